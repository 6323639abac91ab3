import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Turns
import Voice

/// What to do about a message that the rules hold back: wait, be reminded, or write it knowingly, once.
public struct HeldQuestion: Question {
  /// What it is called.
  public static let word = "held"
  private let draft: Step
  private let actions: Set<String>
  private let holds: [Hold]
  private let isOfWords: Bool

  private enum Choice: String, CaseIterable { case wait, mend, remind, anyway }

  /// A question about what the message of a step does.
  ///
  /// - Parameter isOfWords: whether only what the person wrote into it is held back, so that it is mended
  ///   rather than left.
  init(_ draft: Step, _ actions: Set<String>, _ gate: Gate, isOfWords: Bool = false) {
    self.draft = draft
    self.actions = actions
    self.isOfWords = isOfWords
    holds = gate.reasons(actions)
  }

  /// The question that is due in the open conversation; nothing when its messages may be written.
  public init?(_ view: TalkView) throws {
    guard let talk = view.talk else { return nil }
    let state = talk.state
    for step in talk.script.steps
    where step.kind == DraftQuestion.kind && state.answers[step.name] == nil {
      if let condition = step.condition, condition.outlook(talk.script, state) == .fails {
        continue
      }
      guard let gate = try view.gate(step) else { continue }
      let held = gate.held
      if !held.isEmpty {
        self.init(step, held, gate)
        return
      }
    }
    return nil
  }

  /// To wait, to be reminded on the day when it will do, or to write all the same.
  public func expected(_ view: TalkView) throws -> Expected {
    let day = try until(view)
    let choices: [Choice] =
      isOfWords ? [.mend, .anyway] : day == nil ? [.wait, .anyway] : [.wait, .remind, .anyway]
    let values = day.map { ["day": VoiceValue.day($0)] } ?? [:]
    var offers = choices.map { choice in
      Offer(id: choice.rawValue, label: view.words("held-" + choice.rawValue, values))
    }
    for place in offers.indices {
      offers[place].flag = ["wait": false, "mend": false, "anyway": true][offers[place].id]
    }
    return Expected(.option(offers))
  }

  /// The reasons, the day until when, and what to do instead.
  public func asked(_ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(.ask, view.words("held-ask", who(view)))
    var said: Set<String> = []
    for hold in holds where said.insert(hold.because).inserted {
      outcome.effects.put(.item, hold.because)
    }
    if let day = try until(view) {
      outcome.effects.note(view.words("held-until", ["day": .day(day)]))
    }
    for instead in holds.compactMap(\.instead).prefix(1) { outcome.effects.note(instead) }
    outcome.effects.offer(try expected(view).offers)
    return outcome
  }

  /// It is left, noted for a day, or decided.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let id)) = reading.meaning, let choice = Choice(rawValue: id) else {
      return nil
    }
    switch choice {
    case .wait: return left(view, view.words("held-left", who(view)))
    case .mend: return Outcome(.again)
    case .remind:
      guard let day = try until(view) else { return nil }
      var outcome = left(view, view.words("held-reminded", ["day": .day(day)]))
      outcome.effects.changes = try view.changes { source in
        source.add(
          Reminder(
            id: try source.freshID(), contact: about, day: day,
            words: view.words("held-reminder")))
      }
      return outcome
    case .anyway:
      var outcome = Outcome(.again)
      outcome.effects.events = [.moved(step: draft.name, Gate.decision(actions))]
      outcome.effects.label = view.shortened(view.words("held-anyway"))
      return outcome
    }
  }

  /// To pass over it is to wait.
  public func skipped(_ view: TalkView) throws -> Outcome? {
    isOfWords ? Outcome(.again) : left(view, view.words("held-left", who(view)))
  }

  /// The facts for which it is held back, with the principles.
  public func why(_ view: TalkView) -> [Reply]? {
    guard let counsel = try? view.counsel() else { return nil }
    var said: Set<String> = []
    return actions.sorted().flatMap { action in
      Set(holds.map(\.about)).sorted().flatMap { counsel.whyHeld(action, about: $0) }
    }.flatMap { facts, principles in
      facts.filter { said.insert($0).inserted }.map { Reply(.item, $0) }
        + principles.filter { said.insert($0).inserted }.flatMap(view.principle)
    }
  }

  private func left(_ view: TalkView, _ words: String) -> Outcome {
    var outcome = Outcome(.putAway(.closed, offersNext: true))
    outcome.effects.say(words)
    outcome.effects.label = view.shortened(words)
    return outcome
  }

  private var about: EntityID? { holds.first.map { EntityID(Int($0.about)) } }

  private func who(_ view: TalkView) -> [String: VoiceValue] {
    about.map { ["who": view.person($0)] } ?? [:]
  }

  private func until(_ view: TalkView) throws -> Day? {
    guard let about = holds.first?.about else { return nil }
    return try view.counsel().freeDay(actions, about: about)
  }
}

extension TalkView {
  /// What stands between a step of the open conversation and its message.
  public func gate(_ step: Step) throws -> Gate? {
    guard let talk else { return nil }
    return Gate(step, of: talk, try counsel())
  }
}
