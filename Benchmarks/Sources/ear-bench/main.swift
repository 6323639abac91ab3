import Ear
import Foundation
import Ground
import Language
import Playbook
import Questions
import Vocabulary

// Hears lines among many known people: ear-bench ROOT LANGUAGE PEOPLE < lines
// It prints how long making the ear and hearing a line take, the finding of its people included.

func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let taken = try clock.measure(work)
  return Double(taken.components.seconds) * 1000 + Double(taken.components.attoseconds) / 1e15
}

let arguments = CommandLine.arguments
let language = LanguageTag(rawValue: arguments.count > 2 ? arguments[2] : "it") ?? .it
let count = arguments.count > 3 ? Int(arguments[3]) ?? 10_000 : 10_000
var lines: [String] = []
while let line = readLine() { lines.append(String(line.prefix { $0 != "\t" })) }

let playbook = Playbook(
  PromptFolder(shipped: URL(fileURLWithPath: arguments.count > 1 ? arguments[1] : "..")),
  vocabulary: NetworkVocabulary.standard, kinds: StepQuestions.kinds)
let names = playbook.names(language)
var heard: Ear?
let making = milliseconds { heard = playbook.ear(language) }
guard let ear = heard else { exit(1) }
let given = names.masculine.union(names.feminine).sorted()
let family = names.surnames.sorted()
var state: UInt64 = 7
func next(_ limit: Int) -> Int {
  state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  return Int(state >> 33) % limit
}
let known = (0..<count).map { number in
  KnownName(
    id: number, given: given[next(given.count)].capitalized,
    family: family[next(family.count)].capitalized + (number % 3 == 0 ? "" : "x\(number % 997)"),
    organisations: ["Org \(number % 500)"])
}
let finder = PeopleFinder(known: known, names: names, language: language)
let places = Dictionary(
  uniqueKeysWithValues: (0..<500).map { (["org", String($0)], "Org \($0)") })
var times: [Double] = []
var acted = 0
for _ in 0..<3 {
  for line in lines {
    times.append(
      milliseconds {
        let people = finder.find(in: line).map {
          EarPerson(
            range: $0.range, name: $0.name.fullName, isKnown: $0.isKnown,
            organisation: $0.organisation)
        }
        let heard = ear.hear(
          line, today: Day(number: 20_581), minute: 570, people: people, organisations: places)
        if heard.band == .act { acted += 1 }
      })
  }
}
times.sort()
func at(_ share: Double) -> String {
  times.isEmpty ? "-" : String(format: "%.2f", times[Int(Double(times.count - 1) * share)])
}
print(
  String(format: "made in %.0f ms, ", making)
    + "a line \(at(0.5)) ms, 95th percentile \(at(0.95)), most \(at(1)); \(acted / 3) of \(lines.count) acted upon")
