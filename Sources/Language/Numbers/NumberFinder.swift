import Foundation

/// Finds numbers in running text, in digits and in words: `una decina`, `duecento`, `1.200`, `a dozen`.
public struct NumberFinder {
  private let language: LanguageTag

  /// A finder for a language.
  public init(_ language: LanguageTag) { self.language = language }

  /// The first number of a text, and where it stands; nothing when there is none.
  public func find(in text: String) -> (value: Int, range: Range<String.Index>)? {
    all(in: text).first
  }

  /// The numbers of a text, and where they stand.
  public func all(in text: String) -> [(value: Int, range: Range<String.Index>)] {
    let words = Words.split(text)
    var found: [(value: Int, range: Range<String.Index>)] = []
    var place = 0
    while place < words.count {
      if let (value, end) = grouped(words, at: place, text) ?? number(words, at: place, text) {
        let range = words[place].range.lowerBound..<words[end - 1].range.upperBound
        found.append((value, range))
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  /// `1,500` with its comma.
  private func grouped(
    _ words: [Word], at start: Int, _ text: String
  ) -> (value: Int, end: Int)? {
    guard let first = Int(words[start].folded), (1...999).contains(first) else { return nil }
    var (value, place) = (first, start + 1)
    while place < words.count, words[place].folded.count == 3, let more = Int(words[place].folded),
      text[words[place - 1].range.upperBound..<words[place].range.lowerBound] == ","
    {
      value = value * 1000 + more
      place += 1
    }
    return place > start + 1 ? (value, place) : nil
  }

  private func number(
    _ words: [Word], at start: Int, _ text: String
  ) -> (value: Int, end: Int)? {
    var (total, current, place) = (0, 0, start)
    var isNumber = false
    while place < words.count {
      // "Three, four at most" are two numbers.
      if place > start,
        text[words[place - 1].range.upperBound..<words[place].range.lowerBound]
          .contains(where: { ",;.:!?…".contains($0) })
      {
        break
      }
      let word = words[place].folded
      if let digits = Self.digits(word), !isNumber || current == 0 {
        current = digits
      } else if let thousand = Self.thousands[word], isNumber || word != "k" {
        total += max(1, current) * thousand
        current = 0
      } else if let hundred = Self.hundreds(word), isNumber {
        current = max(1, current) * hundred
      } else if let value = value(word), !(isArticle(word) && !isCounted(words, after: place)) {
        current += value
      } else if isNumber, place > start, ["and", "e"].contains(word), place + 1 < words.count,
        value(words[place + 1].folded) != nil, current >= 100
      {
        place += 1
        continue
      } else {
        break
      }
      isNumber = true
      place += 1
      // "A couple", "half a dozen": the article before belongs to it.
      if let previous = words.indices.contains(place - 2) ? words[place - 2].folded : nil,
        isArticle(previous), place - 1 > start, let about = Self.about[word]
      {
        current = about
      }
      // "Half a dozen", "mezza dozzina".
      let before = words[..<(place - 1)].suffix(2).map(\.folded)
      if Self.about[word] ?? 0 > 2, before.contains(where: { ["half", "mezza"].contains($0) }) {
        current = max(1, current / 2)
      }
    }
    // An article alone counts nothing.
    if place == start + 1, isArticle(words[start].folded) { return nil }
    return isNumber ? (total + current, place) : nil
  }

  private func isArticle(_ word: String) -> Bool {
    ["un", "una", "uno", "a", "an"].contains(word)
  }

  /// Whether an article stands before a word that counts: `una decina`, `a hundred`.
  private func isCounted(_ words: [Word], after place: Int) -> Bool {
    guard place + 1 < words.count else { return false }
    let next = words[place + 1].folded
    return Self.about[next] != nil || Self.hundreds(next) != nil || Self.thousands[next] != nil
  }

  private static func digits(_ word: String) -> Int? {
    guard word.first?.isNumber == true, !word.contains("/"), !word.contains(":") else { return nil }
    let parts = word.split { ".-".contains($0) }
    if parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }), !word.contains("-") {
      return Int(parts.joined())
    }
    return parts.first.flatMap { Int($0) }
  }

  private static let thousands = [
    "mila": 1000, "mille": 1000, "thousand": 1000, "thousands": 1000, "k": 1000,
    "migliaio": 1000, "migliaia": 1000, "milione": 1_000_000, "milioni": 1_000_000,
    "million": 1_000_000,
  ]

  private static func hundreds(_ word: String) -> Int? {
    ["hundred", "hundreds", "cento", "centinaio", "centinaia"].contains(word) ? 100 : nil
  }

  private static let about: [String: Int] = [
    "paio": 2, "coppia": 2, "couple": 2, "pair": 2, "few": 3, "mezza": 1, "half": 1,
    "decina": 10, "dozzina": 12, "dozen": 12, "quindicina": 15, "ventina": 20, "score": 20,
    "trentina": 30, "quarantina": 40, "cinquantina": 50, "sessantina": 60, "settantina": 70,
    "ottantina": 80, "novantina": 90, "centinaio": 100, "migliaio": 1000,
  ]

  private func value(_ word: String) -> Int? {
    if let about = Self.about[word], !["mezza", "half", "few", "score"].contains(word) {
      return about
    }
    if isArticle(word) { return 0 }
    let known = Self.spoken[language] ?? [:]
    if let value = known[word] { return value }
    guard language == .it else { return nil }
    return Self.joined(word, known)
  }

  /// `duecentocinquanta`, `tremila`, `millecinquecento`.
  private static func joined(_ word: String, _ known: [String: Int]) -> Int? {
    for (part, factor) in [("mila", 1000), ("mille", 1000), ("cento", 100)] {
      guard let range = word.range(of: part) else { continue }
      let (before, after) = (String(word[..<range.lowerBound]), String(word[range.upperBound...]))
      let head = before.isEmpty ? 1 : known[before] ?? joined(before, known)
      let tail = after.isEmpty ? 0 : known[after] ?? joined(after, known)
      if let head, let tail { return head * factor + tail }
    }
    return nil
  }

  private static let spoken: [LanguageTag: [String: Int]] = Dictionary(
    uniqueKeysWithValues: LanguageTag.allCases.map { language in
      var words: [String: Int] = ["un": 1, "una": 1, "uno": 1]
      if language == .en { words = [:] }
      for (text, atom) in SpokenNumbers.atoms(language) {
        guard case .number(let value) = atom else { continue }
        for way in text.split(separator: "|") where !["a", "an", "un", "una"].contains(way) {
          words[String(way)] = value
        }
      }
      return (language, words)
    })
}
