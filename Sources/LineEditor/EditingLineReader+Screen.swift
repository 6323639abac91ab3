import CLibedit
import Foundation

extension EditingLineReader {
  /// Draws the line anew after the terminal changed its size.
  ///
  /// Most terminals wrap what they show anew when they are resized, so the rows the line takes are
  /// those of the new width; the others keep them as they were.
  func drawAfterResize() -> Int32 {
    let width = Int(al_columns())
    let wasWidth = columns ?? width
    columns = width
    el_resize(editor)
    let rows = rowsAboveCursor(Self.wrapsAnew ? width : wasWidth)
    write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
    al_draw_anew(editor)
    return CC_NORM
  }

  /// How many rows of the line stand above the cursor's, on a terminal of some width.
  private func rowsAboveCursor(_ width: Int) -> Int {
    let prompt = Columns.width(PastedText.withoutEscapes(shownPrompt))
    let lines = beforeCursor().split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().reduce(lines.count - 1) { rows, line in
      rows + ((line.offset == 0 ? prompt : 0) + Columns.width(String(line.element))) / max(1, width)
    }
  }

  /// Whether the terminal wraps what it shows anew when it is resized: all of today's do, but for
  /// xterm itself, screen and the console.
  private static let wrapsAnew: Bool = {
    let environment = ProcessInfo.processInfo.environment
    let type = environment["TERM"] ?? ""
    if environment["TMUX"] != nil { return true }
    return environment["XTERM_VERSION"] == nil && type != "linux" && !type.hasPrefix("screen")
      && !type.hasPrefix("vt")
  }()
}
