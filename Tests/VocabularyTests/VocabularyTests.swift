import ContactStore
import Contacts
import Ground
import Rules
import Testing
import Vocabulary

@Suite struct VocabularyTests {
  private let today = Day(number: 20_581)

  @Test func `every relation reads columns that exist`() throws {
    let store = try ContactStore()
    let facts = try FactLoader(store, today: today).load(NetworkVocabulary.standard)
    // The feasts are always there.
    #expect(facts.count == Feast.allCases.count)
  }

  @Test func `rows become facts: acts one by one, acquaintances both ways, days of the year`()
    throws
  {
    let store = try ContactStore()
    let (a, b) = (try store.freshID(), try store.freshID())
    var interaction = Interaction(
      id: try store.freshID(), contact: a, day: today, direction: .out, acts: [.message, .ask])
    interaction.channel = .email
    try store.commit(
      [
        .save(interaction), .save(Acquaintance(id: try store.freshID(), first: a, second: b)),
        .save(
          Occasion(
            id: try store.freshID(), contact: a, kind: .birthday, month: 5, day: 9,
            provenance: .typed)),
      ], at: Moment(seconds: 0, day: today, minute: 0, zone: ""), label: nil)
    let facts = try FactLoader(store, today: today).load(NetworkVocabulary.standard)
    #expect(facts.table("interaction")?.count == 2)
    #expect(facts.table("knows")?.count == 2)
    let occasion = try #require(facts.table("occasion")?.row(0))
    #expect(occasion[2] == Int32(today.number + 1))
    #expect(occasion[3] == Int32(today.number + 1 - 365))
  }

  @Test func `a new role closes the present one and keeps its dates`() throws {
    let store = try ContactStore()
    let contact = try store.freshID()
    var recorder = Recorder(store, today: today) { $0 == $1 }
    let moment = Moment(seconds: 0, day: today, minute: 0, zone: "")
    for place in ["Reply", "Enel"] {
      try recorder.record("role", ["contact": .entity(contact), "organisation": .words(place)])
      try store.commit(recorder.takeChanges(), at: moment, label: nil)
    }
    let roles = try store.all(Role.self)
    #expect(roles.count == 2)
    #expect(roles.first?.until == today)
    #expect(roles.last?.until == nil)
  }

  @Test func `lines of record are read strictly`() {
    let mark = Mark(file: "flow.yaml", line: 1, column: 1)
    func codes(_ relation: String, _ words: String) -> [String] {
      RecordStatement.read(Located(relation, mark), Located(words, mark)).findings.map(\.code)
    }
    #expect(codes("interaction", "contact $who, direction out, act thanks, day today") == [])
    #expect(codes("interacton", "contact $who") == ["E01"])
    #expect(codes("interaction", "contct $who") == ["E02"])
    #expect(codes("reminder", "day today + 1d") == [])
    #expect(codes("reminder", "day today plus one") == ["D06"])
  }
}
