import ArgumentParser
import ContactStore
import Contacts
import Foundation
import Ground
import Language
import Voice

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Save a copy of all data in a file.",
    discussion: """
      Before an import, a sync, a restore and a change of version a copy is made unasked, in the folder “backups” of
      the data: the newest ten, none older than 90 days but the newest three. --keep and --days set this.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The file; by default one with today's date in the data folder.")
  var file: String?
  @Flag(help: "Write over a file that is there.") var force = false
  @Flag(help: "Encrypt it with the program age, which asks for a passphrase.")
  var encrypt = false
  @Option(help: "With --encrypt: encrypt to this key of age's instead; may be given several times.")
  var recipient: [String] = []
  @Flag(help: "List the copies that were made unasked.") var list = false
  @Option(help: "How many copies that were made unasked are kept.") var keep: Int?
  @Option(help: "After how many days a copy that was made unasked goes.") var days: Int?

  func validate() throws {
    if let keep, !(3...1_000).contains(keep) { throw ValidationError("--keep is 3 to 1000.") }
    if let days, !(1...3_650).contains(days) { throw ValidationError("--days is 1 to 3650.") }
  }

  func run() throws {
    let house = try House(options)
    if let file, !force, FileManager.default.fileExists(atPath: file) {
      house.complain(house.words("backup-there", ["path": .text(file)]))
      throw ExitCode(73)
    }
    let store = try house.openStore()
    if list || keep != nil || days != nil {
      return try house.guarded { try keepCopies(house, store) }
    }
    let isClosed = encrypt || !recipient.isEmpty
    let ending = isClosed ? "backup.age" : "backup"
    let place =
      file.map { URL(fileURLWithPath: $0) }
      ?? house.dataFolder.appendingPathComponent("alleato-\(house.clock.now.day.iso).\(ending)")
    if isClosed {
      try EncryptedCopy(house: house).write(store, to: place, recipients: recipient)
    } else {
      do { try store.backUp(to: place) } catch { throw house.failure(error) }
    }
    print(house.words("backup-done", ["path": .text(place.path)]))
  }

  private func keepCopies(_ house: House, _ store: ContactStore) throws {
    let known = try store.all(Setting.self)
    var changes: [Change] = []
    for (key, value) in [(SafeCopies.countKey, keep), (SafeCopies.daysKey, days)] {
      guard let value else { continue }
      var row =
        try known.last { $0.key == key }
        ?? Setting(
          id: try store.freshID(), key: key, value: "")
      row.value = String(value)
      changes.append(.save(row))
    }
    try store.commit(changes, at: house.clock.now, label: nil)
    func number(_ value: Int?, _ key: String, _ usual: Int) -> Int {
      value ?? known.last { $0.key == key }.flatMap { Int($0.value) } ?? usual
    }
    print(
      house.words(
        "backup-kept",
        [
          "count": .number(number(keep, SafeCopies.countKey, SafeCopies.usualCount)),
          "days": .number(number(days, SafeCopies.daysKey, SafeCopies.usualDays)),
        ]))
    for copy in SafeCopies(house).list() where list { print(copy.path) }
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the present data.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The backup.") var file: String
  @Flag(help: "Do it without asking.") var force = false
  @Option(help: "The file with the key of a backup that age encrypted to one.")
  var identity: String?

  func run() throws {
    let house = try House(options)
    guard force else {
      house.complain(house.words("restore-confirm"))
      throw ExitCode(64)
    }
    let store = try house.openStore()
    let backup = URL(fileURLWithPath: file)
    if Age.made(backup) {
      try EncryptedCopy(house: house).opened(backup, identity: identity) {
        try restore($0, house, store)
      }
    } else {
      try restore(backup, house, store)
    }
    print(house.words("restore-done"))
  }

  private func restore(_ backup: URL, _ house: House, _ store: ContactStore) throws {
    do {
      try house.guarded { try SafeCopies(house).make(.restore, of: store) }
      try store.restore(from: backup)
    } catch StoreError.damaged {
      house.complain(house.words("restore-bad"))
      throw ExitCode(65)
    } catch let error as StoreError {
      throw house.failure(error)
    }
  }
}

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look the data over.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false

  private struct Report: Encodable {
    let whole: Bool
    let `private`: Bool
    let orphans: Int
    let rows: [String: Int]
  }

  func run() throws {
    let house = try House(options)
    let store = try house.openStore()
    let found: Examination
    do { found = try store.examine() } catch { throw house.failure(error) }
    if json {
      print(
        try JSON.text(
          Report(
            whole: found.isWhole, private: found.isPrivate, orphans: found.orphans,
            rows: Dictionary(uniqueKeysWithValues: found.counts.map { ($0.table, $0.rows) }))))
    } else {
      print(house.words(found.isWhole ? "doctor-well" : "doctor-ill"))
      print(house.words(found.isPrivate ? "doctor-private" : "doctor-not-private"))
      if found.orphans > 0 {
        print(house.words("doctor-orphans", ["count": .number(found.orphans)]))
      }
      print(house.words("people-total", ["count": .number(found.counts.first?.rows ?? 0)]))
    }
    if !found.isWhole { throw ExitCode(1) }
  }
}
