import Ground
import Language

/// A line with its words, verbs and entities, ready for frames.
struct EarLine {
  let text: String
  let language: LanguageTag
  let words: [EarWord]
  let entities: [EarEntity]
  /// The verbs that begin at each place.
  let verbs: [[VerbGroup]]
  /// The lemmas and words the line has with their places, for a first look.
  let anchors: [String: [Int]]
  /// The places of dates and hours.
  let times: Set<Int>

  let today: Day
  let small: SmallWords
  let roles: Roles
  let channelOrder: [String]
  /// Whether somebody was spoken of before the line.
  var goesOn = false

  /// Whether an entity is what a slot of a kind asks for: a day to come, a day gone by.
  func fits(_ entity: Int, _ kind: ActFrames.SlotKind) -> Bool {
    switch kind {
    case .future, .due: entities[entity].date.map { future($0, entity).day >= today } ?? false
    case .known: entities[entity].isKnown
    case .stranger: !entities[entity].isKnown
    case .past: entities[entity].date.map { $0.day <= today } ?? false
    case .since: entities[entity].date.map { $0.day < today } ?? false
    case .hour: entities[entity].date?.minute != nil
    default: true
    }
  }

  /// A date that is to come: a bare weekday that the tense took for the last one is the next.
  func future(_ date: DateMatch, _ entity: Int) -> DateMatch {
    guard date.day < today, today - date.day <= 7 else { return date }
    return again(date, entity, .future) { $0 >= today }
  }

  /// A date that is gone by: a bare weekday taken for the next one is the last.
  func past(_ date: DateMatch, _ entity: Int) -> DateMatch {
    guard date.day > today, date.day - today <= 7 else { return date }
    return again(date, entity, .past) { $0 <= today }
  }

  private func again(
    _ date: DateMatch, _ entity: Int, _ direction: DateDirection, _ fits: (Day) -> Bool
  ) -> DateMatch {
    let reader = DateReader(language, today: today, direction: direction)
    guard var other = reader.find(in: said(entities[entity].range)), fits(other.day) else {
      return date
    }
    other.range = date.range
    return other
  }

  /// Whether some places name a town and nothing else.
  func isTown(_ range: Range<Int>) -> Bool {
    entities.contains { $0.kind == .place && $0.range == range }
      && !entities.contains { $0.kind == .organisation && $0.range == range }
  }

  /// How telling a channel is: a message may be on LinkedIn.
  func telling(_ channel: Int) -> Int {
    channelOrder.firstIndex(of: entities[channel].words) ?? channelOrder.count
  }

  /// Whether a word means something of its own.
  func isContent(_ place: Int) -> Bool {
    !small.all.contains(words[place].folded)
  }

  /// Whether a word means something and names nobody and no organisation.
  func saysMore(_ place: Int) -> Bool {
    isContent(place)
      && !entities.contains {
        ($0.kind == .person || $0.kind == .organisation && $0.isKnown) && $0.range.contains(place)
      }
  }

  /// The words as they are compared with examples: names as names.
  var likened: [String] {
    let named = Set(
      entities.filter { $0.kind == .person || $0.kind == .organisation && $0.isKnown }
        .flatMap { Array($0.range) })
    let said = words.indices.map { named.contains($0) ? ExampleLikeness.name : words[$0].folded }
    return text.contains("?") ? said + ["?"] : said
  }

  /// The entities of a kind that begin at a place.
  func entities(_ kinds: Set<EarEntity.Kind>, at place: Int) -> [Int] {
    entities.indices.filter {
      entities[$0].range.lowerBound == place && kinds.contains(entities[$0].kind)
    }
  }

  /// The words of some places as they were typed.
  func said(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return String(
      text[words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound])
  }
}
