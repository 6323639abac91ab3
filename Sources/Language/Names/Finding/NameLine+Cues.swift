/// What the words around a place say: that somebody is named there, or does something.
extension NameLine {
  /// The words that end just before a place, longest first, up to four.
  private func endings(before place: Int) -> [String] {
    let from = max(0, place - 4)
    guard from < place else { return [] }
    return (from..<place).compactMap { start in
      let isWhole = tokens[(start + 1)..<place].allSatisfy {
        $0.gap == .space || $0.gap == .elision || $0.gap == .none
      }
      return isWhole ? tokens[start..<place].map(\.folded).joined(separator: " ") : nil
    }
  }

  /// Where the adverbs begin that stand just before a place: «ho visto solo anche Marco».
  func startOfAdverbs(_ place: Int) -> Int {
    var start = place
    while start > 0, tokens[start].gap == .space,
      lexicon.words.adverbs.contains(tokens[start - 1].folded)
    {
      start -= 1
    }
    return start
  }

  /// Whether words before a place, adverbs aside, are one of some phrases.
  private func hasEnding(in phrases: Set<String>, before place: Int) -> Bool {
    guard tokens[place].gap != .stop else { return false }
    if endings(before: place).contains(where: phrases.contains) { return true }
    let start = startOfAdverbs(place)
    return start < place && tokens[start].gap != .stop
      && endings(before: start).contains(where: phrases.contains)
  }

  /// Whether words before a place stand before somebody or something: «vicino a», «next to».
  func hasWeakCueBefore(_ place: Int) -> Bool {
    place > 0 && hasEnding(in: lexicon.words.weak, before: place)
  }

  /// Whether a name is set off behind what somebody is: «il nuovo stagista, Filip».
  func isBehindRole(_ place: Int) -> Bool {
    place > 0 && tokens[place].gap == .comma
      && lexicon.words.roles.contains(tokens[place - 1].folded)
  }

  /// Whether words before a place say that a name follows, and it is not that of a thing.
  func isCalled(_ place: Int) -> Bool {
    guard place > 0, isJoined(place) else { return false }
    let endings = endings(before: place)
    guard let cue = endings.first(where: { lexicon.words.called.contains($0) }) else {
      return false
    }
    let start = place - cue.split(separator: " ").count
    return !isOfNamesake(before: start)
  }

  /// Whether a noun of what can be called like a person stands shortly before a place: «un cane di
  /// nome», "a pub called".
  private func isOfNamesake(before place: Int) -> Bool {
    var word = place - 1
    while word >= 0, word >= place - 3 {
      let folded = tokens[word].folded
      if lexicon.words.namesakes.contains(folded) { return true }
      if tokens[word + 1].gap == .stop || lexicon.words.roles.contains(folded) { return false }
      word -= 1
    }
    return false
  }

  /// Whether words before a place say that somebody follows, a small article aside.
  ///
  /// With `strict`, «e», «or» and the like, which join anything, do not count.
  func hasPersonBefore(_ place: Int, strict: Bool = false) -> Bool {
    guard place > 0 else { return false }
    if hasEnding(in: lexicon.words.before, before: place) {
      return !hasEnding(in: lexicon.words.misleading, before: place)
    }
    if !strict, lexicon.words.joining.contains(tokens[place - 1].folded), isJoined(place) {
      return true
    }
    // «ho visto la Rita», «scrivo all'Anna»
    let word = tokens[place - 1].folded
    return place > 1 && ["la", "il", "l", "lo"].contains(word)
      && endings(before: place - 1).contains { lexicon.words.before.contains($0) }
  }

  /// Whether a word goes on a list of people whose last name ended at a place: «Nadia and Femi».
  func isListed(_ place: Int, after last: Int?) -> Bool {
    guard let last, place > 0 else { return false }
    if place == last { return tokens[place].gap == .comma }
    return place == last + 1 && lexicon.words.joining.contains(tokens[last].folded)
  }

  /// Whether words after a place say what somebody does or has.
  func hasDoingAfter(_ place: Int) -> Bool {
    let next = place + 1
    if tokens[place].isPossessive { return true }
    guard isJoined(next), tokens[next].folded != "e" || tokens[next].isAccented else {
      return false
    }
    if lexicon.words.after.contains(tokens[next].folded), !tokens[next].isCapital { return true }
    guard next + 1 < tokens.count else { return false }
    return lexicon.words.after.contains(tokens[next].folded + " " + tokens[next + 1].folded)
  }

  /// Whether the word after a place shows that the one there is no name: «Will you», «Mark the».
  func isTurned(_ place: Int) -> Bool {
    isJoined(place + 1) && lexicon.words.turning.contains(tokens[place + 1].folded)
      && !lexicon.words.after.contains(tokens[place + 1].folded)
  }

  /// Where another name of somebody begins whose name ended at a place: «detto Max», "aka Max".
  func aliasStart(after end: Int) -> Int? {
    for count in (1...4).reversed() where end + count < tokens.count {
      let start = end + count
      guard tokens[end].gap != .stop, tokens[start].gap == .space,
        lexicon.words.aliases.contains(
          tokens[end..<start].map(\.folded).joined(separator: " ")),
        tokens[start].isCapital || lexicon.isGiven(tokens[start].folded)
      else { continue }
      return start
    }
    return nil
  }

  /// Whether what ends before a place is another name of somebody named before: "Bart for short".
  func isOtherName(endingBefore end: Int) -> Bool {
    (1...3).contains { count in
      end + count <= tokens.count && tokens[end].gap == .space
        && lexicon.words.aliasesAfter.contains(
          tokens[end..<(end + count)].map(\.folded).joined(separator: " "))
    }
  }
}
