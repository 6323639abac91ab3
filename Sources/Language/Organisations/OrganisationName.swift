/// The name of a company, a school or an agency: what it is compared by, and how it is shown.
public struct OrganisationName: Sendable, Hashable {
  /// The name as it was written.
  public let written: String
  /// The words it is compared by: no case, accents, legal form or punctuation.
  public let key: String
  /// The name without its legal form.
  public let short: String

  /// Reads a name.
  public init(_ text: String) {
    written = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let pieces = OrganisationPieces(written)
    let count = LegalForms.nameCount(pieces.words)
    let kept = pieces.words.prefix(count)
    var words = Array(kept)
    if words.count > 1, ["the"].contains(words.first) { words.removeFirst() }
    key = words.joined(separator: " ")
    short = pieces.text(upTo: count)
  }

  /// Whether two names are of one organisation.
  public static func isSame(_ left: String, _ right: String) -> Bool {
    let first = OrganisationName(left)
    return !first.key.isEmpty && first.key == OrganisationName(right).key
  }

  /// The name as it is best shown when it is known from one place alone.
  public var shown: String {
    let name = short.isEmpty ? written : short
    guard name == name.lowercased() else { return name }
    return LetterWords.replaced(name) { word, before in
      let isStart = before.last.map { !$0.isLetter && !"'’".contains($0) } ?? true
      let isSmall = Self.small.contains(String(word)) && !before.isEmpty
      return isStart && !isSmall ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }
  }

  private static let small: Set<String> = [
    "di", "del", "della", "dei", "degli", "delle", "e", "a", "da", "per", "of", "and", "the", "for",
    "de", "la", "du", "et", "y", "und",
  ]

  /// The better of two spellings of one name.
  public static func better(_ left: String, _ right: String) -> String {
    rank(right) > rank(left) ? right : left
  }

  /// How well a name is written: capitals where names have them, neither everywhere nor nowhere.
  private static func rank(_ name: String) -> Int {
    let letters = name.filter(\.isLetter)
    let longest = name.split { !$0.isLetter }.map(\.count).max() ?? 0
    let isShouted = !letters.isEmpty && letters == letters.uppercased()
    // Three letters in capitals are an abbreviation, more are a raised voice.
    if isShouted { return longest <= 3 ? 4 : 1 }
    if letters == letters.lowercased() { return 0 }
    let hasInner = name.split { !$0.isLetter }.contains { word in
      word.dropFirst().contains(where: \.isUppercase) && word != word.uppercased()
    }
    let isStarted = name.first?.isUppercase ?? false
    if longest <= 3, !hasInner { return 2 }
    return hasInner ? 5 : isStarted ? 4 : 3
  }
}
