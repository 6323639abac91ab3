import ArgumentParser
import Coach
import Counsel
import Foundation

struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "What is opportune today, and why.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Everything, not only the first three.") var all = false

  private struct Line: Encodable {
    let advice: String
    let because: String
    let rule: String
    let about: Int
    let principles: [String]
    let priority: Int
    let identity: String
  }

  func run() throws {
    let house = try House(options)
    let store = try house.openStore()
    var coach = Coach(
      playbook: house.playbook, source: store, language: house.language, at: house.clock.now)
    let views = try house.guarded {
      try coach.advices(limit: all ? 1000 : 3, onePerPerson: !all)
    }
    if json {
      let lines = views.map {
        Line(
          advice: $0.text, because: $0.because, rule: $0.rule, about: $0.about,
          principles: $0.principles, priority: $0.priority, identity: $0.identity)
      }
      print(try JSON.text(lines))
      return
    }
    if views.isEmpty { print(house.words("nothing-urgent")) }
    for (place, view) in views.enumerated() { print("\(place + 1)  \(view.text)") }
  }
}

/// Values as JSON on standard output.
enum JSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A value on one line.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
