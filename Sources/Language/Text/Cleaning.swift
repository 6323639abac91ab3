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
    if let plain = plain(text, limit) { return plain }
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

  /// A text of plain printable letters alone needs no cleaning: most text is such.
  private static func plain(_ text: some StringProtocol, _ limit: Int) -> String? {
    let text = String(text)
    let bytes = text.utf8
    guard bytes.count <= limit, bytes.first != 0x20, bytes.last != 0x20,
      bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
    else { return nil }
    return text
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
