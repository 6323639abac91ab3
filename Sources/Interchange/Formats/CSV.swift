/// Comma-separated values as programs really write them.
public struct CSV: Sendable {
  /// A row and the line of the file it begins on.
  public struct Row: Sendable {
    /// The line, from 1.
    public let line: Int
    /// The cells.
    public let cells: [String]
  }

  /// The rows, empty ones left out.
  public let rows: [Row]

  /// Reads a text whose quotes may hold separators, quotes and line breaks (RFC 4180).
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
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    func endCell() {
      cells.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    func endRow() {
      endCell()
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
      cells = []
    }
    while let scalar = pending {
      pending = scalars.next()
      if isQuoted {
        if scalar == "\"" {
          if pending == "\"" {
            cell.append(scalar)
            pending = scalars.next()
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
