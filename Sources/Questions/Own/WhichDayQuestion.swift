import Dialogue
import Ground
import Hearing
import Turns
import Voice

/// Which of two days was meant: the weekday that is today or the one a week away, or two that were named.
public struct WhichDayQuestion: Question {
  /// What it is called.
  public static let word = "which-day"
  private let days: [Timing]
  private let expectedDay: Expected
  private let then: (Timing, TalkView) -> Outcome

  /// A question between days, the likelier first; `then` goes on with the one that was meant.
  ///
  /// - Parameter day: what the step that asked for a day expects.
  public init(
    _ days: [Timing], at day: Expected, then: @escaping (Timing, TalkView) -> Outcome
  ) {
    self.days = days
    self.then = then
    expectedDay = day
  }

  /// One of the days.
  public func expected(_ view: TalkView) -> Expected { Expected(.option(offers(view))) }

  private func offers(_ view: TalkView) -> [Offer] {
    days.indices.sorted { days[$0].day < days[$1].day }.map { place in
      let day = days[place].day
      let isToday = day == view.today
      let label = view.words(isToday ? "day-is-today" : "day-is", ["day": .day(day)])
      return Offer(id: String(place), label: label)
    }
  }

  /// The days.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    let other = days.first { $0.day != view.today }?.day ?? view.today
    let sorted = days.map(\.day).sorted()
    if let first = sorted.first, let last = sorted.last, !sorted.contains(view.today) {
      outcome.effects.put(
        .ask, view.words("which-of-days", ["day": .day(first), "other": .day(last)]))
    } else {
      outcome.effects.put(.ask, view.words("which-day", ["day": .day(other)]))
    }
    outcome.effects.offer(offers(view))
    return outcome
  }

  /// It goes on with the day that was meant.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .answer(.option(let id)) = reading.meaning, let place = Int(id),
      days.indices.contains(place)
    else { return nil }
    return then(days[place], view)
  }

  /// Another day is heard as one, the number of one of them as that; the same word again means the
  /// likelier day, for it is asked once.
  public func misheard(_ text: String, _ view: TalkView) throws -> Outcome {
    let readings = try view.hearer.readings(text, expectedDay)
    switch readings.first?.meaning {
    case .either(let again) where again.map(\.day) == days.map(\.day):
      return then(days[0], view)
    case .answer(let answer):
      let meant = days.first { answer.timing == Timing($0.day) }
      return meant.map { then($0, view) } ?? Outcome(.hear(text))
    default: return Outcome(.hear(text))
    }
  }
}
