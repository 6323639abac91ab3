/// Text reduced to what matters when words are compared: no case, accents or typographic variants.
public enum Folding {
  /// The text in lower case, without accents, with plain apostrophes and single spaces.
  public static func fold(_ text: some StringProtocol) -> String {
    var text = String(text)
    if let folded = text.withUTF8({ Latin.isASCII($0) ? plain($0) : Latin.fold($0) }) {
      return folded
    }
    return ThoroughFolding.fold(text)
  }

  /// A text of plain letters, byte by byte: most text is such.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { folded in
      var count = 0
      var pendingSpace = false
      for byte in bytes {
        if byte == 0x20 || byte == 0x09 || byte == 0x0A {
          pendingSpace = count > 0
          continue
        }
        if pendingSpace {
          folded[count] = 0x20
          count += 1
          pendingSpace = false
        }
        folded[count] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
        count += 1
      }
      return count
    }
  }
}
