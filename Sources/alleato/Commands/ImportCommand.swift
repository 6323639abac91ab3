import ArgumentParser
import ContactStore
import Contacts
import Foundation
import Ground
import Importing
import Interchange
import Language
import Playbook
import Voice

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in people from files of other programs.",
    discussion: """
      Found out by content: vCard 2.1 to 4.0, CSV of LinkedIn, Google, Outlook and Thunderbird, any other table
      with a heading, calendars (ICS), LinkedIn's whole export; a file, a folder or a zip of these.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Files, folders or zips; - for standard input.") var files: [String]
  @Flag(name: .customLong("dry-run"), help: "Tell what would change, and change nothing.")
  var dryRun = false
  @Option(help: "Which column of a table holds what: name=Nominativo,email=3.")
  var map: String?
  @Flag(help: "The report as JSON.") var json = false

  func run() throws {
    let house = try House(options)
    let store = dryRun ? nil : try house.openStore()
    let source: any ContactSource = try store ?? house.knownSource()
    let names = NameReader(house.playbook.names(house.language))
    var run = try house.guarded {
      try ImportRun(
        source, reading: ImportReading(map: try mapping(house), zone: house.clock.zone),
        names: names, today: house.clock.now.day, nextID: store.map { $0.identities() })
    }
    do {
      for path in files { try take(path, &run, house) }
    } catch let failure as ImportRun.Failure {
      house.complain(ImportWords(house: house).reason(failure))
      throw ExitCode(failure.code)
    }
    try house.guarded { try run.finish() }
    if let store { try write(run, house, store) }
    if json { return print(try JSON.text(run.report)) }
    for line in ImportWords(house: house).lines(run.report) { print(line) }
    if dryRun { return print(house.words("import-dry")) }
    if run.report.changesSomething { print(house.words("import-undo")) }
    if run.report.added > 0, let store {
      print(house.words("import-hint"))
      try house.guarded { try propose(house, store) }
    }
  }

  /// Takes in a file; at a terminal it is asked which column is what where that cannot be told.
  private func take(_ path: String, _ run: inout ImportRun, _ house: House) throws {
    do {
      try house.guarded { try run.take(path) }
    } catch let failure as ImportRun.Failure {
      guard case .unclear(_, let columns) = failure, map == nil, !json, isatty(0) == 1,
        isatty(1) == 1, let told = ColumnAsking(house: house).map(columns)
      else { throw failure }
      try house.guarded { try run.take(path, map: told) }
    }
  }

  private func mapping(_ house: House) throws -> ColumnMap? {
    guard let map else { return nil }
    do {
      return try ColumnMap(map)
    } catch {
      let part =
        switch error {
        case .shape(let part), .field(let part): part
        }
      house.complain(house.words("import-map", ["part": .text(Cleaning.clean(part))]))
      throw ExitCode(64)
    }
  }

  private func write(_ run: ImportRun, _ house: House, _ store: ContactStore) throws {
    let bar = ProgressBar(isShown: !json && isatty(2) == 1)
    defer { bar.clear() }
    do {
      if run.report.changesSomething {
        try house.guarded { try SafeCopies(house).make(.import, of: store) }
      }
      if run.lastID > 0 { _ = try store.reserve(run.lastID) }
      try store.commit(
        run.changes, at: house.clock.now, label: label(run.report, house),
        progress: { bar.show($0, of: $1) })
    } catch let error as StoreError {
      throw house.failure(error)
    }
  }

  private func label(_ report: ImportReport, _ house: House) -> String {
    let names = files.map { $0 == "-" ? "-" : URL(fileURLWithPath: $0).lastPathComponent }
    return house.words(
      "import-label",
      ["file": .text(Cleaning.clean(names.joined(separator: ", "), limit: 200))])
  }

  /// Says how many pairs of entries may be of one person; not of so many that it would take long.
  private func propose(_ house: House, _ store: ContactStore) throws {
    guard try store.count(of: Contact.self) <= 20_000 else { return }
    let pairs = try LikelyPairs(store, names: house.playbook.names(house.language)).pairs
    let count = pairs.count { $0.weight >= 50 }
    if count > 0 { print(house.words("import-alike", ["count": .number(count)])) }
  }
}
