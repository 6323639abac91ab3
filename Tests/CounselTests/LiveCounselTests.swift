import ContactStore
import Contacts
import Counsel
import Ground
import Playbook
import Rules
import Testing
import Vocabulary
import Questions

@Suite struct LiveCounselTests {
  private let today = Day(number: 20_581)
  private let moment = Moment(
    seconds: 1_778_200_000, day: Day(number: 20_581), minute: 570, zone: "UTC")

  private func lines(_ conclusions: Conclusions) -> Set<String> {
    var lines = Set(conclusions.advice.map(\.identity))
    for relation in conclusions.facts.vocabulary.derived.keys + ["blocked"] {
      let table = conclusions.table(relation)
      for row in table.rows {
        let values = (0..<table.arity).map { column -> String in
          let value = table.value(row, column)
          // Words are numbered in the order of their first use, which differs from run to run.
          return relation == "blocked" && column > 0
            ? conclusions.facts.symbols.word(value) ?? "" : String(value)
        }
        lines.insert(relation + " " + values.joined(separator: " "))
      }
    }
    return lines
  }

  /// A change that somebody could make in a turn: something new, something edited, something gone.
  private func change(
    _ seed: inout Seed, _ people: [EntityID], _ made: inout [any Row], _ store: ContactStore
  ) throws -> Change {
    func day(_ range: ClosedRange<Int>) -> Day { today + Int.random(in: range, using: &seed) }
    let who = people.randomElement(using: &seed) ?? EntityID(1)
    let other = people.randomElement(using: &seed) ?? EntityID(1)
    let id = try store.freshID()
    if Int.random(in: 0..<5, using: &seed) == 0, !made.isEmpty {
      let place = Int.random(in: 0..<made.count, using: &seed)
      let row = made.remove(at: place)
      return .erase(table: type(of: row).table, id: row.id)
    }
    let row: any Row
    switch Int.random(in: 0..<9, using: &seed) {
    case 0...3:
      let acts = ["message", "ask", "thanks", "help", "met", "greeting", "article"].compactMap(
        Acts.init(named:))
      row = Interaction(
        id: id, contact: who, day: day(-500...0), direction: Bool.random(using: &seed) ? .in : .out,
        channel: .email, acts: acts.randomElement(using: &seed) ?? .message)
    case 4:
      row = Promise(
        id: id, contact: who, direction: .out, verb: "send", thing: nil, made: day(-20...0),
        kept: Bool.random(using: &seed) ? today : nil)
    case 5: row = Acquaintance(id: id, first: who, second: other)
    case 6:
      row = Occasion(
        id: id, contact: who, kind: .birthday, month: today.month, day: today.dayOfMonth,
        provenance: .typed)
    case 7: row = Interest(id: id, contact: who, topic: EntityID(7), provenance: .typed)
    default:
      guard var contact = try store.one(Contact.self, who) else {
        return .save(Acquaintance(id: id, first: who, second: other))
      }
      contact.closeness = [Closeness.close, .warm, .light].randomElement(using: &seed)
      return .save(contact)
    }
    made.append(row)
    return .save(row)
  }

  @Test func `a counsel that follows turns comes to what one begun anew comes to`() throws {
    let playbook = Playbook(
      PromptFolder(shipped: SituationTests.root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
    for _ in 0..<4 {
      var seed = Seed(UInt64.random(in: 0...UInt64.max))
      let start = seed.state
      let store = try ContactStore()
      let people = try (0..<6).map { _ in try store.freshID() }
      try store.commit(
        people.map { .save(Contact(id: $0, given: "A", provenance: .typed, added: today - 400)) },
        at: moment, label: nil)
      let source = PendingSource(store)
      let live = LiveCounsel(playbook, source, today: today)
      var made: [any Row] = []
      _ = try live.conclude()
      for turn in 0..<25 {
        for _ in 0..<Int.random(in: 1...3, using: &seed) {
          source.add([try change(&seed, people, &made, store)])
          // Sometimes the rules are asked in the middle of a turn.
          if Bool.random(using: &seed) { _ = try live.conclude() }
        }
        let fresh = try Counsel.conclude(playbook, source, today: today)
        #expect(lines(try live.conclude()) == lines(fresh), "seed \(start), turn \(turn)")
        try live.endTurn()
        try store.commit(source.takeChanges(), at: moment, label: nil)
      }
    }
  }
}
