import ArgumentParser
import ContactStore
import Foundation
import Ground
import Voice

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Save a copy of all data in a file.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The file; by default one with today's date in the data folder.")
  var file: String?
  @Flag(help: "Write over a file that is there.") var force = false

  func run() throws {
    let house = try House(options)
    if let file, !force, FileManager.default.fileExists(atPath: file) {
      house.complain(house.words("backup-there", ["path": .text(file)]))
      throw ExitCode(73)
    }
    let store = try house.openStore()
    let place =
      file.map { URL(fileURLWithPath: $0) }
      ?? house.dataFolder.appendingPathComponent("alleato-\(house.clock.now.day.iso).backup")
    do { try store.backUp(to: place) } catch { throw house.failure(error) }
    print(house.words("backup-done", ["path": .text(place.path)]))
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the present data.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The backup.") var file: String
  @Flag(help: "Do it without asking.") var force = false

  func run() throws {
    let house = try House(options)
    guard force else {
      house.complain(house.words("restore-confirm"))
      throw ExitCode(64)
    }
    let store = try house.openStore()
    do {
      try store.restore(from: URL(fileURLWithPath: file))
    } catch .damaged {
      house.complain(house.words("restore-bad"))
      throw ExitCode(65)
    } catch {
      throw house.failure(error)
    }
    print(house.words("restore-done"))
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
