import Counsel
import Foundation
import Language

/// The words that a piece says something of, as they stand in it: with their article, and to its end.
struct ReportedWords {
  private let words: String
  private let piece: String
  private let hearer: Hearer

  init(_ words: String, in piece: String, _ hearer: Hearer) {
    (self.words, self.piece, self.hearer) = (words.trimmingPunctuation, piece, hearer)
  }

  /// The thing that is promised, without the day it is promised for and the pronoun before it.
  var thing: String {
    let whole = placed(words, words.endIndex == words.startIndex ? piece : words)
    return hearer.withoutDay(Self.bare(whole)) ?? ""
  }

  /// The words up to the end of the piece.
  var toEnd: String {
    guard let range = piece.range(of: words) else { return words }
    // «the Friday backups»: a day that stands before them belongs to them.
    let day = DateReader(hearer.wording.language, today: hearer.today, minute: hearer.minute)
      .dates(in: piece).first { match in
        match.range.upperBound <= range.lowerBound
          && piece[match.range.upperBound..<range.lowerBound].allSatisfy { $0 == " " }
      }
    let start = day?.range.lowerBound ?? range.lowerBound
    let whole = String(piece[start...]).trimmingPunctuation
    return placed(whole, whole)
  }

  private func placed(_ start: String, _ said: String) -> String {
    guard let range = piece.range(of: start) else { return said }
    let before = piece[..<range.lowerBound]
    let isElided = before.last.map { "'’".contains($0) } ?? false
    let word = String(
      before.reversed().drop { " '’".contains($0) }.prefix { $0.isLetter }.reversed())
    let folded = Folding.fold(word)
    let article =
      Self.articulated[folded]
      ?? (hearer.listed("article-words").contains(folded) ? word.lowercased() : nil)
    guard let article else { return said }
    return article + (isElided ? "'" : " ") + said
  }

  /// *dei backup* speaks of *i backup*.
  private static let articulated = [
    "del": "il", "dello": "lo", "della": "la", "dell": "l", "dei": "i", "degli": "gli",
    "delle": "le", "sul": "il", "sulla": "la", "sullo": "lo", "sui": "i", "sugli": "gli",
    "sulle": "le", "sull": "l",
  ]

  /// Words without the one it is done to: *her to Mark Hill*.
  private static func bare(_ words: String) -> String {
    var parts = words.split(separator: " ")[...]
    let pronouns: Set<String> = ["him", "her", "them"]
    let joints: Set<String> = ["to", "with", "about"]
    if parts.count > 1, let first = parts.first, pronouns.contains(first.lowercased()),
      joints.contains(parts[parts.startIndex + 1].lowercased())
    {
      parts = parts.dropFirst(2)
    }
    return parts.joined(separator: " ")
  }
}
