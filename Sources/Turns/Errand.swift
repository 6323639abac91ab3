/// Something the coach asks the program to do with files.
public enum Errand: Hashable, Sendable {
  /// People are taken in from what a path leads to.
  case takeIn(String)
  /// The text of a list of people is read from a path; nothing is kept of it.
  case readList(String)
  /// What is known is written to a path; its ending says in which format.
  case writeOut(String)
}
