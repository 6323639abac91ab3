import Contacts
import Counsel
import Dialogue
import Language
import Playbook

/// Somebody, or an organisation alone, as a typed line names them.
public struct NamedInLine: Sendable {
  /// The name of somebody; nothing for an organisation alone.
  public var person: String?
  /// Who that is among those who are known.
  public var known: RosterEntry?
  /// Where they work, or the organisation that is named alone.
  public var organisation: String?
}

extension Hearer {
  /// The people and organisations that a typed line names with commas or *and* between them.
  ///
  /// - Returns: nothing when a part is a sentence that names nobody.
  public func named(in line: String) throws -> [NamedInLine]? {
    var found: [NamedInLine] = []
    for part in nameParts(line) where part.count <= 80 {
      let mentions = mentions(in: part)
      for mention in mentions {
        var one = NamedInLine()
        one.known =
          mention.known.count == 1 ? mention.known.first.flatMap { people.entry($0) } : nil
        one.person = one.known?.fullName ?? String(part[mention.range])
        one.organisation = mention.organisation.map { String(part[$0]) }
        found.append(one)
      }
      guard mentions.isEmpty else { continue }
      let ear = fresh
      guard try mayBePlace(part),
        case .answer(.entities(let items)) = try ear.readOrganisations(part)
      else { return nil }
      found += items.map { NamedInLine(organisation: $0.name) }
    }
    return found.isEmpty ? nil : found
  }

  /// Whether a part of a list can be a company.
  ///
  /// It is known, is written with a capital, says what kind of house it is, or is one word in small
  /// letters that means nothing else. *Cerco uno stage* is none.
  private func mayBePlace(_ part: String) throws -> Bool {
    guard part == part.lowercased() else { return true }
    let key = OrganisationName(part).key
    if try source.all(Organisation.self).contains(where: { OrganisationName($0.name).key == key }) {
      return true
    }
    let words = Words.split(part).map(\.folded)
    let common = neverNames.union(listed("article-words")).union(listed("sentence-words"))
    let houses = playbook.nouns(language).institutions
      .union(playbook.names(language).words.institutions)
    if let first = words.first, houses.contains(first) { return true }
    return words.count == 1 && words.allSatisfy { !common.contains($0) }
  }

  /// The one person whom a name of a list means, where it can be nobody else.
  public func known(_ name: String, at organisation: String?) throws -> RosterEntry? {
    guard name.split(separator: " ").count > 1 else { return nil }
    let place = organisation.map { " (" + $0 + ")" } ?? ""
    if case .one(let entry) = try find(name + place), Self.isSameName(entry.fullName, name) {
      return entry
    }
    return nil
  }

  /// Whether two names have the same words, in whatever order.
  private static func isSameName(_ left: String, _ right: String) -> Bool {
    Set(Words.split(left).map(\.folded)) == Set(Words.split(right).map(\.folded))
  }

  /// Organisations by their names: those that are known under another spelling, and the others as new ones.
  public func organisations(named names: [String]) throws -> [Answer.Reference] {
    let known = try source.all(Organisation.self)
    var keys: [String: Organisation] = [:]
    for one in known { keys[OrganisationName(one.name).key] = one }
    var items: [Answer.Reference] = []
    for name in names {
      let key = OrganisationName(name).key
      let one: Organisation
      if let same = keys[key] {
        one = same
      } else {
        one = Organisation(id: try source.freshID(), name: name)
        source.add(one)
        keys[key] = one
      }
      let item = Answer.Reference(id: one.id.number, name: one.name)
      if !items.contains(item) { items.append(item) }
    }
    return items
  }
}
