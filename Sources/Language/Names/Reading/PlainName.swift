/// A word that is written as most names are: nothing in it has to be taken off or spelt in another way.
struct PlainName {
  /// The word as it was written.
  let word: String
  /// The word as the lexicon has it.
  let folded: String

  /// The word, when it begins with a capital and goes on in small letters (so does each part after a hyphen or an
  /// apostrophe: «D’Angelo», «Maria-Grazia») and is no title, degree or slogan.
  init?(_ word: String, _ lexicon: NameLexicon) {
    var word = word
    guard word.utf8.count > 3, word.withUTF8(Self.isWritten) else { return nil }
    let folded = Folding.fold(word)
    guard !lexicon.words.credentials.contains(folded), lexicon.titles[folded] == nil,
      !lexicon.words.slogans.contains(folded), !folded.hasPrefix("ex-")
    else { return nil }
    (self.word, self.folded) = (word, folded)
  }

  private static func isWritten(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    var isStart = true
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x41...0x5A:
        guard isStart else { return false }
        isStart = false
      case 0x61...0x7A:
        if isStart { return false }
      case 0xC3:
        // À to Þ are capitals, ß to ÿ small letters, but for the signs × and ÷.
        place += 1
        let isCapital = (0x80...0x9E).contains(bytes[place]) && bytes[place] != 0x97
        let isSmall = bytes[place] >= 0x9F && bytes[place] != 0xB7
        guard isStart ? isCapital : isSmall else { return false }
        isStart = false
      case 0x27, 0x2D:
        if isStart { return false }
        isStart = true
      case 0xE2:
        guard !isStart, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99 else { return false }
        place += 2
        isStart = true
      default: return false
      }
      place += 1
    }
    return !isStart
  }
}
