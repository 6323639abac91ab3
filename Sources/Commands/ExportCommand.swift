import Language
import Questions
import Turns

/// What is known is written to a file for other programs.
public enum ExportCommand: Command {
  /// What it is called.
  public static let id = "export"

  /// It is written where it was said; without a place it is asked for.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    TypedPath(rest).map { Outcome(.errand(.writeOut($0.path))) } ?? Outcome(.ask(ExportQuestion()))
  }
}
