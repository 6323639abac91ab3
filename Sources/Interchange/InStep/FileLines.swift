/// The lines of a card or of a calendar as they stand in the file, each with what it reads as; put together again
/// they give the same bytes.
struct FileLines {
  /// A line with what goes on it.
  struct Piece {
    /// As it stands in the file, with its end.
    let raw: [UInt8]
    /// What it reads as; nothing when it is no line of such a file.
    let line: ContentLine?
  }

  /// The lines, in order.
  var pieces: [Piece] = []
  private let lineEnd: [UInt8]

  init(_ bytes: [UInt8]) {
    lineEnd =
      bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? true
      ? [0x0D, 0x0A] : [0x0A]
    var start = bytes.startIndex
    var position = start
    while position < bytes.endIndex {
      while position < bytes.endIndex, bytes[position] != 0x0A { position += 1 }
      if position < bytes.endIndex { position += 1 }
      // What begins with a blank goes on the line before.
      if position < bytes.endIndex,
        bytes[position] == 0x20 || bytes[position] == 0x09
          || Self.isSoft(bytes[start..<position])
      {
        continue
      }
      pieces.append(Self.piece(Array(bytes[start..<position])))
      start = position
    }
  }

  /// The bytes of the file as the lines are now.
  var bytes: [UInt8] { pieces.flatMap(\.raw) }

  /// A line of our own, ended as the others are.
  func piece(_ line: CalendarLine) -> Piece {
    let text = lineEnd.count == 1 ? line.text.replacing("\r\n", with: "\n") : line.text
    return Self.piece(Array(text.utf8) + lineEnd)
  }

  private static func piece(_ raw: [UInt8]) -> Piece {
    var lines = ContentLines(raw)
    return Piece(raw: raw, line: lines.next().flatMap { ContentLine($0) })
  }

  /// Whether a line ends in the soft break of quoted-printable text.
  private static func isSoft(_ part: ArraySlice<UInt8>) -> Bool {
    let body = part.reversed().drop { $0 == 0x0A || $0 == 0x0D }
    return body.first == 0x3D
      && String(decoding: part.prefix(120), as: UTF8.self).uppercased()
        .contains("QUOTED-PRINTABLE")
  }
}
