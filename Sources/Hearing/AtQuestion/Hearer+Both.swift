import Ear
import Language
import Playbook

/// An answer and something else in one line: `lunedì. Ah, Paolo mi ha risposto`.
extension Hearer {
  /// The answer that the beginning of a line is, with what the rest tells or wishes.
  func both(_ text: String, _ expected: Expected) throws -> Reading? {
    if case .anything = expected.kind { return nil }
    for (answer, rest) in Self.cuts(text) {
      guard let beside = told(rest, expected), var reading = try answerAlone(answer, expected)
      else { continue }
      reading.beside = beside
      reading.detail = nil
      return reading
    }
    return nil
  }

  /// What the rest of a line surely says of somebody known, or asks to be done.
  private func told(_ rest: String, _ expected: Expected) -> HeardLine? {
    let ways = playbook.moves(language).said(rest).map { heard($0) }
    guard let line = ways.first(where: { $0.band == .act && !$0.acts.isEmpty }),
      line.acts.allSatisfy({ [.told, .wished].contains($0.mood) }), line.score >= 0.7
    else { return nil }
    // What is said of those whom the question is about belongs to the answer.
    let known = line.people.flatMap { line.names[$0].map { $0.isSure ? $0.known : [] } ?? [] }
    return known.contains { !about.contains($0) } ? line : nil
  }

  /// The places where a line can be cut in two: behind a stop or a comma, and before *and* or *but*.
  private static func cuts(_ text: String) -> [(answer: String, rest: String)] {
    let words = Words.split(text)
    guard words.count > 3 else { return [] }
    return words.indices.dropFirst().prefix(12).compactMap { place in
      let (before, word) = (words[place - 1], words[place])
      let between = text[before.range.upperBound..<word.range.lowerBound]
      guard between.contains(where: { ",;.!:\n".contains($0) }) || joints.contains(word.folded)
      else { return nil }
      let start = joints.contains(word.folded) ? word.range.upperBound : word.range.lowerBound
      let rest = text[start...].drop { " ,".contains($0) }
      return (String(text[..<before.range.upperBound]), String(rest))
    }
  }

  private static let joints: Set<String> = ["e", "ma", "pero", "and", "but"]
}
