import Voice
import Counsel
import Contacts
import Dialogue
import Hearing
import Language
import Turns

/// The name of somebody to be erased for good, to be typed once more.
public struct ForgetQuestion: Question {
  /// What it is called.
  public static let word = "forget"
  private let contact: Contact

  /// A question about somebody.
  public init(_ contact: Contact) { self.contact = contact }

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// What erasing means.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(
      view.words("forget-confirm", ["who": .person(view.wording.person(contact))]))
    return outcome
  }

  /// Erased when the name is the same; anything else leaves everything as it is.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard Folding.fold(reading.text) == Folding.fold(contact.fullName) else {
      return misheard(reading.text, view)
    }
    return Outcome(.forget(contact.id, names: [contact.fullName]))
  }

  /// Nothing is erased.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.again)
    outcome.effects.say(view.words("forget-not"))
    return outcome
  }
}
