import ArgumentParser
import Counsel
import Voice

struct VocabularyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    abstract: "The words rules and conversations share, as a page in Markdown.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let house = try House(options)
    var page = VocabularyPage(house.playbook, house.language)
    print(page.markdown(), terminator: "")
    try house.complain(ofMissing: page.missing)
  }
}

struct PrinciplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "principles",
    abstract: "Each principle with where it is at work, as a page in Markdown.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let house = try House(options)
    var page = PrinciplesPage(house.playbook, house.language)
    print(page.markdown(), terminator: "")
    try house.complain(ofMissing: page.missing)
  }
}

extension House {
  /// Ends with a message and code 1 when a page lacks something.
  fileprivate func complain(ofMissing names: [String]) throws {
    guard !names.isEmpty else { return }
    complain(words("page-lacks", ["list": .list(names.map { .text($0) })]))
    throw ExitCode(1)
  }
}
