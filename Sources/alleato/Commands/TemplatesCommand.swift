import ArgumentParser
import Drafts
import Foundation
import Language
import Playbook
import Voice

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Which messages there are, by situation and channel, and why some are not.",
    discussion: """
      Examples:
        alleato templates
        alleato templates birthday
        alleato templates --json
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "A situation, to see the reasons for its empty cells.") var situation: String?
  @Flag(help: "As JSON.") var json = false

  private struct Line: Encodable {
    let situation: String
    let language: String
    let channel: String
    let register: String?
    let versions: Int
    let needed: Int
    let reason: String?
  }

  func run() throws {
    let house = try House(options)
    if let situation, !house.playbook.situationNames.contains(situation) {
      house.complain(house.words("no-such-situation", ["name": .text(Cleaning.clean(situation))]))
      throw ExitCode(64)
    }
    let matrices = LanguageTag.allCases.map { ($0, house.playbook.templateMatrix($0)) }
    if json {
      let lines = matrices.flatMap { language, matrix in
        matrix.cells.filter { situation == nil || $0.situation == situation }.map {
          Line(
            situation: $0.situation, language: language.rawValue, channel: $0.channel,
            register: $0.register, versions: $0.count, needed: $0.least, reason: $0.reason)
        }
      }
      return print(try JSON.text(lines))
    }
    guard let matrix = matrices.first(where: { $0.0 == house.language })?.1 else { return }
    if let situation { return explain(situation, matrix, house) }
    table(matrix, house)
  }

  /// One line a situation: versions for *tu* and *Lei*, a dash for an empty cell.
  private func table(_ matrix: TemplateMatrix, _ house: House) {
    let channels = house.playbook.channels.map(\.name)
    let names = house.playbook.situationNames
    let width = (names.map(\.count).max() ?? 0) + 2
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    print(padded("", width) + channels.map { padded($0, 12) }.joined())
    for name in names {
      let cells = channels.map { channel in
        let own = matrix.cells.filter { $0.situation == name && $0.channel == channel }
        let counts = own.filter { $0.register != nil }.map { String($0.count) }
        return padded(counts.isEmpty ? "–" : counts.joined(separator: "+"), 12)
      }
      print((padded(name, width) + cells.joined()).trimmingCharacters(in: .whitespaces))
    }
    let total = matrix.cells.reduce(0) { $0 + $1.count }
    let empty = matrix.cells.count { $0.register == nil }
    print(
      house.words("templates-total", ["count": .number(total), "empty": .number(empty)]))
  }

  private func explain(_ name: String, _ matrix: TemplateMatrix, _ house: House) {
    for cell in matrix.cells where cell.situation == name {
      let channel = house.words("channel-" + cell.channel)
      if let register = cell.register {
        print(
          house.words(
            "templates-cell",
            [
              "channel": .text(channel), "count": .number(cell.count),
              "register": .text(house.words("register-" + register)),
            ]))
      } else {
        let reason = cell.reason.map { house.words("empty-" + $0) } ?? ""
        print(channel + ": " + reason)
      }
    }
  }
}
