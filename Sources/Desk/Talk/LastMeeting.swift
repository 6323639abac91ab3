import Contacts
import Dialogue
import Ground

/// What is remembered of the last meeting with somebody, and of how they were written to, as answers.
public struct LastMeeting {
  /// What can be recalled, as `recalls:` names it.
  public enum What: String, Sendable, CaseIterable {
    /// What was talked about.
    case topic
    /// One thing they said.
    case said
    /// What they want.
    case wish
    /// What was promised to them: what is done, and the thing.
    case promiseVerb = "promise-verb"
    case promiseThing = "promise-thing"
    /// How they were written to last, else how anybody was lately.
    case channel
    case register
  }

  /// How many days a message to somebody else tells how one writes.
  private static let lately = 30
  private let source: any ContactSource
  private let contact: Contact
  private let today: Day

  /// What is remembered of somebody on a day.
  public init(_ source: any ContactSource, _ contact: Contact, today: Day) {
    (self.source, self.contact, self.today) = (source, contact, today)
  }

  /// What is recalled; nothing when nothing is known.
  public func answer(_ what: What) throws -> Answer? {
    switch what {
    case .topic: try meeting?.object.map { .text($0) }
    case .said: try meeting?.words.map { .text($0) }
    case .wish: try wish.map { .text($0) }
    case .promiseVerb: try promise.map { .option($0.verb) }
    case .promiseThing: try promise?.thing.map { .text($0) }
    case .channel:
      try (contact.channel?.rawValue ?? letter { $0.channel.rawValue }).map { .option($0) }
    case .register:
      try (contact.register?.rawValue ?? letter { $0.register.rawValue }).map { .option($0) }
    }
  }

  private var meeting: Interaction? {
    get throws {
      try source.latestInteractions(with: contact.id, limit: 10).first { $0.acts.contains(.met) }
    }
  }

  /// The promise that is due first, of those made since the last meeting.
  private var promise: Promise? {
    get throws {
      let since = try meeting?.day ?? today
      return try source.rows(Promise.self, where: "contact", is: contact.id)
        .filter { $0.direction == .out && $0.kept == nil && $0.made >= since }
        .min { ($0.due ?? today + 3650, $0.id) < ($1.due ?? today + 3650, $1.id) }
    }
  }

  private var wish: String? {
    get throws {
      let since = try meeting?.day ?? today
      return try source.latestInteractions(with: contact.id, limit: 10).first {
        $0.direction == .in && $0.acts.contains(.ask) && $0.day >= since
      }?.object
    }
  }

  private func letter(_ value: (Letter) -> String) throws -> String? {
    if let own = try source.rows(Letter.self, where: "contact", is: contact.id).last {
      return value(own)
    }
    return try source.all(Letter.self).last { today - $0.day <= Self.lately }.map(value)
  }
}
