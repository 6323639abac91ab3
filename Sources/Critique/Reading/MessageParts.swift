import Language

/// Where greeting and closing of a message end and begin.
enum MessageParts {
  /// The longest greeting, in words.
  private static let longestGreeting = 8
  /// The longest line that may be a signature, in words.
  private static let longestSignature = 7

  /// The part between greeting and closing.
  static func body(
    _ marked: MarkedText, _ sentences: [Range<String.Index>], greetings: [Range<String.Index>],
    closings: [Range<String.Index>]
  ) -> Range<String.Index> {
    let text = marked.text
    guard let first = sentences.first, let last = sentences.last else {
      return text.startIndex..<text.endIndex
    }
    let start = greetingEnd(marked, first, greetings)
    var end = last.upperBound
    for sentence in sentences.reversed() where sentence.lowerBound >= start {
      guard let cut = closing(marked, sentence, closings) else { break }
      end = cut
      if cut > sentence.lowerBound { break }
    }
    return min(start, end)..<max(start, end)
  }

  private static func words(_ marked: MarkedText, _ range: Range<String.Index>) -> [Int] {
    marked.words.indices.filter { range.contains(marked.words[$0].range.lowerBound) }
  }

  private static func greetingEnd(
    _ marked: MarkedText, _ first: Range<String.Index>, _ greetings: [Range<String.Index>]
  ) -> String.Index {
    let text = marked.text
    let begins = greetings.contains { $0.lowerBound == first.lowerBound }
    let isName = words(marked, first).first.map { marked.marks[$0].contains("capital") } ?? false
    guard begins || isName else { return first.lowerBound }
    let stop =
      text[first].indices.first { place in
        // The dot of *Preg.mo* ends nothing.
        let next = text.index(after: place)
        let isWithin = text[place] == "." && next < first.upperBound && text[next].isLetter
        return ",:–—!.\n".contains(text[place]) && !isWithin
      } ?? first.upperBound
    let count = words(marked, first.lowerBound..<stop).count
    let most = begins ? longestGreeting : 3
    if count <= most { return stop < text.endIndex ? text.index(after: stop) : stop }
    // "Hi Tom I …": the greeting and the name behind it.
    guard begins else { return first.lowerBound }
    let own = words(marked, first)
    let after = own.dropFirst().prefix { marked.marks[$0].contains("capital") }
    return marked.words[after.last ?? own[0]].range.upperBound
  }

  /// Where the closing begins within a sentence; nothing when it is part of the message.
  private static func closing(
    _ marked: MarkedText, _ sentence: Range<String.Index>, _ closings: [Range<String.Index>]
  ) -> String.Index? {
    let own = words(marked, sentence)
    let opens = closings.contains { $0.lowerBound == sentence.lowerBound }
    if opens, own.count <= longestSignature + 5 { return sentence.lowerBound }
    guard own.count <= longestSignature, let first = own.first else { return nil }
    let text = marked.text[sentence]
    if text.hasSuffix("?") || text.hasSuffix("!") || text.hasSuffix(".") { return nil }
    // A name stands on it and no verb of somebody's: *Nate from the Portland library*.
    let isNamed = marked.marks[first].contains("capital") || marked.marks[first].contains("number")
    let speaks = own.contains { !marked.marks[$0].isDisjoint(with: ["me", "you", "finite"]) }
    return isNamed && !speaks ? sentence.lowerBound : nil
  }
}
