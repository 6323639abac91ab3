/// The encoding that version 2.1 of the address book format writes letters beyond ASCII in.
enum QuotedPrintable {
  /// The bytes that a value stands for; what is no code stays as it is.
  static func decoded(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    while let byte = rest.popFirst() {
      if byte == 0x3D, rest.count >= 2, let high = digit(rest[rest.startIndex]),
        let low = digit(rest[rest.startIndex + 1])
      {
        let code = high << 4 | low
        // A line break is one sign, however it is written.
        if code == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
