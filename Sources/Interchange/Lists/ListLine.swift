import Foundation
import Language

/// A line of a list, cut where signs part it: `Laura Conti – Data Engineer @ Reply`.
struct ListLine {
  /// A part of a line, and whether a sign or word of an employer stands before it.
  typealias Part = (text: String, isPlace: Bool)

  /// Its parts in order.
  let parts: [Part]

  private static let signs = [
    " – ", " — ", " - ", "\t", " · ", " • ", " / ", " :: ", " ~ ", " » ", " > ", " → ", "; ",
  ]

  /// A line without its bullet or number.
  init(_ line: String, _ sense: ListSense) {
    var rest = Self.withoutMark(line)
    // What stands in brackets is a part: «Laura Conti (Reply)».
    rest = rest.replacing("(", with: " | ").replacing(")", with: " | ")
      .replacing("[", with: " | ").replacing("]", with: " | ")
      .replacing(" <", with: " | ").replacing(">", with: " | ")
    for sign in Self.signs { rest = rest.replacing(sign, with: " | ") }
    rest = rest.replacing(" @ ", with: " | @").replacing(" @", with: " | @")
    rest = rest.replacing("—", with: " | ").replacing(" –", with: " | ").replacing(
      "– ", with: " | ")
    rest = rest.replacing(": ", with: " | ")
    let cut = rest.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.contains(where: \.isLetter) }
    var parts: [Part] = []
    for piece in cut.map(sense.withoutLead) {
      for part in Self.commas(piece, sense, isFirst: parts.isEmpty) {
        parts += Self.joined(part, sense)
      }
    }
    self.parts = parts.filter { !sense.isNoise($0.text) && $0.text.contains(where: \.isLetter) }
  }

  /// The signs that begin a line of a list.
  static let bullets = " \t•◦▪■●○*·>–—-‣➤✓✔☑★→▸👤"

  /// A line without its bullet, its number, the hour or the day before it.
  static func withoutMark(_ line: String) -> String {
    var rest = line.drop { bullets.contains($0) }
    let digits = rest.prefix(while: \.isNumber)
    let behind = rest.dropFirst(digits.count)
    if !digits.isEmpty, digits.count <= 4, let sign = behind.first, ".):-\t ".contains(sign) {
      let isHour = ".:".contains(sign) && (behind.dropFirst().first?.isNumber ?? false)
      rest = behind.dropFirst().drop { " .)-\t".contains($0) }
      if isHour { rest = rest.drop { $0.isNumber || " –—-:.".contains($0) } }
    }
    return String(rest)
  }

  /// Parts at commas; «Conti, Laura» is one name.
  private static func commas(_ piece: String, _ sense: ListSense, isFirst: Bool) -> [String] {
    let parts = piece.components(separatedBy: ", ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    guard parts.count > 1 else { return [piece] }
    if isFirst, !parts[0].contains(" ") || sense.isFamily(parts[0]),
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

  private static let strong: Set<String> = ["at", "presso", "from"]
  private static let weak: Set<String> = [
    "di", "del", "della", "dell", "of", "for", "per", "in", "da", "con", "with",
  ]

  /// A part cut at the word before an employer, where that is sure: `Engineer at Reply`, `Laura Conti di
  /// Reply`.
  private static func joined(_ part: String, _ sense: ListSense) -> [Part] {
    if part.hasPrefix("@") {
      return [(String(part.dropFirst()).trimmingCharacters(in: .whitespaces), true)]
    }
    return cut(part) { before, joint, _ in
      let isName = sense.personLikeness(before) == .surely
      if strong.contains(joint) {
        return isName || sense.words.isTrade(before) || before.contains(" ")
      }
      return isName && weak.contains(joint)
    } ?? [(part, false)]
  }

  /// A trade cut at a small word before an employer: `CTO di ACME`; nothing where there is none.
  static func trade(_ part: String, _ sense: ListSense) -> [Part]? {
    cut(part) { before, joint, after in
      weak.contains(joint) && sense.words.isTrade(before) && isProper(after, sense)
    }
  }

  private static let articles: Set<String> = ["the", "il", "lo", "la", "l", "i", "gli", "le"]

  private static func cut(_ part: String, _ isCut: (String, String, String) -> Bool) -> [Part]? {
    let words = Words.split(part)
    for (place, word) in words.enumerated() where place > 0 && place + 1 < words.count {
      let before = String(part[..<word.range.lowerBound]).trimmingCharacters(in: .whitespaces)
      // «of the Resolution Foundation»
      let isArticle = articles.contains(words[place + 1].folded) && place + 2 < words.count
      let after = String(part[words[place + (isArticle ? 2 : 1)].range.lowerBound...])
      if isCut(before, word.folded, after) { return [(before, false), (after, true)] }
    }
    return nil
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
