import Language

/// Makes a sentence of the person's plainer where a rule can do it.
struct PitchRewriter {
  private let language: LanguageTag
  private let book: SpeechBook

  init(_ language: LanguageTag, _ book: SpeechBook) {
    self.language = language
    self.book = book
  }

  /// The sentence with plainer words in the place of some, or without them; nothing when there are
  /// none for the words it is about.
  func swapped(_ sentence: String, about words: String) -> String? {
    var text = sentence
    var isAbout = false
    for (sign, instead) in book.swaps {
      let finder = SignFinder(SpokenWord.split(text, language), lists: book.lists)
      guard let place = finder.places(sign).first else { continue }
      let range =
        finder.words[place.lowerBound].range
        .lowerBound..<finder.words[place.upperBound - 1].range.upperBound
      if words.contains(text[range]) || text[range].contains(words) { isAbout = true }
      text = replaced(text, range, instead)
    }
    return isAbout && text != sentence ? text : nil
  }

  private func replaced(
    _ text: String, _ range: Range<String.Index>, _ instead: String
  ) -> String {
    let isFirst = !text[..<range.lowerBound].contains { $0.isLetter }
    var before = String(text[..<range.lowerBound])
    var after = text[range.upperBound...]
    if instead.isEmpty {
      // The commas around what goes, go with it.
      if before.hasSuffix(", "), after.first == "," { before.removeLast(2) }
      after = after.drop { isFirst || before.hasSuffix(" ") ? $0 == "," || $0 == " " : false }
      if let sign = after.first, ".,;:!?".contains(sign) {
        while before.last == " " || before.last == "," { before.removeLast() }
      }
    }
    var result = before + instead + after
    if isFirst, let first = result.firstIndex(where: \.isLetter) {
      result.replaceSubrange(first...first, with: result[first].uppercased())
    }
    return result
  }

  /// The sentence as two, cut where its second half has a verb of its own behind a joint; nothing
  /// when there is no sure place.
  func halved(_ sentence: String) -> String? {
    let joints =
      language == .it
      ? ["; ", ", e ho ", ", e oggi ", ", e poi ", ", ma ", ", e adesso ", ", quindi "]
      : ["; ", ", and I ", ", and we ", ", but ", ", so I ", ", so we "]
    let middle = sentence.count / 2
    var best: (distance: Int, range: Range<String.Index>)?
    for joint in joints {
      var rest = sentence[...]
      while let range = rest.firstRange(of: joint) {
        let place = sentence.distance(from: sentence.startIndex, to: range.lowerBound)
        if best.map({ abs(place - middle) < $0.distance }) ?? true {
          best = (abs(place - middle), range)
        }
        rest = rest[range.upperBound...]
      }
    }
    guard let best, best.distance < middle * 2 / 3 else { return nil }
    let tail = sentence[best.range.lowerBound...].drop { ",; ".contains($0) }
    var second = String(tail)
    for lead in language == .it ? ["e "] : ["and "] where second.hasPrefix(lead) {
      second.removeFirst(lead.count)
    }
    return sentence[..<best.range.lowerBound] + ". " + second.prefix(1).uppercased()
      + second.dropFirst()
  }
}
