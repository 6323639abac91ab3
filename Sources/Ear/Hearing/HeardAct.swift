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
  public let act: String
  /// How it is meant.
  public let mood: ActFrames.Mood
  /// Whether it is denied.
  public let isNegated: Bool
  /// The slots.
  public private(set) var slots: [String: Value] = [:]

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

  init(_ reading: ActReading, _ line: EarLine, before: [String]) {
    act = reading.act.act
    mood = reading.act.mood
    isNegated = reading.match.isNegated
    let own = Set(reading.act.slots.map(\.name))
    for (name, value) in reading.match.slots where own.contains(name) {
      switch value {
      case .pronoun: if !before.isEmpty { slots[name] = .people(before) }
      case .words(let range): slots[name] = .words(line.said(range))
      case .entities(let ids):
        guard let first = ids.first.map({ line.entities[$0] }) else { continue }
        switch first.kind {
        case .person: slots[name] = .people(ids.map { line.entities[$0].words })
        case .date: if let date = first.date { slots[name] = .date(date) }
        case .seconds: if let seconds = first.seconds { slots[name] = .seconds(seconds) }
        default: slots[name] = .words(first.words)
        }
      }
    }
    for (name, word) in reading.constants where slots[name] == nil {
      slots[name] = .words(word == "*" ? line.said(reading.bounds) : word)
    }
  }
}
