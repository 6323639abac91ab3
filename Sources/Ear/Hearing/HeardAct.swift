import Ground
import Language

/// An act that a line holds, with its slots.
public struct HeardAct: Sendable {
  /// What a slot holds.
  public enum Value: Sendable, Hashable {
    /// People by their names.
    case people([String])
    /// A day, an hour, or a span of either.
    case date(DateMatch)
    /// Words.
    case words(String)
    /// A number of seconds.
    case seconds(Int)
  }

  /// Its name.
  public private(set) var act: String
  /// How it is meant.
  public let mood: ActFrames.Mood
  /// Whether it is denied.
  public let isNegated: Bool
  /// The slots.
  public private(set) var slots: [String: Value] = [:]

  /// The people it names.
  var people: Set<String> {
    Set(
      slots.values.flatMap { value -> [String] in
        if case .people(let names) = value { names } else { [] }
      })
  }

  /// Whether it can be about the people of another act.
  func isAbout(_ other: HeardAct) -> Bool {
    people.isEmpty || other.people.isEmpty || !people.isDisjoint(with: other.people)
  }

  /// The same as another act, with what its occasion says.
  func renamed(_ name: String, with occasion: HeardAct) -> HeardAct {
    var renamed = self
    renamed.act = name
    renamed.slots.merge(occasion.slots) { own, _ in own }
    return renamed
  }

  /// What a frame says of a day that comes back every year.
  private static let coming = "coming"

  /// An act with its slots.
  public init(
    _ act: String, mood: ActFrames.Mood, isNegated: Bool = false, slots: [String: Value] = [:]
  ) {
    (self.act, self.mood, self.isNegated, self.slots) = (act, mood, isNegated, slots)
  }

  /// The same act with another value of a slot.
  public func setting(_ slot: String, _ value: Value) -> HeardAct {
    var act = self
    act.slots[slot] = value
    return act
  }

  /// - Parameters:
  ///   - before: whom a pronoun means.
  ///   - implied: who is meant where the line named somebody and the act names nobody.
  init(_ reading: ActReading, _ line: EarLine, before: [String], implied: [String]) {
    act = reading.act.act
    mood = reading.act.mood
    isNegated = reading.match.isNegated
    let wasDone = reading.match.covered.contains { place in
      line.verbs[place].contains { $0.aspect == .did }
    }
    let kinds = Dictionary(
      reading.act.slots.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    for (name, value) in reading.match.slots where kinds[name] != nil {
      switch value {
      case .pronoun: if !before.isEmpty { slots[name] = .people(before) }
      case .words(let range): slots[name] = .words(line.said(range))
      case .entities(let ids):
        guard let first = ids.first.map({ line.entities[$0] }) else { continue }
        switch first.kind {
        case .person: slots[name] = .people(ids.map { line.entities[$0].words })
        case .date, .length:
          guard var date = first.date else { continue }
          // "Giovedì vado alla fiera alle 15": the hour is of the day that stands apart from it.
          if date.isHourAlone, let day = line.onlyDay { date = date.on(day) }
          // What comes back every year is the next one: *è nato il 2 luglio*.
          if reading.constants[name] == Self.coming, date.until == nil,
            date.day < line.today, line.today - date.day < 366
          {
            date.day = date.day.adding(months: 12)
          }
          if kinds[name] == .due || kinds[name] == .future { date = line.future(date, ids[0]) }
          if kinds[name] == .happened, wasDone { date = line.past(date, ids[0]) }
          slots[name] = .date(date)
        case .seconds: if let seconds = first.seconds { slots[name] = .seconds(seconds) }
        default: slots[name] = .words(first.words)
        }
      }
    }
    // What is told or wished after somebody was named is about them: *ci siamo visti, non so cosa dire*.
    if mood == .told || mood == .wished, !implied.isEmpty,
      let first = reading.act.slots.first(where: { $0.kind == .person || $0.kind == .people }),
      slots[first.name] == nil
    {
      slots[first.name] = .people(implied)
    }
    for (name, word) in reading.constants where slots[name] == nil && word != Self.coming {
      slots[name] = .words(word == "*" ? line.said(reading.bounds) : word)
    }
  }
}

extension EarLine {
  /// The day of the line where it names one alone, without an hour and not several days.
  fileprivate var onlyDay: DateMatch? {
    let days = entities.compactMap(\.date).filter { !$0.isHourAlone }
    guard days.count == 1, let day = days.first, day.minute == nil, day.until == nil,
      day.bound == nil
    else { return nil }
    return day
  }
}
