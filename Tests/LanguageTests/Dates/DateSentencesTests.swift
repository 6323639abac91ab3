import Ground
import Language
import Testing

/// Sentences with a date somewhere or with none, written without sight of the grammar, at half past
/// nine on Friday 8 May 2026.
@Suite struct DateSentencesTests {
  private static let today = Day(number: 20_581)

  /// The words of a date without the prepositions and articles before it: whether they belong to it
  /// is a matter of taste.
  private func bare(_ words: String) -> String {
    let leads: Set = [
      "il", "lo", "la", "l", "le", "a", "al", "alla", "alle", "per", "entro", "di", "del", "da",
      "dal", "in", "nel", "on", "by", "at", "the", "for", "to", "until", "of",
      "ad", "since", "over", "til", "till", "tutto",
    ]
    return Words.split(words).map(\.folded).drop { leads.contains($0) }.joined(separator: " ")
  }

  @Test(
    arguments: LanguageTag.allCases,
    [
      "date-sentences", "date-sentences-more", "date-sentences-fresh", "date-sentences-kept",
      "date-sentences-daily",
    ])
  func `a date is found with its place, or nothing`(
    _ tongue: LanguageTag, _ name: String
  ) throws {
    let rows = try Material.rows("\(name)-\(tongue.rawValue)")
    let reader = DateReader(tongue, today: Self.today, minute: 570)
    var missed: [String] = []
    for row in rows {
      let found = reader.dates(in: row[0])
      let words = found.map { bare(String(row[0][$0.range])) }
      let isRight =
        row[2].isEmpty ? found.isEmpty : found.map(\.iso) == [row[2]] && words == [bare(row[1])]
      if !isRight { missed.append("\(row[0]): \(found.map { row[0][$0.range] + " = " + $0.iso })") }
    }
    let right = rows.count - missed.count
    #expect(
      Double(right) >= 0.95 * Double(rows.count),
      "\(right) of \(rows.count)\n\(missed.joined(separator: "\n"))")
  }
}
