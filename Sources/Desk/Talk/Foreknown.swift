import Contacts
import Counsel
import Dialogue
import Ground
import Voice

/// What the contact or the event of another step tells about a step, so that it need not be asked.
public struct Foreknown {
  private let wording: Wording
  private let state: DialogueState
  private var source: any ContactSource { wording.source }

  /// What is known at this point of a conversation.
  public init(_ wording: Wording, _ state: DialogueState) {
    self.wording = wording
    self.state = state
  }

  /// The answer that is known; nothing when there is none, or the step was taken back to be asked.
  ///
  /// - Parameters:
  ///   - options: the ids that may be answered.
  ///   - meant: the option that words mean.
  public func answer(
    _ step: Step, options: [String], meant: (String) -> String?
  ) throws -> Answer? {
    guard let from = step.details["from"]?.value, state.offered[step.name] == nil,
      case .entity(let item)? = state.answers[from]
    else { return nil }
    let id = EntityID(item.id)
    if let contact = try source.one(Contact.self, id) {
      return try answer(step, contact, options)
    }
    guard let event = try source.one(Event.self, id) else { return nil }
    switch step.kind.holding {
    case .day:
      // An event to come that lies behind is another one: its day is asked.
      guard let timing = event.timing, step.isPast || timing.day >= wording.today else {
        return nil
      }
      return .on(timing)
    case .words: return event.place.map { .text($0) }
    case .option:
      if let kind = event.kind, options.contains(kind.rawValue) { return .option(kind.rawValue) }
      // "Career Day del Politecnico" tells its kind.
      return meant(event.name).map { .option($0) }
    default: return nil
    }
  }

  private func answer(_ step: Step, _ contact: Contact, _ options: [String]) throws -> Answer? {
    if let what = step.details["recalls"].flatMap({ LastMeeting.What(rawValue: $0.value) }) {
      let answer = try LastMeeting(source, contact, today: wording.today).answer(what)
      if case .option(let id)? = answer, !options.contains(id) { return nil }
      return answer
    }
    switch step.kind.holding {
    case .day:
      // The last time something was written.
      let sent = try source.rows(Interaction.self, where: "contact", is: contact.id)
        .filter { interaction in
          interaction.direction == .out && interaction.day < wording.today
            && !interaction.acts.isDisjoint(with: .written)
        }
      return sent.map(\.day).max().map { .day($0.number) }
    case .event:
      if let met = contact.metEvent, let event = try source.one(Event.self, met) {
        return .entity(.init(id: met.number, name: event.name))
      }
      return contact.metWords.map { .text($0) }
    case .words:
      // What is known of the person under the name that the step gives.
      guard let name = step.details["known"]?.value,
        case .text(let words)? = Recollection(wording, contact.id).values[name]
      else { return nil }
      return .text(words)
    default:
      let word: String? =
        switch step.name {
        case "register": contact.register?.rawValue
        case "channel": contact.channel?.rawValue
        default: nil
        }
      guard let word, options.contains(word) else { return nil }
      return .option(word)
    }
  }
}
