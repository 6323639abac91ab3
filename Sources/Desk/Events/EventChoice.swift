import Contacts
import Ground
import Language

/// Which event is meant: the one that is named, else the next one, else the one that has just been.
public struct EventChoice {
  /// How many days after an event it is still the one that is spoken of.
  private static let after = 3
  private let source: any ContactSource
  private let today: Day

  /// The events as of a day.
  public init(_ source: any ContactSource, today: Day) {
    (self.source, self.today) = (source, today)
  }

  /// The event that some words name, the last where there are several; nothing where they name none.
  public func named(_ words: String) throws -> Event? {
    let folded = Folding.fold(words).trimmingPunctuation
    if folded.isEmpty { return nil }
    return try source.all(Event.self).filter { event in
      let name = Folding.fold(event.name)
      return name == folded || name.contains(folded) || folded.contains(name)
    }
    .max { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }
  }

  /// The next event, else the one that has just been; nothing where there is neither.
  public func next() throws -> Event? {
    let events = try source.all(Event.self)
    let ahead = events.filter { ($0.until ?? $0.day).map { $0 >= today } ?? false }
    if let next = ahead.min(by: { ($0.day?.number ?? 0, $0.id) < ($1.day?.number ?? 0, $1.id) }) {
      return next
    }
    return events.filter { $0.day.map { today - $0 <= Self.after } ?? true }
      .max { ($0.day?.number ?? 0, $0.id) < ($1.day?.number ?? 0, $1.id) }
  }
}
