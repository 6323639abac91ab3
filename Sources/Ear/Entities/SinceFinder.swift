import Ground
import Language

/// Since when something is so, by the length of time that is named: *da quattro anni*, *in over two years*.
struct SinceFinder {
  private let words: [EarWord]
  private let text: String
  private let language: LanguageTag
  private let today: Day

  init(_ words: [EarWord], _ text: String, _ language: LanguageTag, today: Day) {
    (self.words, self.text, self.language, self.today) = (words, text, language, today)
  }

  /// The lengths of time of months and years, each with the day so long ago.
  func lengths() -> [EarEntity] {
    guard words.contains(where: { Self.units.contains($0.folded) }) else { return [] }
    let reader = DateReader(language, today: today)
    var found: [EarEntity] = []
    for place in words.indices where Self.units.contains(words[place].folded) {
      let end = behindHalf(place + 1)
      let starts = max(0, place - 3)..<place + 1
      for start in starts where words[start...place].dropFirst().allSatisfy({ $0.signs.isEmpty }) {
        // Years that are not counted are two at least.
        let said =
          start == place ? [Self.two[language] ?? "", words[place].folded] : folded(start..<end)
        guard start < place || Self.plural.contains(words[place].folded) else { continue }
        let ago = said.joined(separator: " ") + (language == .it ? " fa" : " ago")
        guard var date = reader.find(in: ago), date.range == ago.startIndex..<ago.endIndex,
          date.day < today
        else { continue }
        let range = start..<end
        let typed = words[start].range.lowerBound..<words[end - 1].range.upperBound
        date.range = typed
        found.append(
          EarEntity(kind: .length, range: range, words: String(text[typed]), date: date))
        break
      }
    }
    return found
  }

  /// The place behind *e mezzo*, *and a half*.
  private func behindHalf(_ place: Int) -> Int {
    for half in Self.halves where place + half.count <= words.count {
      if zip(words[place...], half).allSatisfy({ $0.folded == $1 }) { return place + half.count }
    }
    return place
  }

  private func folded(_ range: Range<Int>) -> [String] { words[range].map(\.folded) }

  private static let halves = [["e", "mezzo"], ["e", "mezza"], ["and", "a", "half"]]
  private static let two: [LanguageTag: String] = [.it: "due", .en: "two"]
  private static let plural: Set<String> = ["anni", "mesi", "years", "months"]
  private static let units: Set<String> = [
    "anno", "anni", "mese", "mesi", "year", "years", "month", "months",
  ]
}
