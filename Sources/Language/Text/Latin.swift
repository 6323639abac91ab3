/// Letters of Latin script folded by a table: most text that is not plain ASCII holds no others.
enum Latin {
  /// What the letters from U+0080 to U+017F become, made once by the thorough way.
  private static let folded: [[UInt8]] = (0x80..<0x180).map { (number: UInt32) -> [UInt8] in
    guard let scalar = Unicode.Scalar(number) else { return [] }
    // Between two letters, so that a blank is not taken for an end.
    return Array(ThoroughFolding.fold("x" + String(scalar) + "x").utf8.dropFirst().dropLast())
  }

  /// Whether all bytes are plain ASCII.
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 }
  }

  /// The text folded; nothing when it holds letters beyond the table.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pendingSpace = false
    var place = 0
    func add(_ byte: UInt8) {
      if pendingSpace { result.append(0x20) }
      pendingSpace = false
      result.append(byte)
    }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: pendingSpace = !result.isEmpty
      case 0x41...0x5A: add(byte + 0x20)
      case 0..<0x80: add(byte)
      case 0xC2...0xC5:
        let number = Int(byte & 0x1F) << 6 | Int(bytes[place] & 0x3F)
        place += 1
        if number == 0xA0 {
          pendingSpace = !result.isEmpty
        } else {
          folded[number - 0x80].forEach(add)
        }
      case 0xE2:
        guard bytes[place] == 0x80, let sign = sign(bytes[place + 1]) else { return nil }
        place += 2
        add(sign)
      default: return nil
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Quotes and dashes of print, by the last of their three bytes.
  private static func sign(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x98, 0x99: 0x27
    case 0x9C, 0x9D: 0x22
    case 0x93, 0x94: 0x2D
    default: nil
    }
  }
}
