import ArgumentParser
import Coach
import ContactStore
import Contacts
import Counsel
import Ground
import Language
import Lookup
import Voice

struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "The people you know, or those a query finds.")

  @OptionGroup var options: GlobalOptions
  @Argument(
    help: "Words, their beginnings, and filters: drones company:reply met:fair silence:>90.")
  var query: [String] = []
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "As mutt asks for addresses: one a line, with a tab before the name.")
  var mutt = false

  private struct Line: Encodable {
    let id: Int
    let given: String
    let family: String?
    let context: String?
    let emails: [String]
  }

  /// Those whom a query finds; with nobody, the exit code is 1, as that of `grep`.
  private func search(_ query: String, _ house: House, _ store: ContactStore) throws {
    var line = SearchLine(
      query, filters: house.playbook.searchFilters, today: house.clock.now.day)
    var unclear = line.unclear
    if let stage = line.stage {
      var coach = Coach(
        playbook: house.playbook, source: store, language: house.language, at: house.clock.now)
      line.search.among = try house.guarded { try coach.counsel().people(inStage: stage) }
      if line.search.among == nil { unclear = stage }
    }
    if let unclear {
      house.complain(house.words("search-unclear", ["part": .text(unclear)]))
      throw ExitCode(64)
    }
    let limit = json || mutt ? SearchFound.most : 20
    let found = try house.guarded { try store.found(line.search, limit: limit) }
    if json || mutt {
      let entries = found.hits.map { hit in
        RosterEntry(
          id: hit.id, given: hit.texts[.names] ?? "", family: nil, context: hit.texts[.employers])
      }
      return mutt ? try self.query(entries, house, store) : try show(entries, store)
    }
    if found.count == 0 {
      house.complain(FoundLines.heading(found, line) { house.words($0, $1) })
      throw ExitCode(1)
    }
    for text in FoundLines(found, line.search, words: { house.words($0, $1) }).lines {
      print(text)
    }
    let rest = found.count - found.hits.count
    if rest > 0 { house.complain(house.words("and-more", ["count": .number(rest)])) }
  }

  private func emails(_ found: [RosterEntry], _ store: ContactStore) throws -> [EntityID: [String]]
  {
    guard found.count <= 50 else {
      return Dictionary(
        grouping: try store.all(Address.self).filter { $0.kind == .email }, by: \.contact
      ).mapValues { $0.map(\.value) }
    }
    var known: [EntityID: [String]] = [:]
    for entry in found {
      known[entry.id] = try store.rows(Address.self, where: "contact", is: entry.id)
        .filter { $0.kind == .email }.map(\.value)
    }
    return known
  }

  private func show(_ found: [RosterEntry], _ store: ContactStore) throws {
    let emails = try emails(found, store)
    let lines = try found.compactMap { entry -> Line? in
      guard let contact = try store.one(Contact.self, entry.id) else { return nil }
      return Line(
        id: entry.id.number, given: contact.given, family: contact.family, context: entry.context,
        emails: emails[entry.id] ?? [])
    }
    print(try JSON.text(lines))
  }

  /// A line to be shown first, then an address, a name and what tells them apart, parted by tabs.
  private func query(_ found: [RosterEntry], _ house: House, _ store: ContactStore) throws {
    let emails = try emails(found, store)
    let lines = found.flatMap { entry in
      (emails[entry.id] ?? []).map { address in
        [address, entry.fullName, entry.context ?? ""]
          .map { Cleaning.clean($0, limit: 200) }.joined(separator: "\t")
      }
    }
    print(house.words("mutt-found", ["count": .number(lines.count)]))
    for line in lines { print(line) }
    if lines.isEmpty { throw ExitCode(1) }
  }

  func run() throws {
    let house = try House(options)
    let store = try house.openStore()
    if !query.isEmpty { return try search(query.joined(separator: " "), house, store) }
    let found = try house.guarded { try store.roster() }
    if mutt { return try query(found, house, store) }
    if json { return try show(found, store) }
    if found.isEmpty { house.complain(house.words("nothing-yet")) }
    for entry in found {
      print(entry.context.map { entry.fullName + " (" + $0 + ")" } ?? entry.fullName)
    }
  }
}
