/// A word of a text as names are looked for: elisions parted, hyphens and apostrophes of names kept.
struct NameToken: Sendable {
  /// What stands between a word and the one before it.
  enum Gap: Sendable { case none, space, elision, comma, stop }

  /// The word, folded, without a possessive ending.
  let folded: String
  /// Where it stands, without a possessive ending.
  let range: Range<String.Index>
  /// What stands before it.
  let gap: Gap
  /// Whether its first letter is a capital.
  let isCapital: Bool
  /// Whether every letter is a capital.
  let isAllCapitals: Bool
  /// Whether a letter has an accent, or an apostrophe in its place follows.
  let isAccented: Bool
  /// Whether it belongs to something else: `Mark's`.
  let isPossessive: Bool

  /// Whether it is a single letter, as an initial is.
  var isInitial: Bool { folded.utf8.count == 1 && isCapital }
}

/// A text as tokens.
enum NameTokens {
  /// The elided words that are parted from the name after them.
  private static let elided: Set<String> = [
    "l", "un", "dell", "all", "dall", "nell", "sull", "quell", "c", "m", "t", "s", "v", "n", "d",
    "anch", "com", "dov", "cos", "nient", "bell", "sant", "tutt", "quest", "mezz", "senz",
  ]

  /// The words of a text; numbers are words, too.
  static func split(_ text: String) -> [NameToken] {
    var tokens: [NameToken] = []
    var gap = NameToken.Gap.stop
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      guard character.isLetter || character.isNumber else {
        gap = wider(gap, character, after: tokens.last, in: text)
        index = text.index(after: index)
        continue
      }
      let (end, isElided) = wordEnd(text, from: index)
      tokens.append(token(text, index..<end, gap))
      gap = isElided ? .elision : .none
      index = isElided ? text.index(after: end) : end
      if index < end { index = end }
    }
    return tokens
  }

  private static func wider(
    _ gap: NameToken.Gap, _ character: Character, after token: NameToken?, in text: String
  ) -> NameToken.Gap {
    let found: NameToken.Gap
    switch character {
    case ".":
      // «ing. Bianchi», «P. Rossi»: the stop belongs to the short word.
      let isShort = token.map { text.distance(from: $0.range.lowerBound, to: $0.range.upperBound) }
      found = (isShort ?? 9) <= 4 ? .none : .stop
    case "!", "?", "\n", "…": found = .stop
    case "'", "’", "-": found = .none
    case _ where character.isWhitespace: found = .space
    default: found = .comma
    }
    func rank(_ gap: NameToken.Gap) -> Int {
      switch gap {
      case .none: 0
      case .space: 1
      case .elision: 1
      case .comma: 2
      case .stop: 3
      }
    }
    return rank(found) > rank(gap) ? found : gap
  }

  private static func wordEnd(
    _ text: String, from start: String.Index
  ) -> (end: String.Index, isElided: Bool) {
    if let end = addressEnd(text, from: start) { return (end, false) }
    var index = start
    while index < text.endIndex {
      let character = text[index]
      if character.isLetter || character.isNumber {
        index = text.index(after: index)
        continue
      }
      let next = text.index(after: index)
      guard "'’ʼ-".contains(character), next < text.endIndex, text[next].isLetter else { break }
      if character != "-" {
        let head = text[start..<index]
        // «D'Amico» is a name; «d'accordo» and «l'Anna» are two words.
        let isName =
          head.first.map { $0.isUppercase } == true && text[next].isUppercase
          && Folding.fold(head) != "l"
        if !isName, elided.contains(Folding.fold(head)) { return (index, true) }
      }
      index = next
    }
    return (index, false)
  }

  /// Where an e-mail address ends that begins at a place: it is one word, and may be all that is known of
  /// somebody.
  private static func addressEnd(_ text: String, from start: String.Index) -> String.Index? {
    let word = text[start...].prefix {
      $0.isLetter || $0.isNumber || "@._-+".contains($0)
    }
    guard let sign = word.firstIndex(of: "@"), sign > start,
      word[word.index(after: sign)...].contains(".")
    else { return nil }
    let end = word.lastIndex { $0.isLetter || $0.isNumber }
    return end.flatMap { $0 > sign ? text.index(after: $0) : nil }
  }

  private static func token(
    _ text: String, _ whole: Range<String.Index>, _ gap: NameToken.Gap
  ) -> NameToken {
    var range = whole
    var isPossessive = false
    for ending in ["'s", "’s"] where text[range].hasSuffix(ending) {
      range = range.lowerBound..<text.index(range.upperBound, offsetBy: -2)
      isPossessive = true
    }
    let word = text[range]
    let letters = word.filter(\.isLetter)
    let isApostrophe = whole.upperBound < text.endIndex && "'’".contains(text[whole.upperBound])
    return NameToken(
      folded: Folding.fold(word), range: range, gap: gap,
      isCapital: word.first?.isUppercase ?? false,
      isAllCapitals: letters.count > 1 && letters.allSatisfy(\.isUppercase),
      isAccented: isApostrophe || word.unicodeScalars.contains { $0.value > 0x7F },
      isPossessive: isPossessive)
  }
}
