/// Something the coach asks the program to do with files.
public enum Errand: Hashable, Sendable {
  /// People are taken in from what a path leads to.
  case takeIn(String)
  /// What is known is written to a path; its ending says in which format.
  case writeOut(String)
}
