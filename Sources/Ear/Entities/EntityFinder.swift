import Ground
import Language

/// Finds who and what a line names, before any sentence is read.
struct EntityFinder {
  let words: [EarWord]
  let text: String
  let language: LanguageTag
  let lexicon: EarLexicon
  /// The folded words of organisations that are known, and their names.
  let organisations: [[String]: String]
  let dates: [DateMatch]
  let people: [EarPerson]

  /// Everything that is named; places may be of several kinds.
  func entities() -> [EarEntity] {
    var found: [EarEntity] = []
    for person in people {
      guard let range = places(person.range).map({ named($0, person) }) else { continue }
      found.append(
        EarEntity(kind: .person, range: range, words: person.name, isKnown: person.isKnown))
      // "Alla Fiera di Milano" is where somebody was met.
      if let place = person.organisation.flatMap(places), eventLength(place.lowerBound) == nil {
        found.append(
          EarEntity(kind: .organisation, range: place, words: said(place), isKnown: true))
      }
    }
    for date in dates {
      guard let range = places(date.range).map(withoutEvent) else { continue }
      found.append(EarEntity(kind: .date, range: range, words: said(range), date: date))
    }
    let taken = Set(found.filter { $0.kind != .organisation }.flatMap { Array($0.range) })
    for place in words.indices {
      // A length of time may be taken for a day to come: *in un minuto*.
      if let seconds = seconds(place) { found.append(seconds) }
      if taken.contains(place) { continue }
      if let channel = lexicon.channels[words[place].folded] {
        found.append(EarEntity(kind: .channel, range: place..<place + 1, words: channel))
      }
      if let known = known(place) { found.append(known) }
      if let event = event(place, taken) { found.append(event) }
      if let named = named(place, taken) { found += named }
      if lexicon.places.contains(words[place].folded) || isTown(place) {
        found.append(
          EarEntity(kind: .place, range: place..<place + 1, words: said(place..<place + 1)))
      }
    }
    return found
  }

  /// Whether a town is named in small letters behind its preposition: *a bologna*.
  private func isTown(_ place: Int) -> Bool {
    place > 0 && !words[place].isCapital && lexicon.towns.contains(words[place].folded)
      && ["a", "ad", "in", "around", "near", "da", "di", "from"].contains(words[place - 1].folded)
  }

  /// The places of a name without the preposition before it: *della Bianchi*.
  private func named(_ range: Range<Int>, _ person: EarPerson) -> Range<Int> {
    let before = words[range.lowerBound]
    guard range.count > 1, person.isKnown, !before.isCapital,
      Self.ofWords.contains(before.folded),
      !Words.split(person.name).contains(where: { $0.folded == before.folded })
    else { return range }
    return range.lowerBound + 1..<range.upperBound
  }

  private static let ofWords: Set<String> = ["del", "della", "dello", "dell", "dei", "di", "d"]

  /// The places of a date without the event behind it: *martedì alla cena*.
  private func withoutEvent(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, lexicon.events.contains(words[range.upperBound - 1].folded),
      ["al", "alla", "all", "the"].contains(words[range.upperBound - 2].folded)
    else { return range }
    let end = range.upperBound - 2
    return range.lowerBound..<(words[end - 1].folded == "at" ? end - 1 : end)
  }

  private func said(_ range: Range<Int>) -> String {
    String(
      text[words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound])
  }

  /// The places of the words that a stretch of the text holds.
  private func places(_ range: Range<String.Index>) -> Range<Int>? {
    guard let first = words.firstIndex(where: { $0.range.upperBound > range.lowerBound }),
      let last = words.lastIndex(where: { $0.range.lowerBound < range.upperBound }), first <= last
    else { return nil }
    return first..<last + 1
  }

  private func known(_ place: Int) -> EarEntity? {
    for length in [4, 3, 2, 1] where place + length <= words.count {
      let folded = words[place..<place + length].map(\.folded)
      guard let name = organisations[folded] else { continue }
      // A name that is a common word is one only with its capital.
      let isSure = words[place].isCapital || length > 1 || folded[0].count > 3
      guard isSure else { continue }
      return EarEntity(
        kind: .organisation, range: place..<place + length, words: name, isKnown: true)
    }
    return nil
  }

  /// How long something lasts: `40 secondi`, `two minutes`.
  private func seconds(_ place: Int) -> EarEntity? {
    guard place + 1 < words.count else { return nil }
    let isHalf = Self.halves.contains(words[place].folded)
    // "Half a minute" has an article between.
    let next = isHalf && words[place + 1].folded == "a" ? place + 2 : place + 1
    guard next < words.count else { return nil }
    let unit = words[next].folded
    let size =
      unit.hasPrefix("second") || unit.hasPrefix("sec") && unit.count <= 4
      ? 1 : unit.hasPrefix("minut") || unit == "min" || unit == "mins" ? 60 : 0
    guard size > 0,
      let count = isHalf ? 0 : Int(words[place].folded) ?? Self.counts[words[place].folded]
    else { return nil }
    let range = place..<next + 1
    return EarEntity(
      kind: .seconds, range: range, words: said(range),
      seconds: isHalf ? size / 2 : count * size)
  }

  private static let counts = [
    "un": 1, "uno": 1, "due": 2, "dieci": 10, "quindici": 15, "venti": 20,
    "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "novanta": 90, "one": 1, "a": 1,
    "two": 2,
    "three": 3, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "ninety": 90, "una": 1,
    "tre": 3, "quattro": 4, "four": 4, "five": 5, "cinque": 5,
  ]
  private static let halves: Set<String> = ["mezzo", "half"]

  /// An event by its noun, with the words that belong to it.
  private func event(_ place: Int, _ taken: Set<Int>) -> EarEntity? {
    guard let length = eventLength(place) else { return nil }
    var (low, high) = (place, place + length)
    // English, and some Italian names, have their words before the noun.
    while low > 0, words[low].signs.isEmpty, !taken.contains(low - 1),
      isNameWord(low - 1) || isNounBehindArticle(low - 1)
    { low -= 1 }
    let joints: Set<String> = [
      "di", "del", "della", "dell", "dei", "delle", "dello", "degli", "of", "for", "on", "su",
      "sul", "sulla", "sui", "per", "d", "sull",
      "tra", "fra", "con", "about",
    ]
    while high < words.count, words[high].signs.isEmpty || ["'", "’"].contains(words[high].signs) {
      if taken.contains(high) { break }
      if isNameWord(high) || (language == .it && isAdjective(high)) {
        high += 1
      } else if joints.contains(words[high].folded) {
        var next = high + 1
        while next < words.count,
          ["il", "la", "lo", "l", "the", "i", "gli", "le", "ex"].contains(words[next].folded)
        { next += 1 }
        // «La festa di Marco» is one as well.
        if words[high].folded.hasPrefix("d") || words[high].folded == "of",
          let person = people.lazy.compactMap({ places($0.range) }).first(where: {
            $0.lowerBound == next
          })
        {
          high = person.upperBound
          break
        }
        guard next < words.count, !taken.contains(next),
          words[next].signs.isEmpty || ["'", "’"].contains(words[next].signs),
          !lexicon.small.all.contains(words[next].folded)
        else { break }
        high = next + 1
      } else {
        break
      }
    }
    return EarEntity(kind: .event, range: low..<high, words: said(low..<high))
  }

  /// How many words the noun of an event has: *fair*, *open day*.
  private func eventLength(_ place: Int) -> Int? {
    if place + 1 < words.count,
      lexicon.events.contains(words[place].folded + " " + words[place + 1].folded)
    {
      return 2
    }
    return lexicon.events.contains(words[place].folded) ? 1 : nil
  }

  private static let nobody: Set<String> = [
    "non", "nessuno", "nessun", "nessuna", "niente", "nulla", "zero",
    "senza", "without", "where", "dove", "che",
  ]

  private func isNameWord(_ place: Int) -> Bool {
    let word = words[place]
    if lexicon.small.all.contains(word.folded) || Self.nobody.contains(word.folded) { return false }
    if word.isCapital { return true }
    guard language == .en else { return lexicon.events.contains(word.folded) }
    return lexicon.verbs.readings(word.folded).isEmpty
      || ["meet", "network", "work"].contains(word.folded)
  }

  /// Whether a word that could be a verb stands behind an article: *the book fair*.
  private func isNounBehindArticle(_ place: Int) -> Bool {
    language == .en && place > 0 && words[place].signs.isEmpty
      && lexicon.small.determiners.contains(words[place - 1].folded)
      && !lexicon.small.all.contains(words[place].folded)
  }

  private func isAdjective(_ place: Int) -> Bool {
    let word = words[place].folded
    guard word.count >= 3, !lexicon.small.all.contains(word), !Self.nobody.contains(word) else {
      return false
    }
    return lexicon.verbs.readings(word).isEmpty
  }

  /// What a capital and the word before make an event, an organisation or a place.
  private func named(_ place: Int, _ taken: Set<Int>) -> [EarEntity]? {
    guard words[place].isCapital, place > 0,
      words[place].signs.isEmpty || ["'", "’"].contains(words[place].signs)
    else { return nil }
    let before = words[place - 1].folded
    var high = place + 1
    while high < words.count, words[high].isCapital, words[high].signs.isEmpty,
      !taken.contains(high)
    { high += 1 }
    let range = place..<high
    if lexicon.towns.contains(words[range].map(\.folded).joined(separator: " ")) {
      return [EarEntity(kind: .place, range: range, words: said(range))]
    }
    var found: [EarEntity] = []
    func add(_ kind: EarEntity.Kind) {
      found.append(EarEntity(kind: kind, range: range, words: said(range)))
    }
    switch before {
    case "from", "presso", "with", "for", "joined", "of": add(.organisation)
    case "in", "nel", "nella", "nell", "at":
      add(.organisation)
      add(.place)
    case "di", "del", "della", "dell", "da", "dal", "dalla", "dall", "per": add(.organisation)
    case "a", "ad": add(.place)
    case "al", "alla", "all", "allo", "ai", "alle":
      add(.event)
      add(.organisation)
    case "the":
      add(.event)
      add(.organisation)
    default: break
    }
    if before == "at" || before == "from" { add(.event) }
    return found
  }
}
