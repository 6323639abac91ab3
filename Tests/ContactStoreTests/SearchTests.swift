import ContactStore
import Contacts
import Ground
import Testing

@Suite struct SearchTests {
  private static let today = Day(number: 20_000)
  private static let moment = Moment(seconds: 0, day: today, minute: 0, zone: "")

  /// Three people with something of everything.
  private func store() throws -> ContactStore {
    let store = try ContactStore()
    func contact(_ id: Int, _ given: String, _ family: String) -> Contact {
      Contact(
        id: EntityID(id), given: given, family: family, provenance: .typed, added: Self.today)
    }
    var laura = contact(1000, "Laura", "Conti")
    laura.notes = "costruisce droni, perché vola da sempre"
    laura.metWords = "alla fiera di Parma"
    let changes: [Change] = [
      .save(laura), .save(contact(1001, "Paolo", "D'Amico")),
      .save(contact(1002, "Giulia", "Sørensen")),
      .save(Organisation(id: EntityID(2000), name: "Reply")),
      .save(
        Role(
          id: EntityID(3000), contact: EntityID(1001), organisation: EntityID(2000),
          title: "CTO", provenance: .typed)),
      .save(Relation(id: EntityID(4000), contact: EntityID(1002), kind: .friend)),
      .save(
        Interaction(
          id: EntityID(5000), contact: EntityID(1001), day: Self.today - 200, direction: .out,
          acts: .message)),
      .save(
        Interaction(
          id: EntityID(5001), contact: EntityID(1002), day: Self.today - 3, direction: .out,
          acts: .message)),
    ]
    try store.commit(changes, at: Self.moment, label: "people")
    return store
  }

  private func found(_ store: ContactStore, _ words: String...) throws -> [Int] {
    var search = Search(today: Self.today)
    search.terms = words.map { Search.Term($0) }
    return try store.found(search, limit: 10).hits.map(\.id.number)
  }

  @Test func `words are found in names, employers, notes and meetings, by their beginnings`() throws
  {
    let store = try store()
    #expect(try found(store, "lau") == [1000])
    #expect(try found(store, "reply") == [1001])
    #expect(try found(store, "dron") == [1000])
    #expect(try found(store, "perche") == [1000])
    #expect(try found(store, "fiera", "conti") == [1000])
    #expect(try found(store, "zzz") == [])
  }

  @Test func `signs and letters that others type otherwise make no difference`() throws {
    let store = try store()
    #expect(try found(store, "damico") == [1001])
    #expect(try found(store, "sorensen") == [1002])
  }

  @Test func `a word with one letter wrong is taken for its neighbour, and that is told`() throws {
    let store = try store()
    for word in ["luara", "laurra", "lura", "lauta", "xaura"] {
      var search = Search(today: Self.today)
      search.terms = [Search.Term(word)]
      let found = try store.found(search, limit: 10)
      #expect(found.hits.map(\.id.number).contains(1000), "\(word)")
      #expect(found.meant[word]?.isEmpty == false)
    }
  }

  @Test func `a silence and a tie narrow a search, and stand alone`() throws {
    let store = try store()
    var search = Search(today: Self.today)
    search.silence = .over(90)
    #expect(try store.found(search, limit: 10).hits.map(\.id.number) == [1001])
    search.silence = .under(90)
    #expect(try store.found(search, limit: 10).hits.map(\.id.number) == [1002])
    search.silence = nil
    search.ties = Search.Ties(any: [.friend], none: [.relative])
    #expect(try store.found(search, limit: 10).hits.map(\.id.number) == [1002])
  }

  @Test func `what is taken back, erased or renamed is found no more`() throws {
    let store = try store()
    var other = try #require(try store.one(Contact.self, EntityID(1000)))
    other.family = "Bianchi"
    try store.commit([.save(other)], at: Self.moment, label: "renamed")
    #expect(try found(store, "bianchi") == [1000])
    #expect(try found(store, "conti") == [])
    _ = try store.undoLast()
    #expect(try found(store, "conti") == [1000])
    #expect(try found(store, "bianchi") == [])
    try store.forget(EntityID(1000), names: ["Laura"])
    #expect(try found(store, "laura") == [])
    #expect(try found(store, "dron") == [])
  }

  @Test func `nothing in a query can be read as a query of the database`() throws {
    let store = try store()
    for word in ["\"", "lau\" OR \"x", "*", "names:x", "'", "NEAR(", "-", "^lau"] {
      _ = try found(store, word)
    }
  }
}
