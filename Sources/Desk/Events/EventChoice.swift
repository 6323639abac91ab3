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

  /// The event; nothing where none is meant.
  public func event(named words: String = "") throws -> Event? {
    let events = try source.all(Event.self)
    let folded = Folding.fold(words).trimmingPunctuation
    if !folded.isEmpty {
      let named = events.filter { event in
        let name = Folding.fold(event.name)
        return name == folded || name.contains(folded) || folded.contains(name)
      }
      if let last = named.max(by: { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }) { return last }
    }
    let ahead = events.filter { ($0.until ?? $0.day).map { $0 >= today } ?? false }
    if let next = ahead.min(by: { ($0.day?.number ?? 0, $0.id) < ($1.day?.number ?? 0, $1.id) }) {
      return next
    }
    return events.filter { $0.day.map { today - $0 <= Self.after } ?? true }
      .max { ($0.day?.number ?? 0, $0.id) < ($1.day?.number ?? 0, $1.id) }
  }
}
