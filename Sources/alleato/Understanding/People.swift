import ContactStore
import Contacts
import Foundation
import Language
import Playbook

/// The people and organisations that lines are compared with.
struct People {
  let finder: PeopleFinder<EntityID>
  let names: [EntityID: String]
  let reader: NameReader
  let organisations: [String: String]

  /// Those of the person's data; nobody when there is none.
  init(_ house: House) throws {
    let lexicon = house.playbook.names(house.language)
    var roster: [RosterEntry] = []
    var organisations: [String: String] = [:]
    if FileManager.default.fileExists(
      atPath: house.dataFolder.appendingPathComponent("alleato.db").path)
    {
      let store = try house.openStore()
      roster = try house.guarded { try store.roster() }
      for organisation in try house.guarded({ try store.all(Organisation.self) }) {
        organisations[OrganisationName(organisation.name).key] = organisation.name
      }
    }
    self.organisations = organisations
    names = Dictionary(uniqueKeysWithValues: roster.map { ($0.id, $0.fullName) })
    reader = NameReader(lexicon)
    finder = PeopleFinder(
      known: roster.map {
        KnownName(
          id: $0.id, given: $0.given, family: $0.family,
          organisations: $0.context.map { [$0, OrganisationName($0).short] } ?? [])
      }, names: lexicon, language: house.language)
  }

  /// The whole names that a mention may mean.
  func names(of mention: PersonMention<EntityID>) -> [String] {
    mention.isKnown ? mention.known.compactMap { names[$0] } : [mention.name.fullName]
  }
}
