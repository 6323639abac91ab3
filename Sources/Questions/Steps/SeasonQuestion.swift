import Almanac
import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `season`: what was sown, watered or harvested in the days of another step's answer.
public struct SeasonQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "season", .shows, holding: .nothing, keys: ["of", "days", "shows"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  private static let shown = 5

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// Its heading and the people, or the sentence for none.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let season = Season(period(view), try view.source.all(Interaction.self))
    let lines: [String] =
      switch own.details["shows"]?.value {
      case "sown": try season.sown.map { try line($0, view) }
      case "watered": try season.watered.map { try line($0, view) }
      default: season.harvested.map { came($0, view) }
      }
    if lines.isEmpty {
      if let none = view.text(own, \.none) { outcome.effects.say(none) }
      return outcome
    }
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    for line in lines.prefix(Self.shown) { outcome.effects.put(.item, line) }
    if lines.count > Self.shown {
      let rest = VoiceValue.number(lines.count - Self.shown)
      outcome.effects.note(
        view.words(
          own.details["shows"]?.value == "harvested" ? "and-more-things" : "and-more",
          ["count": rest]))
    }
    return outcome
  }

  /// The days that are looked back on: `days: week 7; month 30`, by the answer of the step under `of`.
  private func period(_ view: TalkView) -> Period {
    Period(DaysByAnswer(own, "days", view.talk?.state).days ?? 7, endingOn: view.today)
  }

  private func line(_ who: EntityID, _ view: TalkView) throws -> String {
    guard let contact = try view.source.one(Contact.self, who) else { return "" }
    return try view.wording.line(contact)
  }

  private func came(_ passed: Interaction, _ view: TalkView) -> String {
    let acts = passed.acts.intersection(.giving).names.map { view.words("act-" + $0) }
    var values: [String: VoiceValue] = [
      "who": view.person(passed.contact), "day": .day(passed.day),
      "acts": .list(acts.map { .text($0) }),
    ]
    // "Some advice: some advice" says nothing twice.
    values["words"] = (passed.object ?? passed.words).flatMap { words in
      acts.contains { $0.contains(words) || words.contains($0) } ? nil : .text(words)
    }
    return view.words("harvested", values)
  }
}
