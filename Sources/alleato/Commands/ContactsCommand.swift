import ArgumentParser
import ContactStore
import Contacts
import Language
import Voice

struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "The people you know, or those a query finds.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Part of a name, an organisation or an event.") var query: String?
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

  /// A line to be shown first, then an address, a name and what tells them apart, parted by tabs.
  private func query(_ found: [RosterEntry], _ house: House, _ store: ContactStore) throws {
    let addresses = Dictionary(
      grouping: try store.all(Address.self).filter { $0.kind == .email }, by: \.contact)
    let lines = found.flatMap { entry in
      (addresses[entry.id] ?? []).map { address in
        [address.value, entry.fullName, entry.context ?? ""]
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
    let folded = Folding.fold(query ?? "")
    let found = try house.guarded { try store.roster() }.filter {
      folded.isEmpty || Folding.fold($0.fullName + " " + ($0.context ?? "")).contains(folded)
    }
    if mutt { return try query(found, house, store) }
    if json {
      let addresses = Dictionary(
        grouping: try store.all(Address.self).filter { $0.kind == .email }, by: \.contact)
      let lines = found.map { entry in
        Line(
          id: entry.id.number, given: entry.given, family: entry.family, context: entry.context,
          emails: (addresses[entry.id] ?? []).map(\.value))
      }
      print(try JSON.text(lines))
      return
    }
    if found.isEmpty {
      let values: [String: VoiceValue] = ["name": .text(Cleaning.clean(query ?? ""))]
      house.complain(house.words(query == nil ? "nothing-yet" : "nobody-found", values))
    }
    for entry in found {
      print(entry.context.map { entry.fullName + " (" + $0 + ")" } ?? entry.fullName)
    }
  }
}
