import ArgumentParser
import ContactStore
import Contacts
import Foundation
import Ground
import Interchange
import Language
import Playbook
import Voice

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in people from LinkedIn's Connections.csv or a vCard address book.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The files; - for standard input.") var files: [String]
  @Flag(name: .customLong("dry-run"), help: "Tell what would change, and change nothing.")
  var dryRun = false
  @Flag(help: "The report as JSON.") var json = false

  private struct Report: Encodable {
    struct Skip: Encodable {
      let line: Int
      let reason: String
    }
    struct Remark: Encodable {
      let line: Int
      let name: String
      let remark: String
      let value: String
    }
    struct Person: Encodable {
      let line: Int
      let name: String
      let outcome: String
    }
    let file: String
    let format: String
    let added: Int
    let merged: Int
    let unchanged: Int
    let skipped: [Skip]
    let remarks: [Remark]
    let unread: [String: Int]
    let people: [Person]
    let dryRun: Bool
  }

  func run() throws {
    let house = try House(options)
    let store = try house.openStore()
    var reports: [Report] = []
    for path in files { reports.append(try house.guarded { try take(path, house, store) }) }
    if json { print(try JSON.text(reports)) }
    if !json, !dryRun, reports.contains(where: { $0.added > 0 }) {
      print(house.words("import-hint"))
      try house.guarded { try propose(house, store) }
    }
  }

  /// Says how many pairs of entries may be of one person; not of so many that it would take long.
  private func propose(_ house: House, _ store: ContactStore) throws {
    guard try store.count(of: Contact.self) <= 20_000 else { return }
    let pairs = try LikelyPairs(store, names: house.playbook.names(house.language)).pairs
    let count = pairs.count { $0.weight >= 50 }
    if count > 0 { print(house.words("import-alike", ["count": .number(count)])) }
  }

  private func take(_ path: String, _ house: House, _ store: ContactStore) throws -> Report {
    let name = path == "-" ? "-" : URL(fileURLWithPath: path).lastPathComponent
    let file = try read(path, house)
    var ids = 0..<0
    func nextID() throws -> EntityID {
      if dryRun { return EntityID(0) }
      if ids.isEmpty { ids = try store.reserve(4096) }
      defer { ids = (ids.lowerBound + 1)..<ids.upperBound }
      return EntityID(ids.lowerBound)
    }
    let plan = try ImportPlan(
      file, named: name, source: store, today: house.clock.now.day,
      names: NameReader(house.playbook.names(house.language)), nextID: nextID)
    if !dryRun {
      let bar = ProgressBar(isShown: !json && isatty(2) == 1)
      do {
        try store.commit(
          plan.changes, at: house.clock.now,
          label: house.words("import-label", ["file": .text(Cleaning.clean(name))]),
          progress: { bar.show($0, of: $1) })
      } catch {
        throw house.failure(error)
      }
      bar.clear()
    }
    let report = Report(
      file: name, format: file.format.rawValue, added: plan.count(.added),
      merged: plan.count(.merged), unchanged: plan.count(.same),
      skipped: file.skipped.map { .init(line: $0.line, reason: $0.reason.rawValue) },
      remarks: plan.remarks.map {
        .init(line: $0.line, name: $0.name, remark: $0.remark.rawValue, value: $0.value)
      },
      unread: Dictionary(
        file.unread.map { (Cleaning.clean($0.key, limit: 60), $0.value) }, uniquingKeysWith: +),
      people: plan.outcomes.map {
        .init(line: $0.line, name: $0.name, outcome: $0.outcome.rawValue)
      }, dryRun: dryRun)
    if !json { say(report, house) }
    return report
  }

  private func read(_ path: String, _ house: House) throws -> ImportFile {
    let limit = 64 * 1024 * 1024
    let data: Data?
    if path == "-" {
      data = try FileHandle.standardInput.read(upToCount: limit + 1)
    } else {
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
      if let size, size.intValue > limit {
        house.complain(house.words("import-too-large", ["file": .text(path)]))
        throw ExitCode(65)
      }
      data = FileManager.default.contents(atPath: path)
    }
    guard let data else {
      house.complain(house.words("import-unreadable", ["file": .text(path)]))
      throw ExitCode(66)
    }
    guard data.count <= limit else {
      house.complain(house.words("import-too-large", ["file": .text(path)]))
      throw ExitCode(65)
    }
    guard let file = ImportFile.read(TextDecoding.decode(data)) else {
      house.complain(house.words("import-unknown", ["file": .text(path)]))
      throw ExitCode(65)
    }
    return file
  }

  private func say(_ report: Report, _ house: House) {
    var values: [String: VoiceValue] = [
      "file": .text(Cleaning.clean(report.file)), "added": .number(report.added),
    ]
    let others = [
      ("merged", report.merged), ("same", report.unchanged), ("skipped", report.skipped.count),
    ]
    for (name, count) in others where count > 0 { values[name] = .number(count) }
    print(house.words("import-report", values))
    for skip in report.skipped.prefix(20) {
      print(
        "  "
          + house.words(
            "import-skip",
            ["line": .number(skip.line), "reason": .text(house.words("skip-" + skip.reason))]))
    }
    for remark in report.remarks.prefix(20) {
      let what = house.words("remark-" + remark.remark, ["value": .text(remark.value)])
      print("  " + house.words("import-remark", ["name": .text(remark.name), "what": .text(what)]))
    }
    if report.remarks.count > 20 {
      print("  " + house.words("and-more", ["count": .number(report.remarks.count - 20)]))
    }
    if !report.unread.isEmpty {
      let list = report.unread.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
      print("  " + house.words("import-unread", ["list": .list(list.map { .text($0) })]))
    }
    if report.skipped.count > 20 {
      print("  " + house.words("and-more", ["count": .number(report.skipped.count - 20)]))
    }
    if dryRun {
      print(house.words("import-dry"))
    } else if report.added + report.merged > 0 {
      print(house.words("import-undo"))
    }
  }
}
