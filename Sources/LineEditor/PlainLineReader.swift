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

  /// Reads a line and tells how long it took.
  public func readTimed(prompt: @escaping (Int) -> String) -> (LineInput, seconds: Int) {
    let start = now()
    let line = read(prompt: prompt(0), prefill: "")
    return (line, Int((now() - start).rounded()))
  }

  /// Plain lines are not remembered.
  public func remember(_ line: String) {}
}
