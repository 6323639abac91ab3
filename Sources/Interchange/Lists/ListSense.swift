import Foundation
import Language

/// What the words of a list may be: a name, a trade, an employer, or nothing.
struct ListSense: Sendable {
  let names: NameLexicon
  let words: ListWords
  private let reader: NameReader

  init(_ names: NameLexicon, _ words: ListWords) {
    (self.names, self.words) = (names, words)
    reader = NameReader(names)
  }

  /// How much words look like the name of somebody.
  enum Likeness: Int, Comparable {
    case none, maybe, surely
    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether words are a family name of two words: `De Luca`.
  func isFamily(_ text: String) -> Bool {
    let parts = text.split(separator: " ").map { Folding.fold($0) }
    return parts.count == 2 && Self.particles.contains(parts[0]) && !names.isGiven(parts[1])
  }

  /// Small words within names.
  private static let particles: Set<String> = [
    "de", "di", "del", "della", "van", "von", "der", "den", "la", "le", "da", "dos", "el", "al",
    "ben",
    "bin", "y", "d", "o", "lo", "ter", "ten", "zu", "dalla", "degli", "dei", "dal", "du",
  ]

  /// A name as it is read.
  func name(_ text: String) -> PersonName { reader.read(text) }

  /// Words without what only leads to the name of somebody: `rif. Ornella Bertone`, `il dott. Nardi`.
  func withoutLead(_ text: String) -> String {
    let split = Words.split(text)
    for count in [3, 2, 1] where split.count > count + (count == 1 ? 0 : 1) {
      let lead = split.prefix(count).map(\.folded).joined(separator: " ")
      guard words.leads.contains(lead) else { continue }
      let rest = String(text[split[count].range.lowerBound...])
      if personLikeness(rest) == .surely { return rest }
    }
    return text
  }

  /// Whether a line only says what a section of the list is of.
  func isSection(_ line: String) -> Bool {
    let split = Words.split(line)
    guard (1...3).contains(split.count) else { return false }
    return split.allSatisfy {
      words.sections.contains($0.folded) || $0.folded == "e" || $0.folded == "and"
    }
  }

  /// How much words look like a name: capitals, letters alone, a given name that is known.
  func personLikeness(_ text: String) -> Likeness {
    let bare = Self.withoutAside(text).trimmingPunctuation
    let parts = bare.split { $0 == " " || $0 == "," }.map(String.init)
    let own = parts.filter { names.titles[Folding.fold($0).trimmingPunctuation] == nil }
    guard (1...6).contains(own.count), bare.count <= 60,
      bare.allSatisfy({ $0.isLetter || " '’.-,".contains($0) })
    else { return .none }
    let folded = own.map { Folding.fold($0).trimmingPunctuation }
    let hasTitle = own.count < parts.count
    if own.count == 1 { return hasTitle ? .maybe : .none }
    let isCapital = zip(own, folded).allSatisfy { part, key in
      part.first?.isUppercase ?? false || Self.particles.contains(key) || part.hasPrefix("d'")
    }
    let isGiven =
      folded.first.map(names.isGiven) ?? false || folded.last.map(names.isGiven) ?? false
      || folded.contains { names.isOnlyGiven($0) }
    let isKnown = isGiven || folded.contains { names.surnames.contains($0) }
    if !isCapital {
      return isGiven && bare == bare.lowercased() && own.count <= 3 ? .surely : .none
    }
    if words.isOrganisation(bare) { return .none }
    if words.isTrade(bare) {
      return isGiven && own.count == 2 && !folded.allSatisfy(words.trades.contains) ? .maybe : .none
    }
    if isGiven || hasTitle { return .surely }
    return isKnown || own.count <= 3 ? .maybe : .none
  }

  /// Whether a line says nothing of anybody.
  func isNoise(_ line: String) -> Bool {
    let split = Words.split(line)
    let folded = split.map(\.folded).joined(separator: " ")
    if folded.isEmpty || words.noise.contains(folded) { return true }
    if line.contains("@"), !line.contains(" ") { return true }
    if line.contains("://") || line.hasPrefix("www.") { return true }
    if line.hasSuffix(":") && split.count <= 5 { return true }
    if isSentence(line, split) { return true }
    // «45 partecipanti», «Attendees (120)», «09:30 – 10:15», «1 / 12».
    let letters = split.filter { $0.folded.contains(where: \.isLetter) }
    if letters.isEmpty { return true }
    let kept = letters.map(\.folded).joined(separator: " ")
    if letters.count < split.count, words.noise.contains(kept) { return true }
    // The letters of a picture that did not load.
    if split.count == 1, line.trimmingPunctuation.count <= 2, line.allSatisfy({ $0.isUppercase }) {
      return true
    }
    return isStand(line)
  }

  /// Whether a line is somebody's prose: long, closed by a stop, no name at its beginning.
  private func isSentence(_ line: String, _ words: [Word]) -> Bool {
    words.count >= 8
      && line.trimmingCharacters(in: .whitespaces).last.map { ".!?".contains($0) } ?? false
      && line[words[1].range.lowerBound].isLowercase
  }

  /// Whether a line only tells where somebody stands: `Stand A12`, `Pad. 3 – B07`.
  func isStand(_ line: String) -> Bool {
    let split = Words.split(line)
    guard let first = split.first, words.stands.contains(first.folded) else {
      return Self.isPlaceCode(line)
    }
    return split.dropFirst().allSatisfy { word in
      word.folded.count <= 2 || word.folded.contains(where: \.isNumber)
        || words.stands.contains(word.folded)
    }
  }

  /// `A12`, `B-07`, `3C`, `Hall`.
  static func isPlaceCode(_ text: String) -> Bool {
    let bare = text.trimmingPunctuation
    return bare.count <= 6 && bare.contains(where: \.isNumber)
      && bare.allSatisfy { $0.isNumber || $0.isUppercase || "-/. ".contains($0) }
  }

  /// Words without brackets and what stands in them.
  static func withoutAside(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for character in text {
      if "([".contains(character) { depth += 1 }
      if depth == 0 { kept.append(character) }
      if ")]".contains(character) { depth = max(0, depth - 1) }
    }
    return kept.trimmingCharacters(in: .whitespaces)
  }
}
