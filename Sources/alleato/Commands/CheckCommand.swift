import ArgumentParser
import Counsel
import Foundation
import Ground
import Playbook
import Vocabulary
import Voice
import Questions

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check conversations, rules, templates and principles.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "A folder of your own with files laid over the shipped ones.")
  var folder: String?
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Also the cells without templates, each with its reason.") var cells = false

  private struct Line: Encodable {
    let file: String
    let line: Int
    let column: Int
    let code: String
    let what: String
    let mend: String?
  }

  func run() throws {
    let house = try House(options)
    let playbook = try folder.map { try Self.playbook($0, house, options) } ?? house.playbook
    var check = PlaybookCheck.whole(playbook)
    let result = check.result()
    let diagnostics = result.findings.map { playbook.diagnostic($0, house.speaker) }
    let errors = result.findings.count(where: \.isError)
    if json {
      print(
        try JSON.text(
          diagnostics.map {
            Line(
              file: $0.file, line: $0.finding.mark.line,
              column: $0.finding.mark.column, code: $0.finding.code, what: $0.what,
              mend: $0.mend)
          }))
    } else {
      for diagnostic in diagnostics { print(diagnostic.text) }
      if diagnostics.isEmpty {
        print(house.words("check-well", ["count": .number(result.fileCount)]))
      } else {
        print(
          house.words(
            "check-ill",
            [
              "errors": .number(errors), "warnings": .number(diagnostics.count - errors),
            ]))
      }
    }
    if cells, !json { listCells(playbook, house) }
    if errors > 0 { throw ExitCode(1) }
  }

  /// The channels each situation does without, and why.
  private func listCells(_ playbook: Playbook, _ house: House) {
    for cell in playbook.templateMatrix(house.language).cells where cell.register == nil {
      let reason = cell.reason.map { house.words("empty-" + $0) } ?? ""
      print(cell.situation + ", " + house.words("channel-" + cell.channel) + ": " + reason)
    }
  }

  static func playbook(
    _ folder: String, _ house: House, _ options: GlobalOptions
  ) throws -> Playbook {
    let url = URL(fileURLWithPath: folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      house.complain(house.words("check-no-folder", ["path": .text(folder)]))
      throw ExitCode(66)
    }
    // A whole tree of Prompts is checked by itself; anything else lies over the shipped one.
    let isWhole = FileManager.default.fileExists(
      atPath: url.appendingPathComponent("interface/labels/labels.yaml").path)
    let prompts = try PromptFolder.locate(
      given: isWhole ? url.deletingLastPathComponent().path : options.prompts,
      executable: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]),
      own: isWhole ? nil : url)
    return Playbook(prompts, vocabulary: NetworkVocabulary.standard, kinds: StepQuestions.kinds)
  }
}
