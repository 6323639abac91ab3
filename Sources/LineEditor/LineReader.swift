/// Reads one answer at a time, from a terminal or from anything else.
public protocol LineReader: AnyObject {
  /// Asks for a line; `prefill` stands in it already where it can be edited.
  func read(prompt: String, prefill: String) -> LineInput
  /// Asks for a message of several lines: from a pipe all that follows, elsewhere what is typed as one answer.
  func readMessage(prompt: String, prefill: String) -> LineInput
  /// Waits for a line while the seconds are counted in the prompt; how many passed.
  func readTimed(prompt: @escaping (Int) -> String) -> (LineInput, seconds: Int)
  /// What can be completed: the lines that the typed one may become.
  var completer: (String) -> [String] { get set }
  /// What was asked, to be shown again when it has gone from sight.
  var question: [String] { get set }
  /// Adds a line to what Up and Ctrl-R find.
  func remember(_ line: String)
}

extension LineReader {
  /// What is typed as one answer.
  public func readMessage(prompt: String, prefill: String) -> LineInput {
    read(prompt: prompt, prefill: prefill)
  }
}
