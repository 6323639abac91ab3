/// The commands: a new one is a file of its own, a line here, and its words in `Prompts`.
public enum Commands {
  /// All of them.
  public static let all: [any Command.Type] = [
    HelpCommand.self, WhyCommand.self, BackCommand.self, ChangeCommand.self, SkipCommand.self,
    UndoCommand.self, StopCommand.self, PauseCommand.self, ResumeCommand.self,
    LanguageCommand.self, TodayCommand.self, NowCommand.self, QuitCommand.self, CardCommand.self,
    PeopleCommand.self, SearchCommand.self, ForgetCommand.self, LaterCommand.self,
    DismissCommand.self,
    MuteCommand.self, SettingsCommand.self, CritiqueCommand.self, VersionsCommand.self,
    SameCommand.self, PrintCommand.self, CalendarCommand.self,
    ImportCommand.self, ExportCommand.self,
  ]

  /// The command of an id.
  public static func command(_ id: String) -> (any Command.Type)? { all.first { $0.id == id } }
}
