import Foundation

/// Text from outside made safe to keep and to show.
public enum Cleaning {
  /// The text in composed form without control characters, terminal escapes or invisible marks.
  ///
  /// Line breaks and tabs become spaces unless `lines` keeps the line breaks; no more than `limit`
  /// characters are kept.
  public static func clean(
    _ text: some StringProtocol, lines: Bool = false, limit: Int = 20_000
  ) -> String {
    if let plain = plain(text, lines, limit) { return plain }
    var kept = String.UnicodeScalarView()
    var scalars = String(text.prefix(limit)).precomposedStringWithCanonicalMapping
      .unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar.value {
      case 0x1B: skipEscape(&scalars)
      case 0x0A where lines: kept.append(scalar)
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: kept.append(lines && scalar == "\r" ? "\n" : " ")
      case 0x00..<0x20, 0x7F..<0xA0: continue
      // Bidirectional overrides, zero-width marks and the byte order mark can disguise a name.
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: continue
      case 0xE000...0xF8FF, 0xE0000...0xE007F: continue
      default: kept.append(scalar)
      }
    }
    return String(kept).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A text of printable letters that are composed as they are needs no cleaning: most text is such.
  private static func plain(_ text: some StringProtocol, _ lines: Bool, _ limit: Int) -> String? {
    var text = String(text)
    let needsNone = text.withUTF8 { $0.count <= limit && isPlain($0, lines) }
    return needsNone ? text : nil
  }

  /// Whether bytes are letters of Latin script up to U+02FF, spaces inside, and the signs of print from U+2010 on.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: Bool) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first <= 0x20 || last <= 0x20 { return false }
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte < 0x80 {
        if byte >= 0x20 ? byte == 0x7F : !(lines && byte == 0x0A) { return false }
      } else if (0xC2...0xCB).contains(byte) {
        // U+0080 to U+00A0 are controls and a space.
        if byte == 0xC2, bytes[place] <= 0xA0 { return false }
        place += 1
      } else if byte == 0xE2 {
        guard bytes[place] == 0x80, (0x90...0xA7).contains(bytes[place + 1]) else { return false }
        place += 2
      } else {
        return false
      }
    }
    return true
  }

  private static func skipEscape(_ scalars: inout String.UnicodeScalarView.Iterator) {
    // CSI ends at a letter or @…~, OSC at BEL or ESC \; any other escape is two characters long.
    guard let kind = scalars.next() else { return }
    switch kind {
    case "[":
      while let next = scalars.next(), !(0x40...0x7E).contains(next.value) {}
    case "]", "P", "^", "_", "X":
      while let next = scalars.next(), next.value != 0x07, next.value != 0x1B {}
    default: return
    }
  }
}
