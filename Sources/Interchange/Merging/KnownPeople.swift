import Contacts
import Language

/// A day of any year.
struct MonthDay: Hashable {
  let month: Int
  let day: Int
}

/// The people that are known already, by everything they can be recognised by.
struct KnownPeople {
  /// What is kept of somebody to tell whether an entry is theirs.
  private struct Known {
    let name: String
    var keys = FewWords()
    var uids = FewWords()
    var places = FewWords()
    /// What they do at each place, folded; without a place under the title itself.
    var titles: [String: String] = [:]
    var occasions: [OccasionKind: MonthDay] = [:]
    /// Their tags, and what is kept as it was.
    var marks = FewWords()
    /// Whether this import adds them.
    var isNew = false
    /// The file of an entry that can be recognised by its name alone when that file comes again.
    var bareFile: String?
  }

  private var people: [EntityID: Known] = [:]
  private var byUID: [String: EntityID] = [:]
  private var byProfile: [String: EntityID] = [:]
  /// The people who have an e-mail address or a telephone.
  private var byAddress: [String: [EntityID]] = [:]
  /// The entries of earlier imports that nothing but a name tells apart, in their order.
  private var bare: [String: [EntityID]] = [:]
  private var byName: [String: [EntityID]] = [:]
  private var isIndexed = false
  private(set) var organisations = KnownOrganisations()

  /// Nobody.
  init() {}

  init(_ source: any ContactSource) throws {
    var order: [EntityID] = []
    for contact in try source.all(Contact.self) {
      order.append(contact.id)
      var known = Known(name: PersonKey.name(contact.fullName))
      if contact.provenance.isImported { known.bareFile = contact.provenance.rawValue }
      people[contact.id] = known
    }
    for address in try source.all(Address.self) {
      learn(address.contact, address: Way(address.kind, address.value))
    }
    organisations = try KnownOrganisations(source)
    for role in try source.all(Role.self) {
      if let place = role.organisation.flatMap({ organisations.key(of: $0) }) {
        people[role.contact]?.places.insert(place)
        people[role.contact]?.titles[place] = role.title.map { Folding.fold($0) }
      } else if let title = role.title.map({ Folding.fold($0) }) {
        people[role.contact]?.titles[title] = title
      }
    }
    for occasion in try source.all(Occasion.self) {
      people[occasion.contact]?.occasions[occasion.kind] = MonthDay(
        month: occasion.month, day: occasion.day)
    }
    for tag in try source.all(Tag.self) {
      people[tag.contact]?.marks.insert("#" + Folding.fold(tag.word))
    }
    for extra in try source.all(Extra.self) {
      people[extra.entity]?.marks.insert("=" + extra.name + "=" + extra.value)
    }
    for id in order {
      guard let known = people[id], let file = known.bareFile, known.uids.isEmpty else { continue }
      bare[known.name + "\n" + file, default: []].append(id)
    }
  }

  /// An address that an entry has.
  struct Way {
    let kind: AddressKind
    let value: String
    let label: String?
    /// What it is compared by.
    let key: String
    /// What it is compared by as a page about one person; nothing for any other address.
    let profile: String?

    init(_ kind: AddressKind, _ value: String, _ label: String? = nil) {
      (self.kind, self.value, self.label) = (kind, value, label)
      switch kind {
      case .linkedin, .facebook, .telegram, .web:
        profile = PersonKey.profile(value)
        key = profile ?? PersonKey.link(value).lowercased()
      case .email, .phone, .postal, .uid:
        profile = nil
        key = PersonKey.address(kind, value)
      }
    }
  }

  /// Whom an entry is of: the same card or profile; or the same name with a shared e-mail address
  /// or telephone; or the same entry of the same file, come again; or, of a row that holds no address at all,
  /// the one person of that name who works at the same place, as nothing else there.
  ///
  /// Source of the rule: what is sure is joined, what is likely is proposed.
  mutating func find(
    name: String, ways: [Way], posts: [ImportedPerson.Employment] = [], file: String
  ) -> EntityID? {
    for way in ways {
      switch way.kind {
      case .uid: if let known = byUID[way.value] { return known }
      case .linkedin, .facebook, .telegram, .web:
        if let known = way.profile.flatMap({ byProfile[$0] }) { return known }
      case .email, .phone, .postal: continue
      }
    }
    let key = PersonKey.name(name)
    for way in ways where way.kind == .email || way.kind == .phone {
      let shared = byAddress[way.key] ?? []
      if let known = shared.first(where: { people[$0]?.name == key }) { return known }
    }
    return again(key, ways, file) ?? (ways.isEmpty ? colleague(key, posts) : nil)
  }

  /// The one person of a name who has one of some posts, as far as both are known.
  private mutating func colleague(
    _ key: String, _ posts: [ImportedPerson.Employment]
  ) -> EntityID? {
    let posts = posts.compactMap { post in
      post.organisation.map {
        (place: organisations.key(written: $0), title: post.role.map { Folding.fold($0) })
      }
    }
    if posts.isEmpty { return nil }
    indexNames()
    let found = byName[key, default: []].filter { id in
      posts.contains { post in
        guard let known = people[id], known.places.contains(post.place) else { return false }
        return post.title == nil || known.titles[post.place].map { $0 == post.title } ?? true
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Who alone has one of some e-mail addresses or telephones.
  func owner(_ ways: [Way]) -> EntityID? {
    for way in ways where way.kind == .email || way.kind == .phone {
      let owners = byAddress[way.key] ?? []
      if owners.count == 1 { return owners.first }
    }
    return nil
  }

  /// The entry of an earlier import of the same file that this one repeats.
  private mutating func again(_ key: String, _ ways: [Way], _ file: String) -> EntityID? {
    let place = key + "\n" + file
    guard let candidates = bare[place] else { return nil }
    let keys = Set(ways.filter { $0.kind != .uid }.map(\.key))
    for (number, id) in candidates.enumerated() {
      let known = people[id]?.keys ?? FewWords()
      guard
        known.isEmpty || keys.isEmpty ? known.isEmpty && keys.isEmpty : known.isSubset(of: keys)
      else { continue }
      bare[place]?.remove(at: number)
      return id
    }
    return nil
  }

  /// Adds somebody who was not known.
  mutating func add(_ id: EntityID, name: String) {
    var known = Known(name: PersonKey.name(name))
    known.isNew = true
    people[id] = known
    if isIndexed { byName[known.name, default: []].append(id) }
  }

  /// Whether somebody is added by this import.
  func isNew(_ id: EntityID) -> Bool { people[id]?.isNew ?? false }

  /// Makes people findable by nothing but their name.
  mutating func indexNames() {
    if isIndexed { return }
    isIndexed = true
    for (id, known) in people.sorted(by: { $0.key < $1.key }) {
      byName[known.name, default: []].append(id)
    }
  }

  /// Those who have a name; `indexNames` comes first.
  func called(_ name: String) -> [EntityID] { byName[PersonKey.name(name)] ?? [] }

  /// Who somebody is that is only named: by their profile, else by an address nobody shares, else by a name
  /// that one person alone has.
  func somebody(_ name: ImportedName) -> EntityID? {
    if let profile = name.profile.flatMap(PersonKey.profile), let known = byProfile[profile] {
      return known
    }
    if let email = name.email {
      let owners = byAddress[PersonKey.address(.email, email)] ?? []
      if owners.count == 1 { return owners.first }
    }
    // A profile or an address that nobody has speaks against somebody of the same name who has one.
    let found = called(name.name)
    guard found.count == 1, let id = found.first else { return nil }
    return name.profile == nil || !hasProfile(id) ? id : nil
  }

  private func hasProfile(_ id: EntityID) -> Bool {
    people[id]?.keys.contains { $0.hasPrefix("linkedin.com/") } ?? false
  }

  /// Whether a tag or something kept as it was is news.
  mutating func learn(_ id: EntityID, _ mark: String) -> Bool {
    people[id]?.marks.insert(mark) ?? true
  }

  /// What somebody does at a place is something else now.
  mutating func replace(_ id: EntityID, title: String, at place: String) {
    people[id]?.titles[place] = Folding.fold(title)
  }

  /// Whether an address is news.
  @discardableResult
  mutating func learn(_ id: EntityID, address way: Way) -> Bool {
    let key = way.key
    if way.kind == .uid {
      byUID[way.value] = byUID[way.value] ?? id
      return people[id]?.uids.insert(way.value) ?? false
    }
    guard people[id]?.keys.insert(key) ?? false else { return false }
    if way.kind == .email || way.kind == .phone {
      byAddress[key, default: []].append(id)
    } else if let profile = way.profile {
      byProfile[profile] = byProfile[profile] ?? id
    }
    return true
  }

  /// Whether a role is news: a place they are not known to work at, or what they do without one.
  mutating func learn(_ id: EntityID, place: String?, title: String?) -> Bool {
    if let place {
      guard people[id]?.places.insert(place) ?? false else { return false }
      people[id]?.titles[place] = title.map { Folding.fold($0) }
      return true
    }
    guard let title = title.map({ Folding.fold($0) }), people[id]?.titles[title] == nil else {
      return false
    }
    people[id]?.titles[title] = title
    return true
  }

  /// Whether something is news, known already, or said otherwise.
  enum News { case news, known, differs }

  /// What a title at a place is to what is known of them.
  mutating func learn(_ id: EntityID, title: String, at place: String) -> News {
    let folded = Folding.fold(title)
    guard let known = people[id]?.titles[place] else {
      people[id]?.titles[place] = folded
      return .news
    }
    return known == folded ? .known : .differs
  }

  /// What a day to remember is to what is known of them.
  mutating func learn(_ id: EntityID, _ kind: OccasionKind, on day: MonthDay) -> News {
    guard let known = people[id]?.occasions[kind] else {
      people[id]?.occasions[kind] = day
      return .news
    }
    return known == day ? .known : .differs
  }

  /// Finds or adds an organisation; what must be saved for it.
  mutating func organisation(
    _ name: String, nextID: () throws -> EntityID
  ) throws -> (id: EntityID, key: String, changes: [Change]) {
    try organisations.take(name, nextID: nextID)
  }
}
