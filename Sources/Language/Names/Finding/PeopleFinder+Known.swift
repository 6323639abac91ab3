/// Words of a text that are a known name.
struct KnownSpan<Key: Hashable & Sendable> {
  /// The place after the last word.
  let end: Int
  /// The people it may mean, the likeliest first.
  let people: [Int]
  /// How sure it is.
  let strength: PersonMention<Key>.Strength
  /// Whether nothing that follows can make another name of it.
  let isClosed: Bool
}

extension PeopleFinder {
  typealias Likeness = KnownNames<Key>.Likeness

  /// The longest run of words that are all of one known name.
  func knownSpan(at start: Int, _ line: NameLine, hasTitle: Bool) -> KnownSpan<Key>? {
    let first = line.tokens[start]
    var (people, worst) = meant(by: first, at: start, line)
    guard !people.isEmpty else { return nil }
    var end = start + 1
    while end < line.tokens.count, line.isJoined(end) {
      guard let (next, likeness) = narrowed(people, from: start, by: end, line) else {
        // «niccolo d'amico» is cut behind the apostrophe.
        guard let whole = elided(people, end, line) else { break }
        people = whole
        end += 2
        continue
      }
      people = next
      worst = max(worst, likeness.rawValue)
      end += 1
    }
    let count = end - start
    if count == 1 {
      let isAllowed = first.isInitial ? false : allows(start, line, hasTitle, people, worst)
      guard isAllowed else { return nil }
      if hasTitle { people = withFamilyFirst(people, first.folded) }
    } else if worst == Likeness.near.rawValue, !line.tokens[start].isCapital,
      line.lexicon.ordinary.contains(first.folded), !line.isApart(start..<end),
      !line.hasDoingAfter(end - 1)
    {
      return nil
    }
    people = ranked(people, count, first.folded, line)
    let isWhole = people.first.map { known.people[$0].words.count <= count } ?? false
    let strength: PersonMention<Key>.Strength =
      switch Likeness(rawValue: worst) ?? .exact {
      case .near: .near
      case .short: .short
      case .initial: .part
      case .exact: isWhole && !hasTitle ? .whole : .part
      }
    return KnownSpan(
      end: end, people: people, strength: strength, isClosed: count > 1)
  }

  /// Whom a first word may mean.
  private func meant(by token: NameToken, at place: Int, _ line: NameLine) -> ([Int], Int) {
    let exact = known.with(token.folded)
    let short = (lexicon.short[token.folded] ?? []).flatMap { long in
      known.with(long).filter { known.people[$0].given.contains(long) }
    }
    if !exact.isEmpty { return (exact, Likeness.exact.rawValue) }
    if !short.isEmpty { return (Array(Set(short)).sorted(), Likeness.short.rawValue) }
    if token.isInitial, line.isJoined(place + 1), place + 1 < line.tokens.count {
      let next = known.with(line.tokens[place + 1].folded)
      let fitting = next.filter { known.people[$0].given.first?.hasPrefix(token.folded) == true }
      return (fitting, Likeness.initial.rawValue)
    }
    // «Palo Rossi»: what follows tells whose name the slip is in.
    if line.isJoined(place + 1), place + 1 < line.tokens.count, token.folded.utf8.count >= 4 {
      let isGiven = lexicon.isGiven(token.folded)
      let fitting = known.with(line.tokens[place + 1].folded).filter { person in
        known.people[person].given.contains {
          $0 != token.folded && NearWord.isNear(token.folded, $0)
        }
          // «Lara Bianchi» is another than Laura, but for where she works.
          && (!isGiven || known.people[person].organisations.contains { line.holds($0) })
      }
      if !fitting.isEmpty { return (fitting, Likeness.near.rawValue) }
    }
    // Another name is no slip: «Paola» where only Paolo is known.
    if lexicon.isGiven(token.folded) || lexicon.surnames.contains(token.folded)
      || lexicon.never.contains(token.folded) || lexicon.words.nobody.contains(token.folded)
    {
      return ([], 0)
    }
    return (known.near(token.folded), Likeness.near.rawValue)
  }

  /// Those of the people whose names hold the next word, too.
  private func narrowed(
    _ people: [Int], from start: Int, by place: Int, _ line: NameLine
  ) -> ([Int], Likeness)? {
    let word = line.tokens[place].folded
    let used = line.tokens[start..<place].map(\.folded)
    func rest(_ person: KnownNames<Key>.Person) -> [String] {
      person.words.flatMap(KnownNames<Key>.forms).filter { !used.contains($0) }
    }
    let exact = people.filter { rest(known.people[$0]).contains(word) }
    if !exact.isEmpty { return (exact, .exact) }
    if line.tokens[place].isInitial {
      let fitting = people.filter { rest(known.people[$0]).contains { $0.hasPrefix(word) } }
      return fitting.isEmpty ? nil : (fitting, .initial)
    }
    guard !lexicon.never.contains(word), word.utf8.count >= 4 else { return nil }
    let near = people.filter { rest(known.people[$0]).contains { NearWord.isNear(word, $0) } }
    return near.isEmpty ? nil : (near, .near)
  }

  /// Those of the people whose family name begins with a small *d'* and the word behind it.
  private func elided(_ people: [Int], _ place: Int, _ line: NameLine) -> [Int]? {
    guard line.tokens[place].folded == "d", line.isJoined(place + 1) else { return nil }
    let family = "d'" + line.tokens[place + 1].folded
    let fitting = people.filter { known.people[$0].family.contains(family) }
    return fitting.isEmpty ? nil : fitting
  }

  /// With a title a family name is meant before a given name.
  private func withFamilyFirst(_ people: [Int], _ word: String) -> [Int] {
    let family = people.filter { known.people[$0].family.contains(word) }
    return family.isEmpty ? people : family
  }

  /// Whether one word alone may stand for somebody.
  private func allows(
    _ place: Int, _ line: NameLine, _ hasTitle: Bool, _ people: [Int], _ likeness: Int
  ) -> Bool {
    if hasTitle || line.isCalled(place) { return true }
    let token = line.tokens[place]
    let isWord =
      lexicon.ordinary.contains(token.folded) || lexicon.words.nobody.contains(token.folded)
      || lexicon.never.contains(token.folded) || lexicon.words.after.contains(token.folded)
    let isNear = likeness == Likeness.near.rawValue
    let isFamily = !people.contains { known.people[$0].given.contains(token.folded) }
    let isExact = likeness == Likeness.exact.rawValue
    let hasCue =
      line.hasPersonBefore(place) || line.hasDoingAfter(place)
      || isExact && line.hasWeakCueBefore(place)
    if line.isAlone(place) { return true }
    if isFamily || isWord && !hasCue,
      line.isOwned(place) || !token.isCapital && line.isAfterNumber(place)
    {
      return false
    }
    if token.isCapital, !line.isShouted {
      if line.isSentenceStart(place), isWord || isNear {
        return line.hasDoingAfter(place) || (!isNear && !isFamily && !line.isTurned(place))
          || isExact && line.introduction(after: place + 1) == .person
      }
      // «The Mark reminder» is his; «in Milan», «3 May» are nobody's.
      if lexicon.words.nobody.contains(token.folded) {
        return !line.isAfterNumber(place) && (hasCue || !line.isPlaced(place))
      }
      return isNear ? hasCue || !line.isPlaced(place) : true
    }
    if token.isAccented, !Self.isAscii(token.folded, as: line, place) { return hasCue }
    if token.folded.utf8.count < 3 { return false }
    // "Che marca è?": a word like a name is none because something is said of it.
    if isNear {
      return line.hasPersonBefore(place) && !line.hasArticleBefore(place)
        || line.isSentenceStart(place) && UnknownName(line).isLikeAName(place)
    }
    // "Galli lent me a book", typed small: where no word of the language is like it.
    if language == .en, isFamily, !isWord, isExact,
      token.folded.utf8.count >= 4
    {
      return !line.hasArticleBefore(place)
    }
    // «Quello degli acquisti, il ferri, mi ha promesso»
    if isFamily, isExact, line.isSetOffWithArticle(place) { return true }
    // "Davies, il CTO": a name that stands by itself.
    if isFamily, !isWord, line.isApart(place..<(place + 1)) { return true }
    if isFamily, isExact, worksBeside(place, line, people) { return true }
    if isWord || isFamily || likeness == Likeness.short.rawValue {
      return hasCue && !line.hasArticleBefore(place)
    }
    return true
  }

  /// Whether the employer of one of the people follows: «chen di bigcorp».
  private func worksBeside(_ place: Int, _ line: NameLine, _ people: [Int]) -> Bool {
    let isKnown = { known.isOrganisation($0) || known.beginsOrganisation($0) }
    guard let range = line.organisation(after: place + 1, isKnown: isKnown) else { return false }
    let folded = NameWords.cut(String(line.text[range]))
    return people.contains {
      known.people[$0].organisations.contains {
        let name = NameWords.cut($0)
        // «Galli del politecnico»
        return name == folded || name.hasPrefix(folded + " ")
      }
    }
  }

  private static func isAscii(_ folded: String, as line: NameLine, _ place: Int) -> Bool {
    line.text[line.tokens[place].range].unicodeScalars.allSatisfy { $0.value < 0x80 }
      && !line.tokens[place].isAccented
  }

  /// The likeliest first; whoever's employer is named in the line, alone.
  private func ranked(_ people: [Int], _ count: Int, _ first: String, _ line: NameLine) -> [Int] {
    if people.count > 1, !line.text.isEmpty {
      let there = people.filter { place in
        known.people[place].organisations.contains { line.holds($0) }
      }
      if !there.isEmpty, there.count < people.count { return ranked(there, count, first, line) }
    }
    func rank(_ place: Int) -> Int {
      let person = known.people[place]
      if person.words.count == count { return 0 }
      return person.given.first == first ? 1 : person.given.contains(first) ? 2 : 3
    }
    return people.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
