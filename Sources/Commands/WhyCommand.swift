import Desk
import Ground
import Playbook
import Contacts
import Counsel
import Dialogue
import Hearing
import Language
import Questions
import Turns
import Voice

/// Why a question is asked, why an advice is given, or why not: `/why`, `/why 2`, `/why no RULE NAME`.
public enum WhyCommand: Command {
  /// What it is called.
  public static let id = "why"

  /// Says why, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    if let own = view.own, let replies = own.why(view.talk) {
      var outcome = Outcome(.ask(own))
      outcome.effects.replies = replies
      return outcome
    }
    let talk = view.talk
    let parts = rest.split(separator: " ", maxSplits: 2).map(String.init)
    if let first = parts.first,
      talk.hearer.listed("no-words").contains(Folding.fold(first)) || first == "not"
    {
      return try whyNot(Array(parts.dropFirst()), talk)
    }
    if let number = Int(rest), talk.shownAdvice.indices.contains(number - 1) {
      var outcome = Outcome(.again)
      outcome.effects.replies = try why(talk.shownAdvice[number - 1], talk)
      return outcome
    }
    guard let step = view.step else {
      var outcome = Outcome(.stay(Prompt()))
      if let first = talk.shownAdvice.first, talk.shownAdvice.count == 1 {
        outcome.effects.replies = try why(first, talk)
      } else {
        outcome.effects.say(talk.words("why-which", ["command": .text(talk.commandWord(id))]))
      }
      return outcome
    }
    var outcome = Outcome(.again)
    outcome.effects.replies = try why(step, talk)
    return outcome
  }

  /// The reason of a step, and the facts or the principles behind it.
  private static func why(_ question: any StepQuestion, _ view: TalkView) throws -> [Reply] {
    let reason = view.text(question.own, \.why).map { [Reply(.say, $0)] } ?? []
    if let hold = question as? HoldQuestion { return reason + (try hold.proofs(view)) }
    let sources = view.talk?.conversation.sources ?? [:]
    let own = sources[question.own.name] ?? []
    let cited = own.isEmpty ? sources[""] ?? [] : own
    return reason + cited.prefix(2).flatMap { view.principle($0.value) }
  }

  private static func why(_ advice: AdviceView, _ view: TalkView) throws -> [Reply] {
    let lines = try view.counsel().why(advice)
    return lines.prefix(1).map { Reply(.say, $0) } + lines.dropFirst().map { Reply(.item, $0) }
      + advice.principles.flatMap(view.principle)
  }

  /// Why a rule gives no advice about somebody.
  private static func whyNot(_ parts: [String], _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    let rules = view.playbook.rules
    guard parts.count == 2 else {
      let command = view.commandWord(id)
      let example = [command, view.words("no"), rules.marks.keys.min() ?? "", "Laura"]
      outcome.effects.say(
        view.words(
          "why-not-how",
          [
            "command": .text(command), "example": .text(example.joined(separator: " ")),
          ]))
      return outcome
    }
    guard case .one(let entry) = try view.hearer.find(parts[1]),
      let about = Int32(exactly: entry.id.number)
    else {
      outcome.effects.say(view.words("nobody-known", ["name": .text(parts[1])]))
      return outcome
    }
    guard let lines = try view.counsel().whyNot(parts[0], about: about) else {
      outcome.effects.say(
        view.words("no-such-rule", view.wording.unknown(parts[0], near: rules.marks.keys)))
      return outcome
    }
    outcome.effects.put(
      .title,
      view.words("why-not-title", ["rule": .text(parts[0]), "who": view.person(entry.id)]))
    for line in lines { outcome.effects.put(.item, line) }
    return outcome
  }
}
