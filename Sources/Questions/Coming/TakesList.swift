/// A question whose answer may stand in a file.
protocol TakesList {
  /// What the text of a file answers; nothing when it answers nothing.
  func taken(list text: String, from file: String, _ view: TalkView) throws -> Outcome?
}
