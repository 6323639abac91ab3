import Foundation
import Language

/// A line of a list, cut where signs part it: `Laura Conti – Data Engineer @ Reply`.
struct ListLine {
  /// Its parts in order, with whether a sign or word of an employer stands before each.
  let parts: [(text: String, isPlace: Bool)]

  /// A line without its bullet or number.
  init(_ line: String, _ sense: ListSense) {
    var rest = Self.withoutMark(line)
    // What stands in brackets is a part: «Laura Conti (Reply)».
    rest = rest.replacing("(", with: " | ").replacing(")", with: " | ")
      .replacing("[", with: " | ").replacing("]", with: " | ")
    for sign in [
      " – ", " — ", " - ", "\t", " · ", " • ", " / ", " :: ", " ~ ", " » ", " > ", " → ", "; ",
    ] {
      rest = rest.replacing(sign, with: " | ")
    }
    rest = rest.replacing(" @ ", with: " | @").replacing(" @", with: " | @")
    rest = rest.replacing("—", with: " | ").replacing(" –", with: " | ").replacing(
      "– ", with: " | ")
    rest = rest.replacing(": ", with: " | ")
    let cut = rest.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.contains(where: \.isLetter) }
    var parts: [(String, Bool)] = []
    for piece in cut {
      for part in Self.commas(piece, sense, isFirst: parts.isEmpty) {
        parts += Self.joined(part, sense)
      }
    }
    self.parts = parts.filter { !sense.isNoise($0.0) && $0.0.contains(where: \.isLetter) }
      .map { (text: $0.0, isPlace: $0.1) }
  }

  private static func withoutMark(_ line: String) -> String {
    var rest = line.drop { " \t•◦▪■●○*·>–—-‣➤✓✔☑★→▸".contains($0) }
    let digits = rest.prefix(while: \.isNumber)
    let behind = rest.dropFirst(digits.count)
    if !digits.isEmpty, digits.count <= 4, let sign = behind.first, ".):-\t ".contains(sign) {
      rest = behind.dropFirst().drop { " .)-\t".contains($0) }
    }
    return String(rest)
  }

  /// Parts at commas; «Conti, Laura» is one name.
  private static func commas(_ piece: String, _ sense: ListSense, isFirst: Bool) -> [String] {
    let parts = piece.components(separatedBy: ", ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    guard parts.count > 1 else { return [piece] }
    if isFirst, !parts[0].contains(" "),
      !parts[1].contains(" ") || parts[1].split(separator: " ").count == 2,
      sense.names.isGiven(Folding.fold(parts[1].split(separator: " ").first ?? "")),
      !sense.words.isOrganisation(parts[1]), !sense.names.isOnlyGiven(Folding.fold(parts[0]))
    {
      return [parts[1] + " " + parts[0]] + parts.dropFirst(2)
    }
    // «Fratelli Rossi, S.r.l.»
    var kept: [String] = []
    for part in parts {
      let folded = Words.split(part).map(\.folded).joined()
      if let last = kept.last,
        ["srl", "spa", "inc", "ltd", "llc", "plc", "gmbh", "jr", "sr"].contains(folded)
      {
        kept[kept.count - 1] = last + ", " + part
      } else {
        kept.append(part)
      }
    }
    return kept
  }

  /// A part cut at the word before an employer: `Data Engineer at Reply`, `CTO presso ACME`.
  private static func joined(_ part: String, _ sense: ListSense) -> [(String, Bool)] {
    if part.hasPrefix("@") {
      return [(String(part.dropFirst()).trimmingCharacters(in: .whitespaces), true)]
    }
    let words = Words.split(part)
    for (place, word) in words.enumerated() where place > 0 && place + 1 < words.count {
      let isStrong = ["at", "presso", "from"].contains(word.folded)
      let isWeak = ["di", "del", "della", "dell", "of", "for", "per", "in", "da", "con", "with"]
        .contains(word.folded)
      guard isStrong || isWeak else { continue }
      let before = String(part[..<word.range.lowerBound]).trimmingCharacters(in: .whitespaces)
      let start = words[place + 1].range.lowerBound
      let after = String(part[start...])
      let isName = sense.personLikeness(before) == .surely
      let isTrade = sense.words.isTrade(before)
      guard
        isStrong && (isName || isTrade || before.contains(" "))
          || isWeak && (isName || isTrade && isProper(after, sense))
      else { continue }
      return [(before, false), (after, true)]
    }
    return [(part, false)]
  }

  /// Whether words can be an employer rather than what somebody is responsible for.
  private static func isProper(_ text: String, _ sense: ListSense) -> Bool {
    guard text.first?.isUppercase ?? false else { return false }
    return !sense.words.isTrade(text) || sense.words.isOrganisation(text)
  }

  /// An employer without where it stands: `Reply, Stand A12`.
  static func organisation(_ text: String, _ sense: ListSense) -> String? {
    var words = text.split(separator: " ").map(String.init)
    while words.count > 1, let last = words.last {
      let folded = Folding.fold(last).trimmingPunctuation
      guard
        ListSense.isPlaceCode(last)
          && sense.words.stands.contains(Folding.fold(words[words.count - 2]).trimmingPunctuation)
          || sense.words.stands.contains(folded)
      else { break }
      words.removeLast()
    }
    let name = words.joined(separator: " ").trimmingCharacters(in: .init(charactersIn: " ,;:|-–—"))
    return name.contains(where: \.isLetter) ? name : nil
  }
}
