import Counsel
import Desk
import Dialogue
import Playbook
import Questions
import Rules
import Voice

/// What an advice of today about somebody fills in where a conversation about them was wished for.
struct AdvisedOpening {
  private let step: String
  private let answer: Answer
  private let view: TalkView

  init?(_ answered: String, _ view: TalkView) {
    let words = answered.split(separator: " ").map(String.init)
    guard words.count == 2 else { return nil }
    step = words[0]
    answer = .option(words[1])
    self.view = view
  }

  /// The conversation with what the most pressing advice knows, and the reason of that advice.
  ///
  /// Returns nothing where no advice about the same person leads to the same conversation with that answer, or
  /// where something else was said.
  func filled(_ opening: Opening) throws -> (opening: Opening, reason: String)? {
    guard opening.others.values.allSatisfy(\.isEmpty),
      let script = view.playbook.conversation(opening.name, view.wording.language)?.script,
      case .entity(let person)? = script.steps.first.flatMap({ opening.given[$0.name] })
    else { return nil }
    let counsel = try view.counsel()
    let conclusions = counsel.conclusions
    for rule in conclusions.book.rules.indices {
      guard
        let advice = conclusions.advice(ofRule: rule).first(where: {
          Int($0.about) == person.id
        }),
        let known = view.opening(of: advice, conclusions), known.name == opening.name,
        known.given[step] == answer,
        opening.given.allSatisfy({ known.given[$0.key] == nil || known.given[$0.key] == $0.value })
      else { continue }
      var filled = opening
      filled.given.merge(known.given) { said, _ in said }
      guard let reason = counsel.view(advice)?.because else { return nil }
      return (filled, view.words("act-advised", ["reason": .text(reason)]))
    }
    return nil
  }
}
