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

  /// Whether what is seen or heard stands at a place: somebody, or a film.
  func hasSeeingBefore(_ place: Int) -> Bool {
    place > 0 && hasEnding(in: lexicon.words.seeing, before: place)
  }

  /// Whether a phrase leads to somebody whose last word would lead to a place, too: «il figlio del Pini».
  func hasWholeCueBefore(_ place: Int) -> Bool {
    place > 0 && tokens[place].gap != .stop
      && endings(before: place).contains {
        $0.contains(" ") && (lexicon.words.before.contains($0) || lexicon.words.weak.contains($0))
      }
  }

  /// Whether a phrase and an article in one lead to somebody: «chiedi alla Ferrero».
  func hasMergedCueBefore(_ place: Int) -> Bool {
    guard place > 1, tokens[place].gap == .space || tokens[place].gap == .elision,
      let bare = Self.bare[tokens[place - 1].folded], isJoined(place - 1)
    else { return false }
    return endings(before: place - 1).contains { lexicon.words.before.contains($0 + " " + bare) }
  }

  private static let bare = [
    "alla": "a", "al": "a", "all": "a", "dalla": "da", "dal": "da", "dall": "da", "della": "di",
    "del": "di", "dell": "di",
  ]

  /// Whether words before a place lead to where one goes, and to nobody: "the train to".
  func isWayTo(_ place: Int) -> Bool {
    place > 0 && ["to", "from"].contains(tokens[place - 1].folded) && tokens[place].gap == .space
      && hasEnding(in: lexicon.words.misleading, before: place)
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
    guard let start = startOfCalling(place) else { return false }
    return !isOfNamesake(before: start)
  }

  /// Whether the name at a place is said to be a thing's: «un cane di nome Ugo».
  func isNamesake(_ place: Int) -> Bool {
    guard let start = startOfCalling(place) else { return false }
    return isOfNamesake(before: start)
  }

  /// Where the words begin that say that a name follows at a place.
  private func startOfCalling(_ place: Int) -> Int? {
    guard place > 0, isJoined(place) else { return nil }
    let cue = endings(before: place).first { lexicon.words.called.contains($0) }
    return cue.map { place - $0.split(separator: " ").count }
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
    if isSubjectBehind(place) { return true }
    if !strict, lexicon.words.joining.contains(tokens[place - 1].folded), isJoined(place) {
      return true
    }
    // «ho visto la Rita», «scrivo all'Anna»
    let word = tokens[place - 1].folded
    return place > 1 && ["la", "il", "l", "lo"].contains(word)
      && endings(before: place - 1).contains { lexicon.words.before.contains($0) }
  }

  /// Whether the one who did something is named behind the verb: «mi ha accolto Ahmed».
  private func isSubjectBehind(_ place: Int) -> Bool {
    guard place > 2, tokens[place].gap == .space, let last = tokens[place - 1].folded.last,
      "oae".contains(last), ["ha", "hanno"].contains(tokens[place - 2].folded)
    else { return false }
    let stem = tokens[place - 1].folded.dropLast()
    return ["mi", "ti", "ci", "gli", "le", "vi", "m", "t", "c"].contains(tokens[place - 3].folded)
      && ["at", "ut", "it", "tt", "st", "rs", "ss", "lt", "rt", "nt", "es"].contains {
        stem.hasSuffix($0)
      }
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
