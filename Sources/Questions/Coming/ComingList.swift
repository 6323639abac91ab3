import Contacts
import Foundation
import Hearing
import Interchange
import Language

/// Who is said to come to an event: people who are known or named one by one, organisations, and how many
/// others a long list holds.
struct ComingList: Codable, Hashable {
  /// Somebody who comes.
  struct Somebody: Codable, Hashable {
    /// Which contact; nothing for somebody new.
    var id: Int?
    /// The name.
    var name: String
    /// Where the list says that they work.
    var organisation: String?
  }

  /// Up to how many names nobody knows are taken as people the person wants to meet; more are a list
  /// of whoever comes.
  private static let few = 8
  /// The organisations that are kept at most.
  private static let most = 200

  /// Those who are known or were named one by one.
  var people: [Somebody] = []
  /// The organisations, as they are written.
  var organisations: [String] = []
  /// How many others there are whom nobody knows.
  var strangers = 0

  /// Whether nothing has been told.
  var isEmpty: Bool { people.isEmpty && organisations.isEmpty && strangers == 0 }

  /// Adds what a typed line names.
  mutating func add(_ line: [NamedInLine]) {
    for one in line {
      if let person = one.person {
        add(Somebody(id: one.known?.id.number, name: person, organisation: one.organisation))
      }
      if let place = one.organisation, one.person == nil || one.known == nil { add(place) }
    }
  }

  /// Adds the entries of a list.
  mutating func add(_ entries: [ListedPerson], _ hearer: Hearer) throws {
    let names = entries.filter { $0.name != nil }
    let isShort = names.count <= Self.few
    for entry in entries {
      guard let name = entry.name?.fullName else {
        if let place = entry.organisation { add(place) }
        continue
      }
      if let known = try hearer.known(name, at: entry.organisation) {
        add(Somebody(id: known.id.number, name: known.fullName, organisation: entry.organisation))
      } else if isShort {
        add(Somebody(id: nil, name: name, organisation: entry.organisation))
      } else {
        strangers += 1
      }
      if let place = entry.organisation { add(place) }
    }
  }

  private mutating func add(_ somebody: Somebody) {
    let isThere = people.contains { one in
      one.id != nil && one.id == somebody.id
        || Folding.fold(one.name) == Folding.fold(somebody.name)
    }
    if !isThere { people.append(somebody) }
  }

  private mutating func add(_ organisation: String) {
    guard organisations.count < Self.most, organisation.count <= 80 else { return }
    if !organisations.contains(where: { OrganisationName.isSame($0, organisation) }) {
      organisations.append(organisation)
    }
  }
}
