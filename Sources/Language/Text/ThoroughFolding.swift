import Foundation

/// Folding of any text, by what Unicode knows of its letters; slow beside the ways that most text takes.
enum ThoroughFolding {
  /// Any text, by what Unicode knows of its letters.
  static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x0300...0x036F: continue
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2009, 0x202F:
        pendingSpace = !folded.isEmpty
        continue
      default: break
      }
      if pendingSpace {
        folded.append(" ")
        pendingSpace = false
      }
      append(scalar, to: &folded)
    }
    return String(folded)
  }

  private static func append(
    _ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView
  ) {
    switch scalar.value {
    case 0x41...0x5A:
      folded.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case 0..<0x80: folded.append(scalar)
    case 0x2018, 0x2019, 0x02BC, 0xB4, 0x60: folded.append("'")
    case 0x201C, 0x201D, 0xAB, 0xBB: folded.append("\"")
    case 0x2013, 0x2014: folded.append("-")
    case 0xDF: folded.append(contentsOf: "ss".unicodeScalars)
    case 0x141, 0x142: folded.append("l")
    case 0xD8, 0xF8: folded.append("o")
    case 0x110, 0x111: folded.append("d")
    case 0xC6, 0xE6: folded.append(contentsOf: "ae".unicodeScalars)
    default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}
