import Dialogue
import Language

/// Answers that are taken back while they are typed: `due, no scusa quattro`.
extension Hearer {
  /// The answer that is settled on, where what stands before the words that take it back is one, too.
  ///
  /// Only days, numbers and options are answered so: in words of one's own both may belong.
  public func takenBack(_ text: String, _ expected: Expected) throws -> Reading? {
    switch expected.kind {
    case .day, .number, .option: break
    default: return nil
    }
    let words = Words.split(text)
    guard words.count > 1, words.count <= Self.longestTakenBack else { return nil }
    let folded = words.map(\.folded)
    let phrases = phrases("taken-back")
    for place in words.indices.dropFirst() {
      guard let phrase = phrases.first(where: { folded[place...].starts(with: $0) }),
        place + phrase.count < words.count
      else { continue }
      let before = String(text[..<words[place - 1].range.upperBound])
      let after = String(text[words[place + phrase.count].range.lowerBound...])
      guard try settled(before, expected) != nil, var reading = try settled(after, expected)
      else { continue }
      reading.detail = nil
      return reading
    }
    return nil
  }

  /// The sure answer that some words are.
  private func settled(_ text: String, _ expected: Expected) throws -> Reading? {
    guard let best = try answers(text, expected).max(by: { $0.score < $1.score }),
      case .answer = best.meaning, best.score >= Sureness.answer
    else { return nil }
    return best
  }

  /// Longer lines tell a story.
  private static let longestTakenBack = 14
}
