import Counsel
import Ear
import Language
import Playbook

/// An answer and something else in one line: `lunedì. Ah, Paolo mi ha risposto`.
extension Hearer {
  /// The answer that the beginning of a line is, with what the rest tells or wishes.
  func both(_ text: String, _ expected: Expected) throws -> Reading? {
    if case .anything = expected.kind { return nil }
    // Words of one's own may tell of anybody: only what a stop divides from a short answer is apart.
    let cuts = Self.cuts(text).filter { cut in
      !expected.isOpen || cut.isStop && Words.split(text).count <= Self.longest
    }
    for (answer, rest, _) in cuts {
      // Somebody is no event: *Laura from Reply, I'll send her the article*.
      if case .event = expected.kind, namesAnybody(answer) { continue }
      guard let beside = told(rest, expected), var reading = try answerAlone(answer, expected)
      else { continue }
      reading.beside = beside
      reading.detail = nil
      return reading
    }
    return nil
  }

  private func namesAnybody(_ text: String) -> Bool {
    !people.finder(language, playbook.names(language)).find(in: text).isEmpty
  }

  /// What the rest of a line surely says of somebody known, or asks to be done.
  private func told(_ rest: String, _ expected: Expected) -> HeardLine? {
    let line = heard(rest)
    guard line.band == .act, !line.acts.isEmpty,
      line.acts.allSatisfy({ [.told, .wished].contains($0.mood) }), line.score >= 0.7
    else { return nil }
    let named = line.people.compactMap { line.names[$0] }
    // What is said of those whom the question is about belongs to the answer.
    let isOfKnown = named.contains { $0.isSure && $0.known.contains { !about.contains($0) } }
    // "Lucy, and a guy called Pete" are two who were asked for.
    let isOfNew =
      !expected.isOfPeople
      && named.contains { $0.known.isEmpty && $0.typed.first?.isUppercase == true }
    return isOfKnown || isOfNew && line.score >= Self.sureOfNew ? line : nil
  }

  /// The places where a line can be cut in two: behind a stop or a comma, and before *and* or *but*.
  private static func cuts(_ text: String) -> [(answer: String, rest: String, isStop: Bool)] {
    let words = Words.split(text)
    guard words.count > 3 else { return [] }
    return words.indices.dropFirst().prefix(12).compactMap { place in
      let (before, word) = (words[place - 1], words[place])
      let between = text[before.range.upperBound..<word.range.lowerBound]
      guard between.contains(where: { ",;.!:\n".contains($0) }) || joints.contains(word.folded)
      else { return nil }
      let start = joints.contains(word.folded) ? word.range.upperBound : word.range.lowerBound
      let rest = text[start...].drop { " ,".contains($0) }
      let isStop = between.contains { ";.!\n".contains($0) }
      return (String(text[..<before.range.upperBound]), String(rest), isStop)
    }
  }

  /// How sure it has to be what is told of somebody new.
  private static let sureOfNew = 0.85

  /// So many words of an answer in one's own words may hold something else besides.
  private static let longest = 25

  private static let joints: Set<String> = ["e", "ma", "pero", "and", "but"]
}
