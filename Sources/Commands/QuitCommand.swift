import Questions

/// The person leaves.
public enum QuitCommand: Command {
  /// What it is called.
  public static let id = "quit"

  /// Says goodbye.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome { Outcome(.leave) }
}
