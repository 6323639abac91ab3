import Foundation
import Language
import Playbook
import Questions
import Vocabulary

// Finds people in lines among many known ones: name-bench ROOT LANGUAGE PEOPLE < lines
// It prints how long the lexicon, the index and a line take.

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

var lexicon = NameLexicon()
let reading = milliseconds {
  let playbook = Playbook(
    PromptFolder(shipped: URL(fileURLWithPath: arguments.count > 1 ? arguments[1] : "..")),
    vocabulary: NetworkVocabulary.standard, kinds: StepQuestions.kinds)
  lexicon = playbook.names(language)
}
let given = lexicon.masculine.union(lexicon.feminine).sorted()
let family = lexicon.surnames.sorted()
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
var finder: PeopleFinder<Int>?
let indexing = milliseconds {
  finder = PeopleFinder(known: known, names: lexicon, language: language)
}
var times: [Double] = []
var found = 0
for _ in 0..<5 {
  for line in lines {
    times.append(milliseconds { found += finder?.find(in: line).count ?? 0 })
  }
}
times.sort()
func at(_ share: Double) -> String {
  times.isEmpty ? "-" : String(format: "%.3f", times[Int(Double(times.count - 1) * share)])
}
print(
  String(format: "lexicon %.1f ms, index of %d %.1f ms, ", reading, count, indexing)
    + "a line \(at(0.5)) ms, 95th percentile \(at(0.95)), most \(at(1)); \(found / 5) found")
