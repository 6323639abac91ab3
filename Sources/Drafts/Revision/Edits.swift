import Language

/// What a person changed in a message, carried over to another version of it, sentence by sentence.
///
/// A sentence they added stays, a sentence they removed stays away, words they replaced are replaced
/// wherever the other version says them, too, and a greeting or closing of their own stays theirs. What
/// finds no place is told; a text that was written anew altogether is not taken apart.
public struct Edits: Sendable {
  /// The text with the changes.
  public let text: String
  /// Sentences of theirs that found no place.
  public let lost: [String]

  /// Carries the changes that made `edited` out of `old` over to `new`.
  public init(from old: String, to edited: String, onto new: String) {
    let (was, mine) = (LetterParts(old), LetterParts(edited))
    var result = LetterParts(new)
    let before = Self.sentences(was.middle)
    let after = Self.sentences(mine.middle)
    var left = before.filter { !after.contains($0) }
    let added = after.filter { !before.contains($0) }
    let hasKin =
      after.contains(where: before.contains)
      || added.contains { sentence in
        before.contains { Self.likeness($0, sentence) * 2 >= 1 }
      }
    guard hasKin || before.isEmpty else {
      (text, lost) = (new, added)
      return
    }
    var lost: [String] = []
    for (place, sentence) in after.enumerated() where !before.contains(sentence) {
      let origin = left.max { Self.likeness($0, sentence) < Self.likeness($1, sentence) }
      if let origin, Self.likeness(origin, sentence) * 2 >= 1 {
        left.removeAll { $0 == origin }
        if let replaced = Self.replace(origin, by: sentence, in: result.middle) {
          result.middle = replaced
        } else {
          lost.append(sentence)
        }
      } else {
        let previous = place > 0 ? after[place - 1] : nil
        result.middle = Self.insert(sentence, after: previous, in: result.middle)
      }
    }
    for sentence in left where result.middle.contains(sentence) {
      result.middle = Self.remove(sentence, from: result.middle)
    }
    if mine.greeting != was.greeting { result.greeting = mine.greeting }
    if mine.closing != was.closing { result.closing = mine.closing }
    text = result.text
    self.lost = lost
  }

  /// The sentences of an edited text that the first one does not have.
  public static func added(to old: String, in edited: String) -> [String] {
    let before = sentences(LetterParts(old).middle)
    return sentences(LetterParts(edited).middle).filter { !before.contains($0) }
  }

  private static func sentences(_ text: String) -> [String] {
    Sentences.ranges(text).map { String(text[$0]) }
  }

  /// The share of words that two sentences have in common, 0 to 1.
  private static func likeness(_ left: String, _ right: String) -> Double {
    let (a, b) = (Set(Words.split(left).map(\.folded)), Set(Words.split(right).map(\.folded)))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return Double(a.intersection(b).count) / Double(max(a.count, b.count))
  }

  /// Makes the same change of words in another text; nothing when the text does not say them.
  private static func replace(_ old: String, by new: String, in text: String) -> String? {
    if let range = text.firstRange(of: old) { return text.replacing(range, with: new) }
    let (left, right) = (old.split(separator: " "), new.split(separator: " "))
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    func bare(_ words: [Substring]) -> String {
      let joined = words.joined(separator: " ")
      return joined.last.map { ",.;:!?".contains($0) } ?? false ? String(joined.dropLast()) : joined
    }
    let said = bare(Array(left[head..<left.count - tail]))
    let wanted = bare(Array(right[head..<right.count - tail]))
    // Words put in between have no place of their own in another sentence.
    guard said.count >= 4, let range = text.firstRange(of: said) else { return nil }
    return text.replacing(range, with: wanted)
  }

  /// Puts a sentence after the one it followed, at the beginning, or at the end.
  private static func insert(
    _ sentence: String, after previous: String?, in text: String
  ) -> String {
    guard let previous else {
      return sentence + "\n\n" + text.prefix(1).uppercased() + text.dropFirst()
    }
    guard let range = text.firstRange(of: previous) else {
      return text.contains("\n\n") ? text + "\n\n" + sentence : text + " " + sentence
    }
    return text.replacing(range.upperBound..<range.upperBound, with: " " + sentence)
  }

  private static func remove(_ sentence: String, from text: String) -> String {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let range = line.firstRange(of: sentence) else { return String(line) }
      let rest = line[..<range.lowerBound] + line[range.upperBound...]
      return rest.split(separator: " ").joined(separator: " ")
    }
    var kept: [String] = []
    for line in paragraphs where !(line.isEmpty && (kept.last?.isEmpty ?? true)) {
      kept.append(line)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }
}

extension String {
  fileprivate func replacing(_ range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
