import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Language
import Turns
import Voice

/// What somebody is called of whom nothing but an address is known, asked when a conversation is first about
/// them.
public struct NameOfQuestion: Question {
  /// What it is called.
  public static let word = "name-of"
  /// The move by which it is remembered that the name was not told.
  private static let passedOver = "nameless"
  private let contact: Contact
  private let at: Step

  /// A question about somebody the open conversation is about; nothing when all their names are known, or it
  /// was passed over.
  init?(at step: Step, _ view: TalkView) throws {
    guard let talk = view.talk, !talk.log.contains(where: Self.isPassing) else { return nil }
    for id in view.about {
      guard let contact = try view.source.one(Contact.self, id), contact.family == nil,
        try view.source.rows(Address.self, where: "contact", is: id).contains(where: {
          $0.value == contact.given
        })
      else { continue }
      self.contact = contact
      at = step
      return
    }
    return nil
  }

  private static func isPassing(_ event: LogEvent) -> Bool {
    if case .moved(_, passedOver) = event { return true }
    return false
  }

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything, maySkip: true) }

  /// It is asked with the address.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(.ask, view.words("ask-name-of", ["address": .text(contact.given)]))
    return outcome
  }

  /// The name is kept; the address stays on the card.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    let line = reading.text.replacing("\n", with: " ").trimmingPunctuation
    guard TypedNames.canBeName(line, never: view.hearer.neverNames) else { return nil }
    var named = contact
    (named.given, named.family) = view.hearer.parted(line)
    var outcome = Outcome(.again)
    outcome.effects.changes = [.save(named)]
    outcome.effects.label = view.shortened(line)
    return outcome
  }

  /// It goes on without a name.
  public func skipped(_ view: TalkView) -> Outcome? {
    var outcome = Outcome(.again)
    outcome.effects.events = [.moved(step: at.name, Self.passedOver)]
    return outcome
  }

  /// It is asked once more.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome {
    var outcome = asked(view)
    if !text.isEmpty {
      outcome.effects.replies.insert(
        Reply(.say, view.words("not-a-name", ["name": .text(view.shortened(text))])), at: 0)
    }
    return outcome
  }
}
