import Contacts
import Ground
import Language

/// What an import will change, person by person.
public struct ImportPlan {
  /// What becomes of a person of the file.
  public enum Outcome: String, Sendable { case added, merged, same }

  /// What a file says otherwise than what is known, and is left out: never without a word.
  public enum Remark: String, Sendable {
    /// Another title at a place where they have one.
    case role
    /// Another birthday or anniversary.
    case occasion
  }

  /// The changes, in order.
  public internal(set) var changes: [Change] = []
  /// What becomes of each person.
  public private(set) var outcomes: [(line: Int, name: String, outcome: Outcome)] = []
  /// What was left out because something else is known, with the person and the value.
  public internal(set) var remarks: [(line: Int, name: String, remark: Remark, value: String)] = []

  let provenance: Provenance
  let nextID: () throws -> EntityID
  let source: any ContactSource
  var book: KnownPeople
  /// The contacts as this import leaves them.
  private var saved: [EntityID: Contact] = [:]
  private let today: Day
  private let names: NameReader
  /// Names and short values are cut after so many characters, notes after many more.
  private static let longest = 400

  /// A plan for the people of a file.
  ///
  /// - Parameters:
  ///   - names: reads personal names.
  ///   - nextID: an identity that nothing has had yet.
  public init(
    _ file: ImportFile, named name: String, source: any ContactSource, today: Day,
    names: NameReader, nextID: @escaping () throws -> EntityID
  ) throws {
    provenance = .imported(Cleaning.clean(name))
    self.source = source
    self.today = today
    self.names = names
    self.nextID = nextID
    book = try KnownPeople(source)
    for person in file.people { try take(person) }
  }

  func cleaned(_ text: String?) -> String? {
    guard let text else { return nil }
    let result = Cleaning.clean(text, limit: Self.longest)
    return result.isEmpty ? nil : result
  }

  private mutating func take(_ person: ImportedPerson) throws {
    guard let name = name(of: person) else { return }
    let shown = name.fullName
    let ways = ways(of: person)
    if let known = book.find(name: shown, ways: ways, file: provenance.rawValue) {
      let count = changes.count
      try addNotes(person, to: known)
      try complete(known, person, shown, ways)
      outcomes.append((person.line, shown, changes.count > count ? .merged : .same))
      return
    }
    var contact = Contact(
      id: try nextID(), given: name.given.isEmpty ? shown : name.given,
      family: name.given.isEmpty ? nil : name.family, provenance: provenance,
      added: person.connected ?? today)
    contact.title = name.title?.id
    contact.gender = name.title?.gender.map { $0 == .feminine ? .feminine : .masculine }
    contact.aside = name.aside.isEmpty ? nil : name.aside.joined(separator: "\n")
    contact.notes = notes(of: person)
    saved[contact.id] = contact
    changes.append(.save(contact))
    book.add(contact.id, name: shown)
    try complete(contact.id, person, shown, ways)
    outcomes.append((person.line, shown, .added))
  }

  /// The name as it is to be shown, with everything that came with it.
  private func name(of person: ImportedPerson) -> PersonName? {
    guard let given = cleaned(person.given) ?? cleaned(person.family) else { return nil }
    if person.isNameless { return PersonName(given: given) }
    let family = person.isWhole ? nil : cleaned(person.family)
    var name = names.read(given: given, family: family == given ? nil : family)
    for extra in [person.prefix, person.suffix].compactMap(cleaned) {
      // «Dott.ssa» before the name tells the title, whatever its field.
      let titled = names.read(extra + " X Y")
      if let title = titled.title, name.title == nil {
        name.title = title
      } else {
        name.aside.append(extra)
      }
    }
    name.aside += person.nicknames.compactMap(cleaned).filter { $0 != name.fullName }
    return name.isEmpty ? PersonName(given: given, aside: name.aside) : name
  }

  private func ways(of person: ImportedPerson) -> [KnownPeople.Way] {
    var found: [KnownPeople.Way] = []
    func add(_ kind: AddressKind, _ value: String?) {
      if let value = cleaned(value),
        !found.contains(where: { $0.kind == kind && $0.value == value })
      {
        found.append((kind, value))
      }
    }
    add(.uid, person.uid)
    for email in person.emails { add(.email, email) }
    for phone in person.phones { add(.phone, phone) }
    for link in person.links {
      let address = PersonKey.link(link)
      add(address.lowercased().contains("linkedin.com/") ? .linkedin : .web, address)
    }
    for place in person.places { add(.postal, place) }
    return found
  }

  private func notes(of person: ImportedPerson) -> String? {
    let parts = person.departments + [person.notes].compactMap { $0 }
    let notes = Cleaning.clean(parts.joined(separator: "\n"), lines: true)
    return notes.isEmpty ? nil : notes
  }

  /// Notes that are not on the card yet are added below those that are.
  private mutating func addNotes(_ person: ImportedPerson, to id: EntityID) throws {
    guard let notes = notes(of: person) else { return }
    guard var contact = try saved[id] ?? source.one(Contact.self, id) else { return }
    if let known = contact.notes {
      if known.contains(notes) { return }
      contact.notes = known + "\n" + notes
    } else {
      contact.notes = notes
    }
    saved[id] = contact
    changes.append(.save(contact))
  }

  /// How many people had an outcome.
  public func count(_ outcome: Outcome) -> Int {
    outcomes.count { $0.outcome == outcome }
  }
}
