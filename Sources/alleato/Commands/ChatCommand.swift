import ArgumentParser

struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "Open the conversation (the default).")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let house = try House(options)
    var conversation = try Conversation(house, house.openStore())
    let code = try house.guarded { try conversation.run() }
    if code != 0 { throw ExitCode(code) }
  }
}
