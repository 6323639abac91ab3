import Foundation

/// Reads numbers of seven bits a byte, words and runs of bytes, and never beyond the end.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ data: Data) { bytes = [UInt8](data) }

  /// The next byte.
  mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  /// The next number, none below zero.
  mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let next = byte(), shift < 63 {
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return Int(exactly: value) }
      shift += 7
    }
    return nil
  }

  /// The next four bytes.
  mutating func word() -> UInt32? {
    guard let four = bytes(4) else { return nil }
    return four.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// So many bytes.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - place else { return nil }
    defer { place += count }
    return bytes[place..<(place + count)]
  }
}
