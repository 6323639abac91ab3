/// Things that have their hours: a flight at seven leaves in the morning, dinner at eight is in the evening.
///
/// They settle which half of the day an hour means where nothing else says it.
struct DailyHabits {
  private let tokens: [DateToken]
  private let places: [(place: Int, part: PartOfDay)]

  /// How far from an hour the thing may stand.
  private static let reach = 7

  init(_ tokens: [DateToken], _ language: LanguageTag) {
    self.tokens = tokens
    let words = language == .it ? Self.italian : Self.english
    places = tokens.indices.compactMap { place in words[tokens[place].text].map { (place, $0) } }
  }

  /// The part of the day of the thing that stands nearest to some words, in their sentence.
  func part(near words: Range<String.Index>) -> PartOfDay? {
    guard !places.isEmpty,
      let first = tokens.firstIndex(where: { $0.range.upperBound > words.lowerBound }),
      let last = tokens.lastIndex(where: { $0.range.lowerBound < words.upperBound })
    else { return nil }
    func distance(_ place: Int) -> Int {
      place < first ? first - place : place > last ? place - last : 0
    }
    let near = places.filter { thing in
      guard distance(thing.place) <= Self.reach else { return false }
      let between = thing.place < first ? thing.place..<first : last..<max(last, thing.place)
      return !tokens[between].contains { [".", ";", "!", "?"].contains($0.text) }
    }
    return near.min { distance($0.place) < distance($1.place) }?.part
  }

  private static func words(_ morning: String, _ evening: String) -> [String: PartOfDay] {
    let pairs = [(morning, PartOfDay.morning), (evening, .evening)].flatMap { words, part in
      words.split(separator: " ").map { (String($0), part) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static let italian = words(
    "volo aereo treno sveglia colazione alzo alzarmi alzato alzata sveglio svegliarmi svegliato svegliata traghetto decollo messa "
      + "prelievo prelievi analisi",
    "cena aperitivo apericena spritz cinema teatro concerto film serata calcetto partita birra "
      + "ceniamo cenato discoteca")

  private static let english = words(
    "flight flights plane train ferry breakfast alarm wake woke waking",
    "dinner supper drinks pub gig concert theatre theater cinema movie film party pint pints "
      + "disco cocktails")
}
