import Questions

/// What there is to do today; with a word behind it, all of it.
public enum TodayCommand: Command {
  /// What it is called.
  public static let id = "today"

  /// Shows it, and asks again.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome {
    Outcome(.today(all: !rest.isEmpty))
  }
}
