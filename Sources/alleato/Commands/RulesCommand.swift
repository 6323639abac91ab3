import ArgumentParser
import Coach
import Counsel
import Foundation
import Ground
import Playbook
import Rules
import Vocabulary
import Voice

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The rules, and how often each fires on your data.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false
  @Option(help: "Check this folder of your own again each time a file in it is saved.")
  var watch: String?

  private struct Line: Encodable {
    let rule: String
    let kind: String
    let priority: Int
    let count: Int
    let muted: Bool
    let principles: [String]
    let place: String
  }

  func run() throws {
    let house = try House(options)
    if let watch { return try Watch(house, options, URL(fileURLWithPath: watch)).run() }
    let store = try house.openStore()
    let lines = try house.guarded { () -> [Line] in
      let conclusions = try Counsel.conclude(house.playbook, store, today: house.clock.now.day)
      let muted = try RuleSettings(store).muted
      let rules = house.playbook.rules
      return (rules.book?.rules ?? []).map { rule in
        let place = conclusions.book.rules.firstIndex { $0.name == rule.name }
        let mark = rule.mark
        return Line(
          rule: rule.name, kind: kind(rule), priority: rule.priority,
          count: place.map { conclusions.count(ofRule: $0) } ?? 0,
          muted: muted.contains(rule.name), principles: rule.sources,
          place: "\(house.playbook.path(of: mark)):\(mark.line)")
      }
    }
    if json { return print(try JSON.text(lines)) }
    for line in lines {
      var mute = line.muted ? " " + house.words("rule-muted") : ""
      // Nobody reads five hundred advices of one kind: the conditions are too wide for this data.
      if line.kind == "advise", line.count > 500 { mute += " " + house.words("rule-fans-out") }
      print(
        String(line.count).leftPadded(6) + "  " + line.kind.padded(7) + line.rule + mute)
    }
  }

  private func kind(_ rule: Rule) -> String {
    switch rule.head {
    case .advise: "advise"
    case .block: "block"
    case .derive: "derive"
    }
  }
}

/// Checks a folder again and again, as its files are saved.
struct Watch {
  private let house: House
  private let options: GlobalOptions
  private let folder: URL

  init(_ house: House, _ options: GlobalOptions, _ folder: URL) throws {
    self.house = house
    self.options = options
    self.folder = folder
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      house.complain(house.words("check-no-folder", ["path": .text(folder.path)]))
      throw ExitCode(66)
    }
  }

  func run() throws {
    var seen: [String: Date]?
    house.complain(house.words("watching", ["path": .text(folder.path)]))
    while true {
      let now = dates()
      if now != seen {
        seen = now
        try check()
      }
      Thread.sleep(forTimeInterval: 0.3)
    }
  }

  private func check() throws {
    let playbook = try CheckCommand.playbook(folder.path, house, options)
    var check = PlaybookCheck.whole(playbook)
    let result = check.result()
    var lines = result.findings.map { playbook.diagnostic($0, house.speaker).text }
    if lines.isEmpty {
      lines = [house.words("check-well", ["count": .number(result.fileCount)])]
    }
    // Written at once, not when a buffer is full: somebody is looking.
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// When each file of the folder was last saved.
  private func dates() -> [String: Date] {
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
    var dates: [String: Date] = [:]
    for case let file as URL in files ?? .init() where file.pathExtension == "yaml" {
      let values = try? file.resourceValues(forKeys: [.contentModificationDateKey])
      dates[file.path] = values?.contentModificationDate
    }
    return dates
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
  fileprivate func leftPadded(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
