import Language
import Questions
import Turns

/// People are taken in from a file of another program.
public enum ImportCommand: Command {
  /// What it is called.
  public static let id = "import"

  /// The file that is named is taken in; without one it is asked for.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    TypedPath(rest).map { Outcome(.errand(.takeIn($0.path))) } ?? Outcome(.ask(PathQuestion()))
  }
}
