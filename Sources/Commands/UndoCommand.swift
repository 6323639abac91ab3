import Questions

/// The last turn is taken back.
public enum UndoCommand: Command {
  /// What it is called.
  public static let id = "undo"

  /// It is looked first what it was: what is from another sitting is named.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome { Outcome(.lookBack) }
}
