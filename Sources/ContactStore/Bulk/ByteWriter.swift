/// Writes what `ByteReader` reads.
struct ByteWriter {
  /// All that was written.
  private(set) var written: [UInt8] = []

  mutating func byte(_ byte: UInt8) { written.append(byte) }

  mutating func number(_ number: Int) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      written.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(rest))
  }

  mutating func word(_ word: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      written.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  mutating func bytes(_ bytes: some Sequence<UInt8>) { written += bytes }
}
