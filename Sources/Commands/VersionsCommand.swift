import Questions

/// The introductions that were kept: `/versioni`.
public enum VersionsCommand: Command {
  /// What it is called.
  public static let id = "versions"

  /// Shows them.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    Outcome(.ask(VersionsQuestion()))
  }
}
