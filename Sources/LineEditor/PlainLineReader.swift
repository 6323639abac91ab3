import Foundation

/// Reads plain lines from a pipe, a file or a terminal that cannot be edited on.
public final class PlainLineReader: LineReader {
  /// Not used: nothing is completed on plain lines.
  public var completer: (String) -> [String] = { _ in [] }
  /// Not used: what was asked stays in sight.
  public var question: [String] = []
  private let showsPrompt: Bool
  private let now: () -> Double

  /// A reader; `showsPrompt` writes the prompt before each line.
  public init(
    showsPrompt: Bool, now: @escaping () -> Double = { ProcessInfo.processInfo.systemUptime }
  ) {
    self.showsPrompt = showsPrompt
    self.now = now
  }

  /// Reads a line, without the carriage return some systems end it with.
  public func read(prompt: String, prefill: String) -> LineInput {
    if showsPrompt {
      FileHandle.standardOutput.write(Data((prompt + " ").utf8))
    }
    guard var line = readLine() else { return .ended }
    if line.hasSuffix("\r") { line.removeLast() }
    return .line(line)
  }

  /// The most that is read as one message, in characters.
  private static let longestMessage = 20_000

  /// Reads to the end of a pipe; where a prompt is shown, one line.
  public func readMessage(prompt: String, prefill: String) -> LineInput {
    if showsPrompt { return read(prompt: prompt, prefill: prefill) }
    guard case .line(var text) = read(prompt: prompt, prefill: prefill) else { return .ended }
    // A command in place of a message is one.
    if text.hasPrefix("/") { return .line(text) }
    while text.count < Self.longestMessage, let line = readLine() {
      text += "\n" + (line.hasSuffix("\r") ? String(line.dropLast()) : line)
    }
    return .line(text)
  }

  /// Reads a line and tells how long it took.
  public func readTimed(prompt: @escaping (Int) -> String) -> (LineInput, seconds: Int) {
    let start = now()
    let line = read(prompt: prompt(0), prefill: "")
    return (line, Int((now() - start).rounded()))
  }

  /// Plain lines are not remembered.
  public func remember(_ line: String) {}
}
