import ArgumentParser

@main
struct Alleato: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alleato",
    abstract: "A coach for professional networking, in Italian and English.",
    discussion: """
      Without a command it opens the conversation. Everything stays on this computer.

      Examples:
        alleato
        alleato import Connections.csv
        alleato today --json
      """,
    version: "0.1.0",
    subcommands: [
      ChatCommand.self, DemoCommand.self, TodayCommand.self, ContactsCommand.self,
      ImportCommand.self,
      ExportCommand.self, SyncCommand.self,
      DuplicatesCommand.self,
      UnderstandCommand.self, CritiqueCommand.self, PitchCommand.self, TemplatesCommand.self,
      WhyCommand.self,
      RulesCommand.self,
      VocabularyCommand.self, PrinciplesCommand.self,
      CheckCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: ChatCommand.self)
}
