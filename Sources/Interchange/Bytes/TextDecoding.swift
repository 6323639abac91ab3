import Foundation

/// Text of a file whose encoding is not told.
public enum TextDecoding {
  /// The bytes of a file as UTF-8, without the mark of their order; see `unwrapped` and `unified`.
  public static func utf8(_ bytes: [UInt8]) -> [UInt8] { unified(unwrapped(bytes)) }

  /// The bytes of a file without the mark of their order; UTF-16, known by its mark or by its zeros, as UTF-8.
  static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    if let order = utf16Order(bytes) { return transcoded(bytes, isBig: order) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    return bytes
  }

  /// A file in which more bytes are no UTF-8 than are, taken for Windows-1252 or Mac Roman, whichever reads
  /// better; in all others single wrong bytes stay.
  static func unified(_ body: [UInt8]) -> [UInt8] {
    guard let counts = upperBytes(body), counts.wrong > counts.right else { return body }
    return page(body).utf8(body)
  }

  /// A few bytes as text: UTF-8 where they are valid, else what an older encoding makes of them.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(decoding: page(Array(bytes)).utf8(bytes), as: UTF8.self)
  }

  /// A few bytes as text, in the encoding they name; see `text` when none is named or it is unknown.
  static func text(_ bytes: [UInt8], charset: String?) -> String {
    switch charset?.lowercased() {
    case "windows-1252"?, "cp1252"?, "iso-8859-1"?, "iso-8859-15"?, "latin1"?:
      String(validating: bytes, as: UTF8.self)
        ?? String(decoding: CodePage.windows1252.utf8(bytes), as: UTF8.self)
    case "macintosh"?, "mac-roman"?, "x-mac-roman"?:
      String(decoding: CodePage.macRoman.utf8(bytes), as: UTF8.self)
    default: text(bytes)
    }
  }

  /// The text of a whole file.
  public static func decode(_ data: Data) -> String {
    text(utf8([UInt8](data)))
  }

  private static func page(_ bytes: [UInt8]) -> CodePage {
    let sample = bytes.count > 200_000 ? Array(bytes.prefix(200_000)) : bytes
    let (windows, mac) = (
      CodePage.windows1252.fitness(sample), CodePage.macRoman.fitness(sample)
    )
    return mac > windows ? .macRoman : .windows1252
  }

  /// How many letters beyond ASCII are valid UTF-8 and how many bytes are not; nothing when there are
  /// none.
  private static func upperBytes(_ bytes: [UInt8]) -> (right: Int, wrong: Int)? {
    var right = 0
    var wrong = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte < 0x80 { continue }
      let length = byte >= 0xF0 && byte < 0xF5 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0
      let end = place + length
      if length > 0, byte < 0xF5, end <= bytes.count,
        bytes[place..<end].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        right += 1
        place = end
      } else {
        wrong += 1
      }
    }
    return right + wrong == 0 ? nil : (right, wrong)
  }

  /// Whether a file is UTF-16 with the big end first; nothing when it is no UTF-16.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    // Letters of Latin script have a zero in every second byte.
    let head = bytes.prefix(512)
    guard head.count >= 16 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (place, byte) in head.enumerated() where byte == 0 {
      if place % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let many = head.count * 2 / 5
    if zeros.odd >= many, zeros.even * 8 < zeros.odd { return false }
    if zeros.even >= many, zeros.odd * 8 < zeros.even { return true }
    return nil
  }

  private static func transcoded(_ bytes: [UInt8], isBig: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var place = 0
    while place + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
      place += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
