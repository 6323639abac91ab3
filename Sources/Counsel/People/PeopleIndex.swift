import Contacts
import Language

/// The people that are known, kept ready to be found by name and completed.
///
/// Read from the store when first needed, then kept in step with each turn's changes, so that a turn
/// costs the same with ten people and with ten thousand.
public final class PeopleIndex {
  private let source: PendingSource
  private var entries: [EntityID: RosterEntry] = [:]
  private var order: [EntityID] = []
  private var matcher = NameMatcher<EntityID>([])
  private var folded: [(folded: String, name: String)]?
  private var finders: [LanguageTag: PeopleFinder<EntityID>] = [:]
  private var organisationNames: [[String]: String]?
  private var isLoaded = false
  /// What was looked up lately: a line is looked up by each way of understanding it, as a whole and
  /// in its parts.
  private var latest:
    [String: (entries: [RosterEntry], strength: NameMatcher<EntityID>.Strength)?] =
      [:]

  /// An index over what is known.
  public init(_ source: PendingSource) { self.source = source }

  /// Everybody, oldest first.
  public var all: [RosterEntry] {
    load()
    return order.compactMap { entries[$0] }
  }

  /// Whether nobody is known.
  public var isEmpty: Bool {
    if isLoaded { return entries.isEmpty }
    return ((try? source.count(of: Contact.self)) ?? 0) == 0
  }

  /// Somebody by identity.
  public func entry(_ id: EntityID) -> RosterEntry? {
    if isLoaded { return entries[id] }
    // One person does not need everybody.
    guard let contact = try? source.one(Contact.self, id) else { return nil }
    return RosterEntry(
      id: id, given: contact.given, family: contact.family, context: context(contact))
  }

  /// Whom a name means, all with the same strength.
  public func matches(_ text: String) -> (
    entries: [RosterEntry], strength: NameMatcher<EntityID>.Strength
  )? {
    load()
    if let found = latest[text] { return found }
    let found = matcher.matches(text).map { ids, strength in
      (entries: ids.sorted().compactMap { entries[$0] }, strength: strength)
    }
    if latest.count >= 64 { latest = [:] }
    latest[text] = .some(found)
    return found
  }

  /// What finds the people that a line of a language names.
  public func finder(
    _ language: LanguageTag, _ names: NameLexicon
  ) -> PeopleFinder<EntityID> {
    if let known = finders[language] { return known }
    let made = PeopleFinder(
      known: all.map(Self.known), names: names, language: language)
    finders[language] = made
    return made
  }

  private static func known(_ entry: RosterEntry) -> KnownName<EntityID> {
    KnownName(
      id: entry.id, given: entry.given, family: entry.family,
      organisations: entry.context.map { [$0, OrganisationName($0).short] } ?? [])
  }

  /// The names of the organisations that are known, by their folded words.
  public var organisations: [[String]: String] {
    if let organisationNames { return organisationNames }
    let all = (try? source.all(Organisation.self)) ?? []
    let made = Dictionary(
      all.map { (Words.split($0.name).map(\.folded), $0.name) }, uniquingKeysWith: { $1 })
    organisationNames = made
    return made
  }

  /// The names that begin with folded words, a few of them.
  public func names(beginning prefix: String, limit: Int) -> [String] {
    load()
    let sorted = folded ?? sortedNames()
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].folded < prefix { low = middle + 1 } else { high = middle }
    }
    return sorted[low...].prefix(limit).prefix { $0.folded.hasPrefix(prefix) }.map(\.name)
  }

  private func sortedNames() -> [(folded: String, name: String)] {
    let made = entries.values.map { (folded: Folding.fold($0.fullName), name: $0.fullName) }
      .sorted { $0.folded < $1.folded }
    folded = made
    return made
  }

  /// Forgets everything, to be read again.
  public func reload() {
    isLoaded = false
    latest = [:]
    finders = [:]
    organisationNames = nil
    folded = nil
  }

  private func load() {
    if isLoaded { return }
    isLoaded = true
    let roster = (try? source.roster()) ?? []
    entries = Dictionary(uniqueKeysWithValues: roster.map { ($0.id, $0) })
    order = roster.map(\.id)
    matcher = NameMatcher(roster.map { ($0.id, $0.fullName) })
    folded = nil
  }

  /// Takes a change along.
  public func follow(_ change: Change) {
    if case .save(let row) = change, let row = row as? Organisation {
      organisationNames?[Words.split(row.name).map(\.folded)] = row.name
    }
    guard isLoaded else { return }
    latest = [:]
    switch change {
    case .save(let row):
      if let contact = row as? Contact { refresh(contact) }
      if let role = row as? Role, let contact = try? source.one(Contact.self, role.contact) {
        refresh(contact)
      }
    case .erase(Contact.table, let id):
      entries[id] = nil
      finders = [:]
      order.removeAll { $0 == id }
      matcher.remove(id)
      folded = nil
    case .erase: break
    }
  }

  private func refresh(_ contact: Contact) {
    let before = entries[contact.id]
    if before == nil { order.append(contact.id) }
    let entry = RosterEntry(
      id: contact.id, given: contact.given, family: contact.family, context: context(contact))
    entries[contact.id] = entry
    if before == nil {
      for language in finders.keys { finders[language]?.add(Self.known(entry)) }
    } else if before != entry {
      finders = [:]
    }
    if before?.fullName != entry.fullName {
      matcher.set(contact.id, entry.fullName)
      folded = nil
    }
  }

  private func context(_ contact: Contact) -> String? { Self.context(contact, in: source) }

  /// Where somebody works now, else where they were met.
  static func context(_ contact: Contact, in source: any ContactSource) -> String? {
    let roles = (try? source.rows(Role.self, where: "contact", is: contact.id)) ?? []
    if let place = roles.last(where: { $0.until == nil && $0.organisation != nil })?.organisation,
      let organisation = try? source.one(Organisation.self, place)
    {
      return organisation.name
    }
    if let event = contact.metEvent, let met = try? source.one(Event.self, event) {
      return met.name
    }
    return contact.metWords
  }
}
