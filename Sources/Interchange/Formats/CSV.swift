/// Comma-separated values as programs really write them, a row at a time.
///
/// Quotes may hold separators, quotes and line breaks (RFC 4180). Lines end in LF, CR LF, CR or CR CR LF. A quote
/// that is never closed breaks the line it stands in and no other.
public struct CSV: Sendable {
  /// A row and the line of the file it begins on.
  public struct Row: Sendable {
    /// The line, from 1.
    public let line: Int
    /// The cells.
    public var cells: [String]
    /// Whether a quote was opened in it and never closed.
    public var isBroken = false
    /// Whether a cell was longer than what is kept, or there were too many.
    public var isCut = false
  }

  /// The most bytes of a cell that are kept.
  static let longest = 262_144
  /// The most cells of a row that are kept.
  static let widest = 2_000
  /// So many unclosed quotes are gone back to; then quotes are letters, so that time stays bounded.
  private static let patience = 200

  private let bytes: [UInt8]
  let separator: UInt8
  private var position = 0
  private var line = 1
  private var strays = 0

  /// A reader at the first row of a text in UTF-8.
  ///
  /// The separator is the one a first line `sep=;` names, else the comma, the semicolon or the tab,
  /// whichever stands most often in the first lines outside quotes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let head = bytes.prefix(6)
    if head.count >= 5, Array(head.prefix(4)) == Array("sep=".utf8) {
      separator = head[4]
      _ = readRow()
    } else {
      separator = Self.separator(bytes)
    }
  }

  /// A reader of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// The next row; empty ones are left out.
  public mutating func next() -> Row? {
    while position < bytes.count {
      let row = readRow()
      if row.isBroken || row.cells.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  private mutating func readRow() -> Row {
    let (start, first) = (position, line)
    var cells: [String] = []
    var isCut = false
    while true {
      guard let cell = readCell() else {
        // Back to the line where the quote was opened, which is told apart, and on after it.
        strays += 1
        (position, line) = (start, first)
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        skipEnd()
        return Row(line: first, cells: cells, isBroken: true)
      }
      if cells.count < Self.widest { cells.append(cell.text) } else { isCut = true }
      isCut = isCut || cell.isCut
      if position < bytes.count, bytes[position] == separator {
        position += 1
        continue
      }
      skipEnd()
      return Row(line: first, cells: cells, isCut: isCut)
    }
  }

  /// The cell that begins here, up to its separator or line end; nothing when its quote is not closed.
  private mutating func readCell() -> (text: String, isCut: Bool)? {
    if strays < Self.patience, position < bytes.count, bytes[position] == 0x22 {
      return readQuoted()
    }
    let start = position
    position = bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A, bytes[end] != 0x0D {
        end += 1
      }
      return end
    }
    return (text(bytes[start..<position]), position - start > Self.longest)
  }

  private mutating func readQuoted() -> (text: String, isCut: Bool)? {
    position += 1
    var start = position
    var pieces: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A { line += 1 }
      position += 1
      guard byte == 0x22 else { continue }
      if position < bytes.count, bytes[position] == 0x22 {
        if pieces.count <= Self.longest { pieces += bytes[start..<position] }
        position += 1
        start = position
        continue
      }
      let end = position - 1
      // What stands between the closing quote and the separator belongs to the cell.
      let tail = position
      while position < bytes.count, bytes[position] != separator, !isEnd(bytes[position]) {
        position += 1
      }
      if pieces.isEmpty, tail == position {
        return (text(bytes[start..<end]), end - start > Self.longest)
      }
      pieces += bytes[start..<end] + bytes[tail..<position]
      return (text(pieces[...]), pieces.count > Self.longest)
    }
    return nil
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.isEmpty { return "" }
    return TextDecoding.text(bytes.count > Self.longest ? bytes.prefix(Self.longest) : bytes)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func skipEnd() {
    guard position < bytes.count else { return }
    line += 1
    if bytes[position] == 0x0A {
      position += 1
      return
    }
    var after = position
    while after < bytes.count, bytes[after] == 0x0D { after += 1 }
    position = after < bytes.count && bytes[after] == 0x0A ? after + 1 : position + 1
  }

  private static func separator(_ bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.prefix(4000) {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == 0x2C || byte == 0x3B || byte == 0x09 { counts[byte, default: 0] += 1 }
    }
    return [0x2C, 0x3B, 0x09].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
  }
}
