import ArgumentParser
import Foundation
import Language
import Voice

struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand", abstract: "How lines from standard input are understood.",
    discussion: """
      Nothing is recorded. With --asking, lines are heard as answers to a question of that kind;
      options follow a colon. Days are ISO dates, a span has both ends, its last day included.

      Examples:
        echo "giovedì alle 15" | alleato understand --asking date --lang it
        alleato understand --asking date --json < lines.txt
      """)

  @OptionGroup var options: GlobalOptions
  @Option(help: "What was asked: KIND or KIND:OPTION,OPTION…")
  var asking: String?
  @Flag(help: "As JSON, an object a line.") var json = false

  /// A line longer than a pasted letter is read up to here.
  private static let longestLine = 20_000

  func run() throws {
    let house = try House(options)
    var listener = try listener(house)
    while let line = readLine() {
      let understood = try listener.hear(Cleaning.clean(line, limit: Self.longestLine))
      print(json ? try JSON.line(understood) : understood.row)
    }
  }

  private func listener(_ house: House) throws -> any Listener {
    guard let asking else { return try OpenListener(house) }
    let parts = asking.split(separator: ":", maxSplits: 1).map(String.init)
    let kind = parts.first ?? ""
    guard let maker = Listeners.all.first(where: { $0.kind == kind }) else {
      let kinds = Listeners.all.map { VoiceValue.text($0.kind) }
      house.complain(
        house.words(
          "understand-kind", ["kind": .text(Cleaning.clean(kind)), "kinds": .list(kinds)]))
      throw ExitCode(64)
    }
    let choices = parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : []
    return try maker.make(house, choices)
  }
}
