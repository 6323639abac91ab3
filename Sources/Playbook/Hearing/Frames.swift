import Language

/// The beginnings and ends that an answer is wrapped in: `ci saranno …`, `… for sure`.
public struct Frames: Sendable {
  let leads: [PhraseQuery]
  let tails: [PhraseQuery]

  /// The answer without what it is wrapped in; the whole of it when nothing would be left.
  public func unwrapped(_ text: String) -> String {
    var rest = text[...]
    for _ in 0..<6 {
      let before = rest
      rest = Self.trimmed(rest)
      if let end = leads.compactMap({ Self.end(of: $0, atStartOf: rest) }).max() {
        rest = rest[end...]
      }
      if let start = tails.compactMap({ Self.start(of: $0, atEndOf: rest) }).min() {
        rest = rest[..<start]
      }
      rest = Self.trimmed(rest)
      if !rest.contains(where: { $0.isLetter || $0.isNumber }) {
        return String(Self.trimmed(before))
      }
      if rest == before { break }
    }
    return String(rest)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { " ,.;:!?…".contains($0) }
    while let last = rest.last, " ,.;:!?…".contains(last) { rest.removeLast() }
    return rest
  }

  private static func end(of query: PhraseQuery, atStartOf text: Substring) -> Substring.Index? {
    let line = String(text)
    guard let range = PhraseFinder(line).matches(query).first,
      range.lowerBound == line.startIndex
    else { return nil }
    let end = text.index(
      text.startIndex, offsetBy: line.distance(from: line.startIndex, to: range.upperBound))
    // An elided word goes with its apostrophe.
    return end < text.endIndex && "'’".contains(text[end]) ? text.index(after: end) : end
  }

  private static func start(of query: PhraseQuery, atEndOf text: Substring) -> Substring.Index? {
    let line = String(text)
    guard let range = PhraseFinder(line).matches(query).last, range.upperBound == line.endIndex
    else { return nil }
    return text.index(
      text.startIndex, offsetBy: line.distance(from: line.startIndex, to: range.lowerBound))
  }
}
