import Contacts

/// The people that are known already, by everything they can be recognised by.
struct KnownPeople {
  private let fold: (String) -> String
  private var byAddress: [String: EntityID] = [:]
  private var byNameAndPlace: [String: EntityID] = [:]
  private var byName: [String: [EntityID]] = [:]
  private var places: [EntityID: Set<String>] = [:]
  private var addresses: Set<String> = []
  private var occasions: Set<String> = []
  private var organisations: [String: EntityID] = [:]

  init(_ source: any ContactSource, fold: @escaping (String) -> String) throws {
    self.fold = fold
    var names: [EntityID: String] = [:]
    for contact in try source.all(Contact.self) {
      names[contact.id] = fold(contact.fullName)
      byName[fold(contact.fullName), default: []].append(contact.id)
    }
    for address in try source.all(Address.self) {
      byAddress[Self.key(address.value)] = address.contact
      addresses.insert(key(address.contact, Self.key(address.value)))
    }
    var organisationNames: [EntityID: String] = [:]
    for organisation in try source.all(Organisation.self) {
      organisations[fold(organisation.name)] = organisation.id
      organisationNames[organisation.id] = fold(organisation.name)
    }
    for alias in try source.all(Alias.self) where organisationNames[alias.entity] != nil {
      organisations[fold(alias.name)] = alias.entity
    }
    for role in try source.all(Role.self) {
      guard let place = role.organisation.flatMap({ organisationNames[$0] }) else { continue }
      places[role.contact, default: []].insert(place)
      if let name = names[role.contact] { byNameAndPlace[name + "\n" + place] = role.contact }
    }
    for occasion in try source.all(Occasion.self) {
      occasions.insert(key(occasion.contact, occasion.kind.rawValue))
    }
  }

  private func key(_ id: EntityID, _ word: String) -> String { String(id.number) + "\n" + word }

  /// An address in the form it is compared in.
  private static func key(_ address: String) -> String {
    let lower = address.lowercased()
    return lower.contains("@") || lower.contains("/")
      ? lower : lower.filter { !" -().".contains($0) }
  }

  /// A link without scheme, `www.` and the last stroke.
  static func link(_ text: String) -> String {
    var link = text.trimmed
    for prefix in ["https://", "http://", "www."] where link.lowercased().hasPrefix(prefix) {
      link = String(link.dropFirst(prefix.count))
    }
    while link.hasSuffix("/") { link.removeLast() }
    return link
  }

  /// Somebody with one of the addresses, else with the name at the organisation, else the only one
  /// of that name when neither side tells an organisation that speaks against it.
  func find(
    name: String, organisation: String?, addresses: [(kind: AddressKind, value: String)]
  ) -> EntityID? {
    for address in addresses {
      if let known = byAddress[Self.key(address.value)] { return known }
    }
    let folded = fold(name)
    if let organisation, let known = byNameAndPlace[folded + "\n" + fold(organisation)] {
      return known
    }
    guard let same = byName[folded], same.count == 1, let only = same.first else { return nil }
    let known = places[only] ?? []
    guard let organisation, !known.isEmpty else { return only }
    // "Enel" and "ENEL S.p.A." are one place.
    let own = fold(organisation)
    let isSame = known.contains { own.hasPrefix($0 + " ") || $0.hasPrefix(own + " ") }
    return isSame ? only : nil
  }

  mutating func add(
    _ id: EntityID, name: String, organisation: String?,
    addresses: [(kind: AddressKind, value: String)]
  ) {
    byName[fold(name), default: []].append(id)
    if let organisation { byNameAndPlace[fold(name) + "\n" + fold(organisation)] = id }
    for address in addresses { byAddress[Self.key(address.value)] = id }
  }

  func organisation(_ name: String) -> EntityID? { organisations[fold(name)] }

  mutating func add(organisation: String, _ id: EntityID) { organisations[fold(organisation)] = id }

  mutating func learn(_ id: EntityID, address: String) -> Bool {
    addresses.insert(key(id, Self.key(address))).inserted
  }

  /// Whether a role at an organisation is news; somebody who has another one keeps it.
  mutating func learn(_ id: EntityID, role organisation: String) -> Bool {
    guard places[id, default: []].isEmpty else { return false }
    places[id] = [fold(organisation)]
    return true
  }

  mutating func learn(_ id: EntityID, occasion: OccasionKind) -> Bool {
    occasions.insert(key(id, occasion.rawValue)).inserted
  }
}
