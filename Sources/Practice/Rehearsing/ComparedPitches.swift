import Language

/// Two versions of an introduction, sentence beside sentence.
public struct ComparedPitches: Sendable {
  /// In which of the two a sentence stands.
  public enum Place: Sendable { case first, second, both }

  /// The sentences in order: those of the second, with those only the first has where they stand.
  public let lines: [(text: String, place: Place)]

  /// Compares two texts.
  public init(_ first: String, _ second: String) {
    let mine = Sentences.ranges(first).map { String(first[$0]) }
    let theirs = Sentences.ranges(second).map { String(second[$0]) }
    var lines: [(String, Place)] = []
    var rest = mine[...]
    for sentence in theirs {
      if let place = rest.firstIndex(of: sentence) {
        lines += rest[..<place].map { ($0, .first) }
        lines.append((sentence, .both))
        rest = rest[(place + 1)...]
      } else {
        lines.append((sentence, mine.contains(sentence) ? .both : .second))
      }
    }
    self.lines = lines + rest.filter { !theirs.contains($0) }.map { ($0, .first) }
  }
}
