import Contacts
import Ground

/// What an import will change, person by person.
public struct ImportPlan {
  /// What becomes of a person of the file.
  public enum Outcome: String, Sendable { case added, merged, same }

  /// The changes, in order.
  public private(set) var changes: [Change] = []
  /// What becomes of each person.
  public private(set) var outcomes: [(line: Int, name: String, outcome: Outcome)] = []

  private let provenance: Provenance
  private let today: Day
  private let source: any ContactSource
  private let fold: (String) -> String
  private let clean: (String) -> String
  private var nextID: () throws -> EntityID
  private var book: KnownPeople

  /// A plan for the people of a file.
  ///
  /// - Parameters:
  ///   - fold: names in the form they are compared in.
  ///   - clean: text without control characters, safe to keep and show.
  ///   - nextID: an identity that nothing has had yet.
  public init(
    _ file: ImportFile, named name: String, source: any ContactSource, today: Day,
    fold: @escaping (String) -> String, clean: @escaping (String) -> String,
    nextID: @escaping () throws -> EntityID
  ) throws {
    provenance = .imported(clean(name))
    self.source = source
    self.today = today
    self.fold = fold
    self.clean = clean
    self.nextID = nextID
    book = try KnownPeople(source, fold: fold)
    for person in file.people { try take(person) }
  }

  private func cleaned(_ text: String?) -> String? {
    guard let text else { return nil }
    let result = String(clean(text).prefix(400))
    return result.isEmpty ? nil : result
  }

  private mutating func take(_ person: ImportedPerson) throws {
    guard let given = cleaned(person.given) else { return }
    let family = cleaned(person.family)
    let name = family.map { given + " " + $0 } ?? given
    let addresses = addresses(person)
    let organisation = cleaned(person.organisation)
    if let known = book.find(name: name, organisation: organisation, addresses: addresses) {
      let count = changes.count
      try complete(known, person, addresses, organisation)
      outcomes.append((person.line, name, changes.count > count ? .merged : .same))
      return
    }
    var contact = Contact(
      id: try nextID(), given: given, family: family, provenance: provenance,
      added: person.connected ?? today)
    contact.notes = cleaned(person.notes)
    changes.append(.save(contact))
    book.add(contact.id, name: name, organisation: organisation, addresses: addresses)
    try complete(contact.id, person, addresses, organisation)
    outcomes.append((person.line, name, .added))
  }

  private func addresses(_ person: ImportedPerson) -> [(kind: AddressKind, value: String)] {
    var found: [(AddressKind, String)] = []
    func add(_ kind: AddressKind, _ value: String?) {
      if let value = cleaned(value), !found.contains(where: { $0.1 == value }) {
        found.append((kind, value))
      }
    }
    for email in person.emails { add(.email, email) }
    for phone in person.phones { add(.phone, phone) }
    for link in person.links {
      let address = KnownPeople.link(link)
      add(address.contains("linkedin.com/") ? .linkedin : .web, address)
    }
    return found
  }

  /// Adds what the file knows and the contact lacks; what the person typed is never replaced.
  private mutating func complete(
    _ id: EntityID, _ person: ImportedPerson, _ addresses: [(kind: AddressKind, value: String)],
    _ organisation: String?
  ) throws {
    for address in addresses where book.learn(id, address: address.value) {
      changes.append(
        .save(
          Address(
            id: try nextID(), contact: id, kind: address.kind, value: address.value,
            provenance: provenance)))
    }
    if let organisation, book.learn(id, role: organisation) {
      let place: EntityID
      if let known = book.organisation(organisation) {
        place = known
      } else {
        place = try nextID()
        changes.append(.save(Organisation(id: place, name: organisation)))
        book.add(organisation: organisation, place)
      }
      changes.append(
        .save(
          Role(
            id: try nextID(), contact: id, organisation: place, title: cleaned(person.role),
            provenance: provenance)))
    }
    for (kind, date) in [
      (OccasionKind.birthday, person.birthday), (.anniversary, person.anniversary),
    ] {
      guard let date, book.learn(id, occasion: kind) else { continue }
      changes.append(
        .save(
          Occasion(
            id: try nextID(), contact: id, kind: kind, month: date.month, day: date.day,
            year: date.year, provenance: provenance)))
    }
  }

  /// How many people had an outcome.
  public func count(_ outcome: Outcome) -> Int {
    outcomes.count { $0.outcome == outcome }
  }
}
