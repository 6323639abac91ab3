import Coach
import ContactStore
import Contacts
import Ground
import Language
import Playbook
import Turns

/// The life of an invented person, told to the coach as anybody would tell their own.
///
/// Nothing of it is written past the coach: what is known in the end is what was understood. So the samples show
/// what the program does, and a line that it no longer understands is found by a test.
public struct SampleLife {
  /// A line that was typed on a day, and what was answered.
  public struct Told: Sendable {
    /// How many days ago.
    public let ago: Int
    /// The line.
    public let line: String
    /// The answer.
    public let turn: Turn
  }

  /// When the lines of a day are typed, in minutes since midnight.
  private static let hour = 570

  private let playbook: Playbook
  private let language: LanguageTag

  /// A life in a language.
  public init(_ playbook: Playbook, _ language: LanguageTag) {
    (self.playbook, self.language) = (playbook, language)
  }

  /// Tells it into an empty store, so that its last day lies just before now.
  ///
  /// - Returns: what was typed, with what was answered.
  @discardableResult
  public func tell(_ store: ContactStore, until now: Moment) throws -> [Told] {
    try playbook.sampleDays(language).flatMap { try tell($0, store, until: now) }
  }

  /// Tells a day with a coach of its own, as somebody who opens the program again.
  private func tell(
    _ day: SampleDay, _ store: ContactStore, until now: Moment
  ) throws -> [Told] {
    let minute = min(Self.hour, day.ago == 0 ? now.minute : Self.hour)
    let seconds =
      now.seconds - Double(day.ago) * 86_400 - Double(now.minute - minute) * 60
    let moment = Moment(seconds: seconds, day: now.day - day.ago, minute: minute, zone: now.zone)
    var coach = Coach(playbook: playbook, source: store, language: language, at: moment)
    var told: [Told] = []
    try commit(try coach.begin(), store, at: moment)
    for line in day.lines {
      let turn = try coach.respond(to: .line(line), at: moment)
      try commit(turn, store, at: moment)
      told.append(Told(ago: day.ago, line: line, turn: turn))
      guard case .line = turn.awaits else { break }
    }
    return told
  }

  /// Keeps what changed, but no way to take it back: it was no doing of the person who looks at it.
  private func commit(_ turn: Turn, _ store: ContactStore, at moment: Moment) throws {
    try store.commit(turn.changes, at: moment, label: nil)
  }
}
