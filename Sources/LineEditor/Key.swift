/// The keys that libedit is told of by private characters, U+0080 to U+009F, which nobody types.
///
/// Each is a place of libedit's key table of 256 entries, so that no binding begins with Escape and
/// vi mode keeps its own.
enum Key: UInt8, CaseIterable {
  case paste = 0x80
  case redraw = 0x81
  case prefill = 0x82
  case home = 0x83
  case end = 0x84
  case wordLeft = 0x85
  case wordRight = 0x86
  case delete = 0x87
  case up = 0x88
  case down = 0x89
  case lineBreak = 0x8A
  case editor = 0x8B
  case left = 0x8C
  case right = 0x8D
  case deleteWord = 0x8E
  case rubOutWord = 0x8F
  case tick = 0x90
  case complete = 0x91
  case ignored = 0x92
  case leave = 0x93
  case resized = 0x94

  /// How libedit writes the key in a binding: a backslash and three octal digits.
  var notation: String {
    let octal = String(rawValue, radix: 8)
    return "\\" + octal
  }
}
