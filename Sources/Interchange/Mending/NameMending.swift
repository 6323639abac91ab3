import Contacts
import Language

/// Reads the names that were stored before names were understood anew, and joins the employers that
/// are one.
public struct NameMending {
  /// What must change.
  public private(set) var changes: [Change] = []
  /// How many people are called otherwise than before.
  public private(set) var people = 0
  /// How many organisations were the same as another one.
  public private(set) var organisations = 0

  private let source: any ContactSource
  private let nextID: () throws -> EntityID

  /// A mending of everything in a source.
  public init(
    _ source: any ContactSource, names: NameReader, nextID: @escaping () throws -> EntityID
  ) throws {
    self.source = source
    self.nextID = nextID
    for contact in try source.all(Contact.self) {
      guard let mended = Self.mended(contact, names) else { continue }
      people += 1
      changes.append(.save(mended))
    }
    try joinOrganisations()
  }

  /// A contact with the name read anew; nothing when it stays as it is.
  static func mended(_ contact: Contact, _ names: NameReader) -> Contact? {
    if contact.given.contains("@") { return nil }
    let name = names.read(given: contact.given, family: contact.family)
    guard !name.given.isEmpty else { return nil }
    var mended = contact
    (mended.given, mended.family) = (name.given, name.family)
    // What a person typed stands in the order it was typed in.
    if !contact.provenance.isImported,
      PersonKey.name(mended.fullName) == PersonKey.name(contact.fullName),
      mended.given.lowercased() != contact.given.lowercased()
    {
      (mended.given, mended.family) = (contact.given, contact.family)
    }
    mended.title = contact.title ?? name.title?.id
    mended.gender =
      contact.gender ?? name.title?.gender.map { $0 == .feminine ? .feminine : .masculine }
    if !name.aside.isEmpty { mended.aside = name.aside.joined(separator: "\n") }
    return mended == contact ? nil : mended
  }

  private mutating func joinOrganisations() throws {
    var groups: [String: [Organisation]] = [:]
    for organisation in try source.all(Organisation.self) {
      groups[OrganisationName(organisation.name).key, default: []].append(organisation)
    }
    for group in groups.values.sorted(by: { $0[0].id < $1[0].id }) {
      guard let kept = group.first else { continue }
      let shown = group.map { OrganisationName($0.name).shown }
        .reduce(OrganisationName(kept.name).shown) { OrganisationName.better($0, $1) }
      if shown != kept.name {
        changes.append(.save(Organisation(id: kept.id, name: shown)))
      }
      for name in Set(group.map(\.name)).sorted() where name != shown {
        changes.append(.save(Alias(id: try nextID(), entity: kept.id, name: name)))
      }
      for gone in group.dropFirst() {
        organisations += 1
        try move(gone.id, to: kept.id)
      }
    }
  }

  private mutating func move(_ gone: EntityID, to kept: EntityID) throws {
    try move(Role.self, "organisation", gone) { $0.organisation = kept }
    try move(Target.self, "organisation", gone) { $0.organisation = kept }
    try move(Exhibitor.self, "organisation", gone) { $0.organisation = kept }
    try move(Event.self, "organiser", gone) { $0.organiser = kept }
    try move(Alias.self, "entity", gone) { $0.entity = kept }
    try move(Subject.self, "entity", gone) { $0.entity = kept }
    changes.append(.erase(table: Organisation.table, id: gone))
  }

  private mutating func move<R: Row>(
    _ type: R.Type, _ column: String, _ gone: EntityID, _ change: (inout R) -> Void
  ) throws {
    for row in try source.rows(type, where: column, is: gone) {
      var moved = row
      change(&moved)
      changes.append(.save(moved))
    }
  }
}
