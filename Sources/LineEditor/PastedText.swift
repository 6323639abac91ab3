import Foundation

/// Text that was not typed key by key, made fit for a line.
enum PastedText {
  /// The text in composed form, line ends as one sign, tabs as spaces, no other control characters.
  static func clean(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .replacing("\t", with: "  ").precomposedStringWithCanonicalMapping
    var kept = String.UnicodeScalarView()
    for scalar in lines.unicodeScalars
    where scalar == "\n" || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)) {
      kept.append(scalar)
    }
    var result = String(kept)
    while result.hasSuffix("\n") { result.removeLast() }
    return result
  }

  /// The text without colour codes.
  static func withoutEscapes(_ text: String) -> String {
    var result = ""
    var isInside = false
    for character in text {
      if character == "\u{1B}" {
        isInside = true
      } else if isInside {
        isInside = !character.isLetter
      } else {
        result.append(character)
      }
    }
    return result
  }
}
