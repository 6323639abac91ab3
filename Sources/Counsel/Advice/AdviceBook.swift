import Contacts
import Ground
import Rules

/// What became of advices: shown, done, put off or refused, as pending changes.
public struct AdviceBook {
  private let source: PendingSource
  private let today: Day

  /// The advices as of a day.
  public init(_ source: PendingSource, today: Day) {
    self.source = source
    self.today = today
  }

  /// What is kept of an advice; a state of its own when nothing is.
  func state(_ identity: String, rule: String, about: Int) throws -> AdviceState {
    if let known = try source.all(AdviceState.self).last(where: { $0.advice == identity }) {
      return known
    }
    return AdviceState(
      id: try source.freshID(), advice: identity, rule: rule, contact: EntityID(about))
  }

  /// Notes that an advice was shown, once a day.
  public func show(_ view: AdviceView) throws {
    var state = try state(view.identity, rule: view.rule, about: view.about)
    if state.lastShown == today.number { return }
    state.shown += 1
    state.lastShown = today.number
    source.add(state)
  }

  /// Notes what a person answered to an advice; `until` is the day it comes back when put off.
  public func answer(_ answer: AdviceAnswer, _ view: AdviceView, until: Day? = nil) throws {
    var state = try state(view.identity, rule: view.rule, about: view.about)
    state.answer = answer
    if let until { state.until = until.number }
    source.add(state)
  }

  /// Notes that an advice is done, by its identity.
  public func finish(_ identity: String) throws {
    let parts = identity.split(separator: " ")
    var state = try state(
      identity, rule: parts.first.map(String.init) ?? "",
      about: parts.dropFirst().first.flatMap { Int($0) } ?? 0)
    state.answer = .done
    source.add(state)
  }

  /// Closes the reminders that an advice was about.
  public func closeReminders(of view: AdviceView) throws {
    for var reminder in try source.all(Reminder.self)
    where view.advice.keys.contains(Int32(clamping: reminder.id.number)) && reminder.done == nil {
      reminder.done = today
      source.add(reminder)
    }
  }
}
