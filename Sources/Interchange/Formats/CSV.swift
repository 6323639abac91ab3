/// Comma-separated values as programs really write them.
public struct CSV: Sendable {
  /// A row and the line of the file it begins on.
  public struct Row: Sendable {
    /// The line, from 1.
    public let line: Int
    /// The cells.
    public let cells: [String]
    /// Whether a quote was opened in it and never closed.
    public var isBroken = false
  }

  /// The rows, empty ones left out.
  public let rows: [Row]

  /// Reads a text whose quotes may hold separators, quotes and line breaks (RFC 4180).
  ///
  /// A quote that is never closed breaks the line it stands in and no other.
  ///
  /// The separator is the comma, the semicolon or the tab, whichever stands most often in the first
  /// lines.
  public init(_ text: String) {
    let separator = Self.separator(text)
    var rows: [Row] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var line = 1
    var start = 1
    let scalars = Array(text.unicodeScalars)
    var position = 0
    var rowStart = 0
    func endCell() {
      cells.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    func endRow() {
      endCell()
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
      cells = []
    }
    while position <= scalars.count {
      if position == scalars.count {
        guard isQuoted else { break }
        // Back to the line where the quote was opened, which is told apart, and on after it.
        rows.append(Row(line: start, cells: cells, isBroken: true))
        (cells, cell, isQuoted, line) = ([], String.UnicodeScalarView(), false, start)
        position = rowStart
        while position < scalars.count, scalars[position] != "\n" { position += 1 }
        position = min(position + 1, scalars.count)
        line += 1
        (start, rowStart) = (line, position)
        continue
      }
      let scalar = scalars[position]
      position += 1
      let pending = position < scalars.count ? scalars[position] : nil
      if isQuoted {
        if scalar == "\"" {
          if pending == "\"" {
            cell.append(scalar)
            position += 1
          } else {
            isQuoted = false
          }
        } else {
          if scalar == "\n" { line += 1 }
          cell.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"" where cell.isEmpty: isQuoted = true
      case separator: endCell()
      case "\r": if pending != "\n" { fallthroughLine() }
      case "\n": fallthroughLine()
      default: cell.append(scalar)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
    self.rows = rows

    func fallthroughLine() {
      endRow()
      line += 1
      start = line
      rowStart = position
    }
  }

  private static func separator(_ text: String) -> Unicode.Scalar {
    let head = text.unicodeScalars.prefix(4000)
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    return candidates.max { left, right in
      head.count { $0 == left } < head.count { $0 == right }
    } ?? ","
  }
}
