import Playbook
import Desk
import Dialogue
import Hearing
import Questions
import Turns

/// An answer is changed, by its number in the list of answers or by words of its question.
public enum ChangeCommand: Command {
  /// What it is called.
  public static let id = "change"

  /// Reopens the step, or asks which.
  public static func run(_ rest: String, _ view: CommandView) -> Outcome {
    let talk = view.talk
    guard let open = talk.talk else {
      var outcome = Outcome(.stay(Prompt()))
      outcome.effects.say(talk.words("nothing-to-change"))
      return outcome
    }
    let answers = open.state.answers
    let offers = open.changeable.map { step in
      let question = talk.text(step, \.ask)?.split(separator: "\n").first.map(String.init)
      let said = answers[step.name].map { talk.said($0, step) } ?? ""
      return Offer(id: step.name, label: (question ?? step.name) + " " + said)
    }
    if let name = talk.hearer.option(rest, offers.map(\.label), offers.map(\.id)) {
      var outcome = Outcome(.goOn)
      outcome.effects.events = [.reopened(step: name)]
      outcome.effects.label = talk.commandWord(id)
      return outcome
    }
    if offers.isEmpty {
      var outcome = Outcome(.again)
      outcome.effects.say(talk.words("nothing-to-change"))
      return outcome
    }
    return Outcome(.ask(WhichAnswerQuestion(offers)))
  }
}
