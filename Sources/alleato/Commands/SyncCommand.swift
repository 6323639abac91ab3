import Accord
import ArgumentParser
import ContactStore
import Contacts
import Foundation
import Ground
import Interchange
import Language
import Playbook
import Voice

struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Keep a folder of cards or a calendar and what is known here in step, both ways.",
    discussion: """
      The folder (a vdir) holds a card a person, as khard and vdirsyncer keep it, or an entry of a calendar a file,
      as khal and vdirsyncer keep it: events, reminders and birthdays. What changed there comes in, what
      changed here goes out, and what changed on both sides is asked about; without a terminal it stays as it is on
      either side, and the exit code is 1. Documentation/Syncing.md tells how a phone comes into it.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The folder of cards or of a calendar.") var folder: String
  @Option(help: "Which side is right where both have changed: here, there or ask.")
  var prefer = SyncAsking.Prefer.ask
  @Flag(name: .customLong("dry-run"), help: "Tell what would change, and change nothing.")
  var dryRun = false
  @Flag(help: "The folder is a calendar, though nothing stands in it yet.") var calendar = false
  @Flag(help: "The report as JSON.") var json = false

  func run() throws {
    let house = try House(options)
    let store = dryRun ? nil : try house.openStore()
    let lock = try SyncLock(house, isNeeded: !dryRun)
    defer { lock.release() }
    let source: any ContactSource = try store ?? house.knownSource()
    let path = StepFolder(URL(fileURLWithPath: folder), ending: CardSync.ending).path
    let isCalendar = try house.guarded { try calendar || Self.isCalendar(path, source) }
    let place = StepFolder(
      URL(fileURLWithPath: folder), ending: isCalendar ? CalendarSync.ending : CardSync.ending)
    let asking = SyncAsking(
      house: house, prefer: prefer, isCalendar: isCalendar,
      isAtTerminal: !dryRun && !json && isatty(0) == 1 && isatty(1) == 1)
    let report = try house.guarded {
      try bring(place, house, source, store, asking)
    }
    if json {
      print(try JSON.text(report))
    } else {
      for line in SyncWords(house: house, isCalendar: isCalendar).lines(report) { print(line) }
      if dryRun {
        print(house.words("import-dry"))
      } else if report.changesHere {
        print(house.words("import-undo"))
      }
    }
    if !report.open.isEmpty { throw ExitCode(1) }
  }

  /// Whether a folder is a calendar: by its files, else by what was agreed on with it before.
  private static func isCalendar(_ path: String, _ source: any ContactSource) throws -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    func has(_ names: [String], _ ending: String) -> Bool {
      names.contains { $0.hasSuffix("." + ending) && !$0.hasPrefix(".") }
    }
    if has(names, CardSync.ending) { return false }
    if has(names, CalendarSync.ending) { return true }
    let known = try source.all(Synced.self).filter { $0.folder == path }.map(\.file)
    return has(known, CalendarSync.ending)
  }

  private func opened(
    _ folder: StepFolder, _ house: House, _ source: any ContactSource, _ store: ContactStore?,
    isCalendar: Bool
  ) throws -> any FolderSync {
    var shown = 0
    let nextID: () throws -> EntityID =
      store?.identities() ?? {
        shown -= 1
        return EntityID(shown)
      }
    let names = NameReader(house.playbook.names(house.language))
    let (title, now) = (folder.url.lastPathComponent, house.clock.now)
    guard isCalendar else {
      return try CardSync(
        source, folder: folder.path, title: title, names: names, today: now.day, nextID: nextID)
    }
    let stamp = try CalendarStampRow(source, at: now)
    if stamp.isNew { try store?.commit([.save(stamp.row)], at: now, label: nil) }
    return try CalendarSync(
      source, folder: folder.path, title: title, names: names, now: now, stamp: stamp.row.value,
      words: CalendarWriter.Words(
        birthday: { house.words("export-birthday", ["name": .text($0)]) },
        anniversary: { house.words("export-anniversary", ["name": .text($0)]) }),
      nextID: nextID)
  }

  private func bring(
    _ folder: StepFolder, _ house: House, _ source: any ContactSource, _ store: ContactStore?,
    _ asking: SyncAsking
  ) throws -> SyncReport {
    let version = try store?.version()
    let title = folder.url.lastPathComponent
    let mark = store.map { store in
      StepMark(
        house: house, store: store, folder: folder,
        tables: asking.isCalendar ? CalendarSync.tables : CardSync.tables)
    }
    let files = folder.isThere ? try folder.files() : []
    if let mark, folder.isThere, try mark.holds(files) { return SyncReport() }
    var sync = try opened(folder, house, source, store, isCalendar: asking.isCalendar)
    if !folder.isThere {
      // A folder that was there once and is not now was hardly emptied by hand.
      if sync.isKnown { throw missing(house) }
      if store != nil { try writing(house) { try folder.make() } }
    }
    if store != nil { folder.tidy() }
    sync.see(files, read: folder.contents)
    try sync.settle(choose: asking.choose)
    guard let store else { return sync.report }
    if !sync.changes.isEmpty || !sync.writes.isEmpty {
      try SafeCopies(house).make(.sync, of: store)
    }
    let written = try writing(house) { try folder.carryOut(sync.writes) }
    if try store.version() != version {
      house.complain(house.words("sync-meanwhile"))
      throw ExitCode(75)
    }
    let changes = sync.changes
    try store.commit(
      changes + sync.remembered(written), at: house.clock.now,
      label: changes.isEmpty ? nil : house.words("sync-label", ["folder": .text(title)]))
    if let version, sync.report.open.isEmpty { try mark?.note(since: version) }
    return sync.report
  }

  private func writing<T>(_ house: House, _ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch is CocoaError {
      house.complain(
        house.words("export-failed", ["path": .text(Cleaning.clean(folder, limit: 300))]))
      throw ExitCode(73)
    }
  }

  private func missing(_ house: House) -> ExitCode {
    house.complain(
      house.words("sync-no-folder", ["path": .text(Cleaning.clean(folder, limit: 300))]))
    return ExitCode(66)
  }
}

extension SyncAsking.Prefer: ExpressibleByArgument {}
