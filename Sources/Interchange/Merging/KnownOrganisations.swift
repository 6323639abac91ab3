import Contacts
import Language

/// The organisations that are known, one for all the ways to write its name.
struct KnownOrganisations {
  private var byKey: [String: EntityID] = [:]
  private var keys: [EntityID: String] = [:]
  private var names: [EntityID: String] = [:]
  private var written: Set<String> = []
  /// Names as they were written, read once each.
  private var read: [String: OrganisationName] = [:]

  init() {}

  init(_ source: any ContactSource) throws {
    for organisation in try source.all(Organisation.self) {
      let key = OrganisationName(organisation.name).key
      byKey[key] = byKey[key] ?? organisation.id
      keys[organisation.id] = key
      names[organisation.id] = organisation.name
      written.insert(organisation.name)
    }
    for alias in try source.all(Alias.self) where names[alias.entity] != nil {
      let key = OrganisationName(alias.name).key
      byKey[key] = byKey[key] ?? alias.entity
      written.insert(alias.name)
    }
  }

  /// What a known organisation is compared by.
  func key(of id: EntityID) -> String? { keys[id] }

  /// What a name is compared by, as a known organisation has it.
  func key(written text: String) -> String {
    let key = (read[text] ?? OrganisationName(text)).key
    return byKey[key].flatMap { keys[$0] } ?? key
  }

  /// The organisation of a name, added when it is not known; a better spelling replaces a worse
  /// one, and the name as it was written is kept beside it.
  mutating func take(
    _ text: String, nextID: () throws -> EntityID
  ) throws -> (id: EntityID, key: String, changes: [Change]) {
    let name = read[text] ?? OrganisationName(text)
    if let id = byKey[name.key], read[text] != nil { return (id, keys[id] ?? name.key, []) }
    read[text] = name
    var changes: [Change] = []
    let id: EntityID
    if let known = byKey[name.key] {
      id = known
      if let present = names[known] {
        let better = OrganisationName.better(present, name.shown)
        if better != present {
          names[known] = better
          changes.append(.save(Organisation(id: known, name: better)))
        }
      }
    } else {
      id = try nextID()
      byKey[name.key] = id
      names[id] = name.shown
      changes.append(.save(Organisation(id: id, name: name.shown)))
      written.insert(name.shown)
    }
    keys[id] = keys[id] ?? name.key
    if written.insert(name.written).inserted {
      changes.append(.save(Alias(id: try nextID(), entity: id, name: name.written)))
    }
    return (id, keys[id] ?? name.key, changes)
  }
}
