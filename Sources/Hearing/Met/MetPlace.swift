import Language

/// The employer in what is told of somebody: `di Reply`, `(ACME)`, `@Nexi`, `at the University of Leeds`.
struct MetPlace {
  private let text: String

  init(_ text: String) { self.text = text }

  private static let joints: Set<String> = [
    "di", "da", "del", "della", "dell", "dello", "dei", "degli", "delle", "in", "presso", "dal",
    "dalla", "dall", "at", "from", "of", "with", "for", "alla", "all", "al", "per",
  ]
  /// Words within a name: *Politecnico di Torino*, *Bank of America*.
  private static let inner: Set<String> = [
    "di", "del", "della", "dell", "dei", "degli", "delle", "of", "the", "for", "per",
    "de", "la", "in",
  ]
  private static let articles: Set<String> = ["the", "la", "il", "l", "lo", "gli", "i", "le"]

  /// The employer that the text begins with, behind a preposition or a sign, and what is left.
  var atStart: (organisation: String, rest: String)? {
    let lead = text.drop { $0 == " " }
    if let sign = lead.first, "(@[".contains(sign) {
      let inside = lead.dropFirst().drop { $0 == " " }
      let name = inside.prefix { !")],;".contains($0) }
      guard name.contains(where: \.isLetter), Words.count(name) <= 6 else { return nil }
      if sign != "@", !(name.first?.isUppercase ?? false) { return nil }
      return (String(name).trimmingPunctuation, String(inside.dropFirst(name.count)))
    }
    let words = Words.split(text)
    guard let first = words.first, Self.joints.contains(first.folded),
      text[..<first.range.lowerBound].allSatisfy({ $0 == " " || $0 == "," }),
      let end = name(from: 1, words, allowsSmall: true)
    else { return nil }
    let range = words[1].range.lowerBound..<words[end - 1].range.upperBound
    return (Self.bare(text[range]), String(text[range.upperBound...]))
  }

  /// The employer that stands last behind a preposition, with what stands before it.
  var inside: (organisation: String, before: String)? {
    let words = Words.split(text)
    for place in words.indices where place + 1 < words.count {
      guard Self.joints.contains(words[place].folded), let end = name(from: place + 1, words),
        end == words.count
      else { continue }
      let before = text[..<words[place].range.lowerBound].trimmingSpaces
      let range = words[place + 1].range.lowerBound..<words[end - 1].range.upperBound
      return (Self.bare(text[range]), before)
    }
    // Words with capitals alone are a name: `Reply`.
    if let end = name(from: 0, words), end == words.count, !words.isEmpty {
      return (text.trimmingSpaces.trimmingPunctuation, "")
    }
    return nil
  }

  /// A name without the article before it.
  static func bare(_ name: Substring) -> String {
    let words = Words.split(String(name))
    guard words.count > 1, let first = words.first, articles.contains(first.folded),
      name.first?.isLowercase ?? false
    else { return String(name) }
    return String(String(name)[words[1].range.lowerBound...])
  }

  /// The place after the last word of a name with capitals; a name in small letters ends with its piece.
  private func name(from start: Int, _ words: [Word], allowsSmall: Bool = false) -> Int? {
    var end = start
    while end < words.count, end == start || isJoined(end, words) {
      let word = text[words[end].range]
      if word.first.map({ $0.isUppercase || $0.isNumber }) ?? false || end > start && word == "s" {
        end += 1
      } else if Self.inner.contains(words[end].folded)
        || end == start
          && Self.articles.contains(words[end].folded)
      {
        // Only where more of the name follows.
        guard
          let next = (end + 1..<min(end + 3, words.count)).first(where: { isCapital($0, words) }),
          (end + 1...next).allSatisfy({ isJoined($0, words) }),
          (end + 1..<next).allSatisfy({
            Self.inner.contains(words[$0].folded) || Self.articles.contains(words[$0].folded)
          })
        else { break }
        end = next
      } else {
        break
      }
    }
    if end > start { return end }
    guard allowsSmall, text == text.lowercased(), start < words.count else { return nil }
    // «di acme,»: one or two words up to a comma.
    var last = start
    while last + 1 < words.count, isJoined(last + 1, words) { last += 1 }
    return last - start < 2 ? last + 1 : nil
  }

  private func isCapital(_ place: Int, _ words: [Word]) -> Bool {
    text[words[place].range].first?.isUppercase ?? false
  }

  /// Whether only a space, an apostrophe, a hyphen or `&` stands before a word.
  private func isJoined(_ place: Int, _ words: [Word]) -> Bool {
    guard place > 0 else { return true }
    let gap = text[words[place - 1].range.upperBound..<words[place].range.lowerBound]
    return gap.allSatisfy { " '’&-.".contains($0) } && !gap.contains(". ")
  }
}

extension StringProtocol {
  /// The text without the spaces at its ends.
  fileprivate var trimmingSpaces: String {
    var rest = String(self)[...].drop { $0 == " " || $0 == "," }
    while let last = rest.last, last == " " || last == "," { rest.removeLast() }
    return String(rest)
  }
}
