/// Something the coach asks the program to do with files.
public enum Errand: Hashable, Sendable {
  /// People are taken in from what a path leads to; of a table whose columns cannot be told, as a map has them, such
  /// as `name=1,email=3`.
  case takeIn(String, map: String? = nil)
  /// The text of a list of people is read from a path; nothing is kept of it.
  case readList(String)
  /// What is known is written to a path; its ending says in which format.
  case writeOut(String)
}
