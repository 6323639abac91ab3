/// Fits a sentence to a pattern.
public enum PhraseMatcher {
  /// The words of each slot, as typed; nothing when the pattern does not fit the whole text.
  public static func match(_ pattern: PhrasePattern, _ text: String) -> [String: String]? {
    let words = Words.split(text)
    guard words.count <= 60 else { return nil }
    var matcher = Run(text: text, words: words)
    return matcher.match(pattern.parts[...], 0) { place, slots in
      place == words.count ? slots : nil
    }
  }

  private struct Run {
    let text: String
    let words: [Word]
    var slots: [String: String] = [:]
    var steps = 0

    mutating func match(
      _ parts: ArraySlice<PhrasePattern.Part>, _ place: Int,
      _ done: (Int, [String: String]) -> [String: String]?
    ) -> [String: String]? {
      steps += 1
      guard steps < 20_000 else { return nil }
      guard let first = parts.first else { return done(place, slots) }
      let rest = parts.dropFirst()
      switch first {
      case .word(let word):
        guard place < words.count, words[place].folded == word else { return nil }
        return match(rest, place + 1, done)
      case .optional(let inner):
        return match(ArraySlice(inner) + rest, place, done) ?? match(rest, place, done)
      case .either(let ways):
        for way in ways {
          if let found = match(ArraySlice(way) + rest, place, done) { return found }
        }
        return nil
      case .slot(let name):
        // The shortest stretch first, so that the words after a slot find their place.
        var end = place + 1
        while end <= words.count {
          slots[name] = String(text[start(place)..<stop(end, isLast: rest.isEmpty)])
          if let found = match(rest, end, done) { return found }
          end += 1
        }
        slots[name] = nil
        return nil
      }
    }

    private func start(_ place: Int) -> String.Index { words[place].range.lowerBound }

    /// The end of a slot: where its last word ends, or the end of the text.
    private func stop(_ end: Int, isLast: Bool) -> String.Index {
      isLast && end == words.count ? text.endIndex : words[end - 1].range.upperBound
    }
  }
}
