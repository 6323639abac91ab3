import Accord
import ContactStore
import Contacts
import Foundation
import Ground
import Language

@testable import Interchange

/// A store and a folder in memory that are brought in step, and edited in between.
final class StepSides {
  static let today = Day(number: 20_581)
  static let moment = Moment(
    seconds: Double(20_581) * 86_400, day: today, minute: 540, zone: "Europe/Rome")

  let store: ContactStore
  var folder: [String: String] = [:]

  init() throws { store = try ContactStore() }

  /// Takes a file in as an import does.
  func take(_ text: String) throws {
    var plan = try ImportPlan(
      source: store, today: Self.today, names: NameReader(Names.lexicon),
      nextID: store.identities())
    plan.begin("rubrica")
    _ = try Reading.rome.read(Array(text.utf8), named: "rubrica") { try plan.take($0) }
    try plan.finish()
    try store.commit(plan.changes, at: Self.moment, label: "import")
  }

  /// Brings both sides in step; `cut` ends it after so many files were written, before anything is committed.
  @discardableResult
  func sync(
    cut: Int? = nil, choose: (SyncQuestion) -> Side? = { _ in nil }
  ) throws -> SyncReport {
    var sync = try CardSync(
      store, folder: "/rubrica", title: "rubrica", names: NameReader(Names.lexicon),
      today: Self.today, nextID: store.identities())
    return try Self.bring(&sync, store, &folder, cut: cut, choose: choose)
  }

  /// Brings a store and a folder in step; `cut` ends it after so many files were written, before anything is
  /// committed.
  static func bring(
    _ sync: inout some FolderSync, _ store: ContactStore, _ folder: inout [String: String],
    cut: Int?, choose: (SyncQuestion) -> Side?
  ) throws -> SyncReport {
    func stamp(_ text: String) -> String { String(text.hashValue) }
    let files = folder
    sync.see(
      files.sorted { $0.key < $1.key }.map { FolderFile(name: $0.key, stamp: stamp($0.value)) }
    ) { files[$0.name].map { Array($0.utf8) } }
    try sync.settle(choose: choose)
    var written: [String: String] = [:]
    for write in sync.writes.prefix(cut ?? .max) {
      guard folder[write.name].map(stamp) == write.stamp else { continue }
      folder[write.name] = write.bytes.map { String(decoding: $0, as: UTF8.self) }
      written[write.name] = folder[write.name].map(stamp) ?? ""
    }
    if cut != nil { return sync.report }
    let changes = sync.changes
    try store.commit(
      changes + sync.remembered(written), at: moment, label: changes.isEmpty ? nil : "sync")
    return sync.report
  }

  /// What either side knows, somebody a sheet, by their names.
  func known() throws -> (here: [String: Sheet], there: [String: Sheet]) {
    let places = PersonPlaces()
    let plan = try ImportPlan(
      source: store, today: Self.today, names: NameReader(Names.lexicon),
      nextID: { EntityID(-1) })
    func bare(_ sheet: Sheet) -> Sheet {
      Sheet(sheet.places.filter { PersonPlaces.parts($0.key).kind != .own }.mapValues { $0 })
    }
    let here = try WrittenPeople(store).people.map { ($0.uid, bare(places.sheet($0))) }
    let there = folder.values.compactMap { text -> (String, Sheet)? in
      guard let person = ReadCard.person(Array(text.utf8)).person else { return nil }
      return (person.uid ?? "", bare(places.sheet(person, plan)))
    }
    return (
      Dictionary(here, uniquingKeysWith: { $1 }), Dictionary(there, uniquingKeysWith: { $1 })
    )
  }

  /// A card with some lines.
  static func card(_ uid: String, _ name: String, _ lines: [String] = []) -> String {
    let parts = name.split(separator: " ")
    return
      ([
        "BEGIN:VCARD", "VERSION:3.0", "UID:" + uid, "N:\(parts.last ?? "");\(parts[0]);;;",
        "FN:" + name,
      ] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }
}
