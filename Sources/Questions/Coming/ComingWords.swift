import Contacts
import Counsel
import Language
import Turns
import Voice

/// What is said of a list of those who come: who is known, who works at one of the places, who else there is.
struct ComingWords {
  /// How many are named; the others are counted.
  private static let most = 5
  private let view: TalkView

  init(_ view: TalkView) { self.view = view }

  /// What a block of a list brought, seen with all that was told before.
  func said(_ list: ComingList, since before: ComingList) throws -> [String] {
    var lines: [String] = []
    let known = list.people.dropFirst(before.people.count).compactMap { one in
      one.id.flatMap { view.wording.people.entry(EntityID($0)) }
    }
    if !known.isEmpty { lines.append(words("coming-known", try known.map { try name($0.id) })) }
    let inside = try colleagues(list.organisations.dropFirst(before.organisations.count))
      .filter { id in !list.people.contains { $0.id == id.number } }
    if !inside.isEmpty { lines.append(words("coming-inside", try inside.map(name))) }
    let new = list.people.dropFirst(before.people.count).filter { $0.id == nil }
    if !new.isEmpty { lines.append(words("coming-new", new.map(\.name))) }
    // A company told with somebody who works there goes without saying.
    let employers = Set(list.people.compactMap(\.organisation).map { OrganisationName($0).key })
    let places = list.organisations.dropFirst(before.organisations.count)
      .filter { !employers.contains(OrganisationName($0).key) }
    if !places.isEmpty { lines.append(words("coming-places", places)) }
    let strangers = list.strangers - before.strangers
    if strangers > 0 {
      lines.append(view.words("coming-strangers", ["count": .number(strangers)]))
    }
    return lines
  }

  private func words(_ label: String, _ names: [String]) -> String {
    var values: [String: VoiceValue] = ["list": .list(names.prefix(Self.most).map { .text($0) })]
    values["count"] = .number(names.count)
    if names.count > Self.most { values["more"] = .number(names.count - Self.most) }
    return view.words(label, values)
  }

  private func name(_ id: EntityID) throws -> String {
    guard let contact = try view.source.one(Contact.self, id) else { return "" }
    return try view.wording.line(contact)
  }

  /// Those who are known to work at one of some places.
  private func colleagues(_ places: some Collection<String>) throws -> [EntityID] {
    let keys = Set(places.map { OrganisationName($0).key })
    let there = try view.source.all(Organisation.self)
      .filter { keys.contains(OrganisationName($0.name).key) }
    var ids: [EntityID] = []
    for place in there {
      for role in try view.source.rows(Role.self, where: "organisation", is: place.id)
      where role.until == nil && !ids.contains(role.contact) { ids.append(role.contact) }
    }
    return ids
  }
}
