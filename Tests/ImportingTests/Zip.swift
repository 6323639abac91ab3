import Foundation

/// A zip archive made byte by byte, so that it may be as wrong as a test needs it; entries are stored as they are.
struct Zip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry; `claims` is the size it says it has.
  mutating func add(_ name: String, _ bytes: [UInt8], locked: Bool = false, claims: Int? = nil) {
    let offset = body.count
    let size = claims ?? bytes.count
    var head: [UInt8] = Self.short(20) + Self.short((locked ? 1 : 0) | 0x800) + Self.short(0)
    head += Self.short(0) + Self.short(0x21) + Self.long(Self.crc(bytes))
    head += Self.long(size) + Self.long(size) + Self.short(name.utf8.count) + Self.short(0)
    body += [0x50, 0x4B, 3, 4] + head + Array(name.utf8) + bytes
    directory += [0x50, 0x4B, 1, 2] + Self.short(0x031E) + head + Self.short(0) + Self.short(0)
    directory += Self.short(0) + Self.long(0x81A4 << 16) + Self.long(offset) + Array(name.utf8)
    count += 1
  }

  /// The archive.
  var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6] + Self.short(0) + Self.short(0) + Self.short(count)
      + Self.short(count) + Self.long(directory.count) + Self.long(body.count) + Self.short(0)
  }

  private static func short(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
  }

  private static func long(_ value: Int) -> [UInt8] {
    short(value & 0xFFFF) + short(value >> 16 & 0xFFFF)
  }

  private static func crc(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(crc ^ 0xFFFF_FFFF)
  }
}
