/// The letters that old encodings put into the upper half of a byte.
enum CodePage: CaseIterable {
  case windows1252, macRoman

  /// The letters of the bytes from 0x80 on.
  private static let upperWindows = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
  private static let upperMac = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
      .unicodeScalars)

  /// The letter of a byte.
  func scalar(_ byte: UInt8) -> Unicode.Scalar {
    if byte < 0x80 { return Unicode.Scalar(byte) }
    switch self {
    case .windows1252:
      return byte < 0xA0 ? Self.upperWindows[Int(byte) - 0x80] : Unicode.Scalar(byte)
    case .macRoman: return Self.upperMac[Int(byte) - 0x80]
    }
  }

  /// Bytes of this encoding as UTF-8.
  func utf8(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { result += UTF8.encode(scalar(byte)) ?? .init() }
    }
    return result
  }

  /// How well a text reads in this encoding: letters within words speak for it, capitals and signs
  /// in the middle of small letters against it.
  func fitness(_ bytes: [UInt8]) -> Int {
    var score = 0
    for place in bytes.indices where bytes[place] >= 0x80 {
      let before = place > 0 ? bytes[place - 1] : 0x20
      let after = place + 1 < bytes.count ? bytes[place + 1] : 0x20
      let isInside = Self.isSmall(before) && Self.isSmall(after)
      let isBeside = Self.isSmall(before) || Self.isSmall(after)
      let scalar = scalar(bytes[place])
      if scalar.properties.isLowercase {
        score += isBeside ? 2 : 1
      } else if scalar == "’" {
        score += isBeside ? 2 : 0
      } else if scalar.properties.isUppercase {
        score += isInside ? -2 : 0
      } else {
        score -= isInside ? 2 : 0
      }
    }
    return score
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
