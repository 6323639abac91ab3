import Language

/// Words of one's own that can fill a slot from a place on: how far they reach, and which of them count.
struct OwnWords {
  private let line: EarLine
  private let kind: ActFrames.SlotKind
  private let place: Int
  private let bounds: Range<Int>
  /// Whether a name in small letters does no harm, for something is only asked.
  private let mayBeSmall: Bool

  init(
    _ line: EarLine, _ kind: ActFrames.SlotKind, from place: Int, within bounds: Range<Int>,
    mayBeSmall: Bool
  ) {
    (self.line, self.kind, self.place, self.bounds) = (line, kind, place, bounds)
    self.mayBeSmall = mayBeSmall && kind == .organisation
  }

  /// The stretches of words that can fill the slot, each with the place behind it; where nothing has to
  /// follow, only the longest.
  func stretches(isLast: Bool) -> [(end: Int, words: Range<Int>)] {
    let last = reach
    guard last > place else { return [] }
    return (isLast ? [last] : Array((place + 1)...last)).compactMap { end in
      let words = bare(place..<end)
      return fills(words) ? (end, words) : nil
    }
  }

  /// How far the words reach.
  private var reach: Int {
    var last = place
    while last < bounds.upperBound, goesOn(last) { last += 1 }
    return last
  }

  private func goesOn(_ at: Int) -> Bool {
    switch kind {
    case .clause: return true
    case .tail:
      // Where another clause may begin, it is no tail.
      return !Self.joints.contains(line.words[at].folded) && !line.times.contains(at)
        && (at == place || line.words[at].signs.isEmpty)
    default: break
    }
    // Words of one's own end where a date, a sign or a verb begins.
    if line.times.contains(at) || at > place && hasStop(at) { return false }
    if endsPhrase(at, isFirst: at == place && (kind == .text || kind == .role)),
      !isNoun(at, from: place)
    {
      return false
    }
    return ![.organisation, .event, .word].contains(kind) || at - place < 5
  }

  /// Words without the small ones at their ends.
  private func bare(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, Self.leading.contains(line.words[low].folded) { low += 1 }
    while high > low, Self.trailing.contains(line.words[high - 1].folded) { high -= 1 }
    return low..<high
  }

  /// Whether words are what the slot asks for.
  private func fills(_ words: Range<Int>) -> Bool {
    guard words.contains(where: { line.isContent($0) && !line.times.contains($0) }) else {
      return false
    }
    let low = words.lowerBound
    if kind == .organisation || kind == .event, !line.words[low].isCapital, !mayBeSmall {
      return false
    }
    if kind == .organisation, line.isTown(words) { return false }
    // "Sono stata a Milano tutto il giorno" names no event.
    if kind == .event, line.isTown(low..<low + 1) { return false }
    if kind == .role { return TradeWords.areOne(words, of: line) }
    guard kind == .text else { return true }
    // What begins with a preposition or behind a comma belongs to something else.
    let isElse =
      Self.prepositions[line.language]?.contains(line.words[low].folded) ?? false
      || line.words[place].signs.contains(",")
    if isElse || VerbalThing.begins(words, of: line) { return false }
    // Somebody's name alone is nobody's thing.
    return !line.entities([.person], at: low).contains {
      line.entities[$0].range.upperBound == words.upperBound
    }
  }

  /// Whether no more than a day stands between what was matched and the place.
  func isRightBehind(_ match: FrameMatch) -> Bool {
    let end = (match.covered.union(match.filled).max() ?? place - 1) + 1
    guard end <= place, place < bounds.upperBound, !(end...place).contains(where: hasStop) else {
      return false
    }
    return (end..<place).allSatisfy { passed in
      line.times.contains(passed)
        || !line.isContent(passed) && !Self.joints.contains(line.words[passed].folded)
    }
  }

  private func hasStop(_ at: Int) -> Bool {
    line.words[at].signs.contains { ",;:.!?".contains($0) }
  }

  /// Whether a verb begins at a place, so that words of one's own end there.
  private func endsPhrase(_ place: Int, isFirst: Bool) -> Bool {
    line.verbs[place].contains { group in
      // At the beginning only a verb with its helper or subject is surely one: *il lavoro*, *help*; and
      // behind what may be an article there is a noun: *l'invito*.
      if isFirst {
        return group.range.count > 1 && group.aspect != .wish
          && !(line.language == .it && Self.leading.contains(line.words[place].folded))
      }
      return group.range.count > 1 || line.isContent(place) && group.aspect != .wish
    }
  }

  /// Whether what could be a verb stands behind an article: *un ottimo consiglio*, *that green book*.
  private func isNoun(_ place: Int, from start: Int) -> Bool {
    guard place > start else { return false }
    if line.language == .en {
      // Behind a name only a verb in *s* could have it for its subject.
      return Self.pointing.contains(line.words[start].folded) && line.isContent(place - 1)
        && !line.words[place].folded.hasSuffix("s")
        && line.verbs[place].allSatisfy { $0.range.count == 1 && $0.aspect == .does }
    }
    let isBehindArticle =
      place == start + 1 && Self.leading.contains(line.words[start].folded)
      || place >= 2 && line.small.determiners.contains(line.words[place - 2].folded)
        && line.isContent(place - 1)
    guard isBehindArticle else { return false }
    return line.verbs[place].allSatisfy { $0.range.count == 1 && $0.aspect == .does }
  }

  private static let prepositions: [LanguageTag: Set<String>] = [
    .it: [
      "per", "con", "da", "dal", "dalla", "a", "al", "alla", "in", "nel", "nella", "su", "tra",
      "fra",
    ],
    .en: ["for", "with", "from", "at", "to", "in", "by"],
  ]
  private static let pointing: Set<String> = [
    "a", "an", "the", "that", "this", "my", "your", "his", "her", "our", "their",
  ]
  static let leading: Set<String> = [
    "il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una", "the", "a", "an", "some", "del",
    "dei", "delle", "della",
  ]
  private static let joints: Set<String> = ["e", "ed", "ma", "and", "but", "so", "then", "poi"]
  private static let trailing: Set<String> = [
    "e", "di", "a", "and", "to", "of", "the", "il", "la", "per", "for", "from", "da", "che", "that",
    "del", "al", "on", "at", "in", "con", "with", "my", "mi", "l", "entro", "by",
  ]
}
