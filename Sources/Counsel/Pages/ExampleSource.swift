import Contacts
import Ground

/// A source that knows the people and things of rules' examples by name.
struct ExampleSource: ContactSource {
  private static let people = [
    ("Laura", "Conti"), ("Marco", "Bianchi"), ("Anna", "Riva"), ("Paolo", "Ferri"),
    ("Elena", "Serra"), ("Stefano", "Galli"),
  ]
  private static let words = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]

  func one<R: Row>(_ type: R.Type, _ id: EntityID) throws -> R? {
    let word = Self.words[abs(id.number) % Self.words.count]
    let day = Day(number: 20_000)
    switch type {
    case is Contact.Type:
      let (given, family) = Self.people[abs(id.number - 1) % Self.people.count]
      return Contact(id: id, given: given, family: family, provenance: .typed, added: day) as? R
    case is Event.Type: return Event(id: id, name: "AI Week") as? R
    case is Topic.Type: return Topic(id: id, name: word) as? R
    case is Organisation.Type: return Organisation(id: id, name: word) as? R
    case is Material.Type: return Material(id: id, words: word, day: day) as? R
    case is Reminder.Type: return Reminder(id: id, day: day, words: word) as? R
    case is Promise.Type:
      return Promise(
        id: id, contact: EntityID(1), direction: .out, verb: "send", thing: word, made: day) as? R
    default: return nil
    }
  }

  func count<R: Row>(of type: R.Type) throws -> Int { 0 }
  func all<R: Row>(_ type: R.Type) throws -> [R] { [] }
  func rows<R: Row>(_ type: R.Type, where column: String, is id: EntityID) throws -> [R] { [] }
  func columns(
    of table: String, _ wanted: [ColumnRequest], full: String?, intern: (String) -> Int32
  ) throws -> [[Int32]] { wanted.map { _ in [] } }
  func roster() throws -> [RosterEntry] { [] }
  func latestInteractions(with contact: EntityID, limit: Int) throws -> [Interaction] { [] }
  func freshID() throws -> EntityID { EntityID(0) }
  func found(_ search: Search, limit: Int) throws -> SearchFound { SearchFound() }
}
