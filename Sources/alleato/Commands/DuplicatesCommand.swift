import ArgumentParser
import ContactStore
import Contacts
import Foundation
import Interchange
import Language
import Playbook
import Voice

struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "The entries that may be of one person, with the reasons.",
    discussion: """
      With --merge each pair is asked about on standard input, the likeliest first; with --yes the
      listed pairs are joined without asking. “/undo” in the conversation parts them again, the last
      pair first.
      """)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Join the pairs that are of one person.") var merge = false
  @Flag(help: "With --merge: join without asking.") var yes = false
  @Flag(help: "As JSON.") var json = false
  @Option(help: "How many pairs at most.") var limit = 50
  @Option(help: "Only pairs at least this likely, from 0 to 100.") var likely = 0

  private struct Report: Encodable {
    struct Entry: Encodable {
      let id: Int
      let name: String
    }
    struct Reason: Encodable {
      let reason: String
      let value: String?
    }
    let first: Entry
    let second: Entry
    let reasons: [Reason]
    let weight: Int
    var merged: Bool?
  }

  func run() throws {
    let house = try House(options)
    let store = try house.openStore()
    try house.guarded { try list(house, store) }
  }

  private func list(_ house: House, _ store: ContactStore) throws {
    let found = try LikelyPairs(store, names: house.playbook.names(house.language)).pairs
      .filter { $0.weight >= likely }
    let names = Dictionary(
      uniqueKeysWithValues: try store.roster().map { ($0.id, $0.fullName) })
    var reports: [Report] = []
    var joined: Set<EntityID> = []
    for (place, pair) in found.prefix(max(0, limit)).enumerated() {
      var report = report(pair, names)
      if !json { print(line(place + 1, pair, names, house)) }
      if merge, !joined.contains(pair.second), !joined.contains(pair.first) {
        guard let isSame = yes ? true : answer(house) else { break }
        if isSame { try join(pair, names, house, store) }
        if isSame { joined.insert(pair.second) }
        report.merged = isSame
      }
      reports.append(report)
    }
    if json {
      print(try JSON.text(reports))
      return
    }
    if found.isEmpty { print(house.words("duplicates-none")) }
    if found.count > limit {
      print(house.words("and-more", ["count": .number(found.count - limit)]))
    }
    if !joined.isEmpty {
      print(house.words("duplicates-joined", ["count": .number(joined.count)]))
    } else if !found.isEmpty, !merge {
      print(house.words("duplicates-hint"))
    }
  }

  private func join(
    _ pair: LikelyPair, _ names: [EntityID: String], _ house: House, _ store: ContactStore
  ) throws {
    let joining = try Joining(pair.second, to: pair.first, in: store)
    try store.commit(
      joining.changes, at: house.clock.now,
      label: house.words(
        "duplicates-label",
        ["first": .text(names[pair.first] ?? ""), "second": .text(names[pair.second] ?? "")]))
  }

  /// Whether the two are the same, as the person says; nothing when there is no more to read.
  private func answer(_ house: House) -> Bool? {
    if !json { print(house.words("duplicates-ask")) }
    guard let line = readLine() else { return nil }
    let folded = Folding.fold(Cleaning.clean(line)).trimmingPunctuation
    return ["s", "si", "y", "yes", "yeah", "ok", "certo", "sure", "1"].contains(folded)
  }

  private func report(_ pair: LikelyPair, _ names: [EntityID: String]) -> Report {
    Report(
      first: .init(id: pair.first.number, name: names[pair.first] ?? ""),
      second: .init(id: pair.second.number, name: names[pair.second] ?? ""),
      reasons: pair.reasons.map { .init(reason: $0.reason.rawValue, value: $0.value) },
      weight: pair.weight, merged: nil)
  }

  private func line(
    _ number: Int, _ pair: LikelyPair, _ names: [EntityID: String], _ house: House
  ) -> String {
    let reasons = pair.reasons.map { reason in
      VoiceValue.text(
        house.words(
          "duplicate-" + reason.reason.rawValue, reason.value.map { ["value": .text($0)] } ?? [:]))
    }
    return house.words(
      "duplicates-pair",
      [
        "number": .number(number), "first": .text(names[pair.first] ?? ""),
        "second": .text(names[pair.second] ?? ""), "reasons": .list(reasons),
      ])
  }
}
