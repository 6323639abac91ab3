import Desk
import Dialogue
import Hearing
import Playbook
import Turns
import Voice

extension StepQuestion {
  /// Two answers that the script gives for examples, else two ways to mean its options, else its hint.
  public func examples(_ view: TalkView) throws -> [Reply] {
    let given = view.talk?.conversation.texts.steps[own.name]?.examples ?? []
    if !given.isEmpty {
      let list = given.prefix(2).map { VoiceValue.text("«" + $0 + "»") }
      return [Reply(.say, view.words("example-answers", ["list": .list(list)]))]
    }
    let offers = try expected(view).offers.filter { $0.isShown && !$0.words.isEmpty }
    if !offers.isEmpty {
      return offers.prefix(2).map { offer in
        let values: [String: VoiceValue] = [
          "words": .text(offer.words[0]), "option": .text(offer.label),
        ]
        return Reply(.say, view.words("example-option", values))
      }
    }
    return [Reply(.say, view.text(own, \.help) ?? view.words("own-help"))]
  }
}
