/// Finds the people that a text names: known ones by any part of their names, unknown ones by how
/// names are written and what stands around them.
public struct PeopleFinder<Key: Hashable & Sendable>: Sendable {
  private(set) var known: KnownNames<Key>
  let lexicon: NameLexicon
  let reader: NameReader
  /// The language of the texts.
  public let language: LanguageTag

  /// A finder for the people that are known; the names are arranged once.
  public init(
    known: some Sequence<KnownName<Key>>, names: NameLexicon, language: LanguageTag
  ) {
    self.known = KnownNames(known)
    lexicon = names
    reader = NameReader(names)
    self.language = language
  }

  /// Adds somebody who is known from now on.
  public mutating func add(_ name: KnownName<Key>) { known.add(name) }

  /// The people named in a text, in order; spans never overlap.
  public func find(in text: String) -> [PersonMention<Key>] {
    let line = NameLine(text, lexicon, isKnownThing: known.isOrganisation)
    var mentions: [PersonMention<Key>] = []
    var place = 0
    var last: Int?
    while place < line.tokens.count {
      if let end = endOfThing(at: place, line) {
        place = end
      } else if let (mention, end) = mention(at: place, line, after: last) {
        if isMeant(mention, place..<end, line, isFirst: mentions.isEmpty) {
          if let before = mentions.last, isSaidInFull(before, by: mention, line, place) {
            mentions.removeLast()
          }
          mentions.append(mention)
          last = end
        }
        place = endOfAlias(after: end, line)
      } else {
        place += 1
      }
    }
    return mentions
  }

  /// The place after the name of a thing, which is nobody's unless somebody known is called so.
  private func endOfThing(at place: Int, _ line: NameLine) -> Int? {
    guard
      let end = lexicon.words.things.end(
        at: place, in: line.tokens, isBehindAmpersand: line.isBehindAmpersand)
    else { return nil }
    if let span = knownSpan(at: place, line, hasTitle: false), span.isClosed, span.end >= end {
      return nil
    }
    return end
  }

  /// Whether a name is of a person who is meant, and not said before by another name.
  private func isMeant(
    _ mention: PersonMention<Key>, _ places: Range<Int>, _ line: NameLine, isFirst: Bool
  ) -> Bool {
    let first = places.lowerBound
    if !isFirst, line.isOtherName(endingBefore: places.upperBound) { return false }
    if line.isDenied(first) || line.isNamesake(first) { return false }
    return mention.isKnown || !isThing(places, line)
  }

  /// Whether somebody named by a family name is named again with the given one: «il professor Nardi,
  /// Emanuele Nardi».
  private func isSaidInFull(
    _ before: PersonMention<Key>, by mention: PersonMention<Key>, _ line: NameLine, _ place: Int
  ) -> Bool {
    guard !before.isKnown, !mention.isKnown, line.tokens[place].gap == .comma,
      let family = mention.name.family
    else { return false }
    let alone = before.name.family ?? before.name.given
    return (before.name.family == nil || before.name.given.isEmpty)
      && Folding.fold(alone) == Folding.fold(family)
  }

  /// «Al Marco Polo», «i Ramones», "the Julia docs": no name of somebody stands so.
  private func isThing(_ places: Range<Int>, _ line: NameLine) -> Bool {
    let first = places.lowerBound
    guard first > 0, line.isJoined(first), lexicon.titles[line.tokens[first].folded] == nil
    else { return false }
    let before = line.tokens[first - 1].folded
    if places.count > 1 { return lexicon.words.merged.contains(before) }
    return lexicon.words.collective.contains(before) && !line.hasDoingAfter(first)
      && line.introduction(after: places.upperBound) != .person
  }

  /// The place after another name of somebody whose name ended at a place: «Massimiliano detto Max».
  private func endOfAlias(after end: Int, _ line: NameLine) -> Int {
    guard let start = line.aliasStart(after: end) else { return end }
    return mention(at: start, line, after: nil)?.1 ?? start + 1
  }

  /// - Parameter last: where the name before ended.
  private func mention(at place: Int, _ line: NameLine, after last: Int?) -> (
    PersonMention<Key>, Int
  )? {
    if line.isOfInstitution(place) { return nil }
    let word = line.tokens[place].folded
    let isInside = place != last && line.isInside(place)
    if isInside, !lexicon.isOnlyGiven(word) || lexicon.ordinary.contains(word) { return nil }
    if line.isEmployer(place) { return nil }
    let start = line.endOfTitles(place)
    guard start < line.tokens.count else { return nil }
    let hasTitle = start > place
    let knownSpan = knownSpan(at: start, line, hasTitle: hasTitle)
    var unknownEnd = UnknownName(line).end(
      at: start, hasTitle: hasTitle, isListed: line.isListed(place, after: last))
    // «Leonardo», where somebody works: the place is meant, unless the words say otherwise.
    if let end = unknownEnd, !hasTitle, !line.isCalled(start),
      known.isOrganisation(line.tokens[start..<end].map(\.folded).joined(separator: " "))
    {
      unknownEnd = nil
    }
    if let span = knownSpan, span.end >= (unknownEnd ?? 0) || span.isClosed {
      return made(place..<span.end, span.people.map { known.people[$0].id }, span.strength, line)
    }
    // «I Pink Floyd»
    if let end = unknownEnd, !isInside { return made(place..<end, [], .unknown, line) }
    return nil
  }

  private func made(
    _ places: Range<Int>, _ ids: [Key], _ strength: PersonMention<Key>.Strength, _ line: NameLine
  ) -> (PersonMention<Key>, Int)? {
    let range = line.range(places)
    let name = reader.read(String(line.text[range]), isSaid: true)
    if name.isEmpty { return nil }
    let mention = PersonMention(
      range: range, known: ids, name: name, strength: strength,
      organisation: line.organisation(after: places.upperBound, isWhole: name.family != nil) {
        known.isOrganisation($0)
      })
    return (mention, places.upperBound)
  }
}
