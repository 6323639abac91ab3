import Questions

/// The last turn is taken back.
public enum UndoCommand: Command {
  /// What it is called.
  public static let id = "undo"

  /// Leaves it to the program.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome { Outcome(.undo) }
}
