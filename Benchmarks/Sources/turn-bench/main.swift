// turn-bench PROMPTS-PARENT CONTACTS [DATAFOLDER]
//
// Fills a store with so many contacts and eight interactions each, then measures turns of the real
// coach: reading, thinking and committing. With a folder the store is left there for start.py.
import Coach
import Turns
import ContactStore
import Contacts
import Foundation
import Ground
import Playbook
import Questions
import Vocabulary

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let arguments = CommandLine.arguments
guard arguments.count > 2, let count = Int(arguments[2]) else {
  print("turn-bench PROMPTS-PARENT CONTACTS [DATAFOLDER]")
  exit(64)
}
let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(
  "turn-bench-" + UUID().uuidString)
let folder = arguments.count > 3 ? URL(fileURLWithPath: arguments[3]) : temporary
let store = try ContactStore(folder: folder)
let today = Day(number: 20_581)
let moment = Moment(seconds: 1_778_200_000, day: today, minute: 570, zone: "UTC")
var seed = Seed(5)

func fill() throws {
  let given = ["Laura", "Marco", "Anna", "Paolo", "Niccolò", "Giulia", "Elena", "Stefano"]
  let family = ["Conti", "Bianchi", "Riva", "Ferri", "D'Àmico", "Galli", "Serra", "Moretti"]
  var changes: [Change] = []
  var profile = Profile()
  profile.given = "Sara"
  changes.append(.save(profile))
  var ids = try store.reserve(count * 14 + 400).makeIterator()
  func fresh() -> EntityID { EntityID(ids.next() ?? 0) }
  let places = (0..<max(1, count / 20)).map { Organisation(id: fresh(), name: "Azienda \($0)") }
  for place in places { changes.append(.save(place)) }
  for number in 0..<count {
    var contact = Contact(
      id: fresh(), given: given.randomElement(using: &seed) ?? "",
      family: (family.randomElement(using: &seed) ?? "") + " \(number)", provenance: .typed,
      added: today - 400)
    contact.closeness = number % 40 == 0 ? .close : nil
    changes.append(.save(contact))
    changes.append(
      .save(
        Role(
          id: fresh(), contact: contact.id, organisation: places.randomElement(using: &seed)?.id,
          provenance: .typed)))
    for _ in 0..<8 {
      let acts: [Acts] = [.message, .met, .ask, .article, .greeting, .thanks]
      changes.append(
        .save(
          Interaction(
            id: fresh(), contact: contact.id, day: today - Int.random(in: 3...900, using: &seed),
            direction: Bool.random(using: &seed) ? .out : .in, channel: .email,
            acts: acts.randomElement(using: &seed) ?? .message)))
    }
  }
  try store.commit(changes, at: moment, label: nil)
}
if try store.all(Profile.self).isEmpty { try fill() }
// With a folder the store is only filled, for start.py.
if arguments.count > 3 { exit(0) }

let playbook = Playbook(
  PromptFolder(shipped: URL(fileURLWithPath: arguments[1])),
  vocabulary: NetworkVocabulary.standard, kinds: StepQuestions.kinds)
var coach = Coach(playbook: playbook, source: store, language: .it, at: moment)
var times: [Double] = []

func take(_ make: () throws -> Turn) throws {
  let start = seconds()
  let turn = try make()
  try store.commit(turn.changes, at: moment, label: turn.label)
  times.append(seconds() - start)
}

/// The milliseconds that a piece of work takes.
func milliseconds<T>(_ work: () throws -> T) rethrows -> (T, Double) {
  let start = seconds()
  let made = try work()
  return (made, (seconds() - start) * 1e3)
}
// From start to greeting, piece by piece, each on its own.
let (_, reading) = milliseconds { playbook.rules.book?.rules.count }
let (facts, loading) = try milliseconds {
  try FactLoader(store, today: today).load(playbook.rules.vocabulary)
}
let (conclusions, evaluating) = milliseconds {
  playbook.rules.book.map { $0.evaluate(facts, today: Int32(today.number)) }
}
let start = seconds()
try take { try coach.begin() }
let greeting = (seconds() - start) * 1e3
print(
  String(
    format: "contacts=%d facts=%d advice=%d rules_ms=%.1f loading_ms=%.1f evaluating_ms=%.1f",
    count, facts.count, conclusions?.adviceCount ?? 0, reading, loading, evaluating))
times = []
let script = [
  "scrivi a Laura Conti 0", "1", "after-event", "Fiera \(count)", "ieri", "la logistica", "advice",
  "i magazzini", "give", "send", "l'articolo", "email", "tu", "2", "1", "5", "sent", "/oggi",
  "ho incontrato Zoe Zanzi alla Fiera \(count) ieri", "la rete", "stay", "nothing", "linkedin",
  "lei", "1", "3", "sent", "/scheda Zoe", "Laura", "1", "/persone Azienda 3", "/oggi tutto",
]
for _ in 0..<6 { for line in script { try take { try coach.respond(to: .line(line), at: moment) } } }
times.sort()
var usage = rusage()
getrusage(__rusage_who_t(0), &usage)
print(
  String(
    format: "contacts=%d greeting_ms=%.1f turn_ms p50=%.2f p95=%.2f max=%.2f rss_mb=%d", count,
    greeting, times[times.count / 2] * 1e3, times[times.count * 95 / 100] * 1e3,
    (times.last ?? 0) * 1e3, usage.ru_maxrss / 1024))
try? FileManager.default.removeItem(at: temporary)
