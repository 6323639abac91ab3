/// Questions of plain letters that a text is asked byte by byte: the general ways of strings take a hundred times as
/// long, and an import asks them of every value.
extension StringProtocol {
  /// Whether a text of plain letters stands in this one, letter for letter.
  func holds(_ needle: StaticString) -> Bool {
    let bytes = utf8
    return needle.withUTF8Buffer { needle in
      guard let first = needle.first else { return true }
      var place = bytes.startIndex
      while let found = bytes[place...].firstIndex(of: first) {
        if bytes[found...].starts(with: needle) { return true }
        place = bytes.index(after: found)
      }
      return false
    }
  }

  /// Whether the text begins with plain small letters, whatever their case in it.
  func begins(_ letters: StaticString) -> Bool {
    letters.withUTF8Buffer { letters in
      var rest = utf8.makeIterator()
      return letters.allSatisfy { letter in
        guard let byte = rest.next() else { return false }
        return letter == ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      }
    }
  }
}
