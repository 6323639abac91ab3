/// A column of a table of which nobody can tell what it holds, with something that stands in it.
public struct UnclearColumn: Hashable, Sendable {
  /// Its heading, or what stands in its first row.
  public let name: String
  /// What stands in the row below; empty when nothing does.
  public let example: String
}
