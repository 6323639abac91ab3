import Contacts
import Counsel
import Dialogue
import Hearing
import Language
import Turns
import Voice

/// What somebody is called of whom nothing but an address is known, asked when they are first written to.
public struct NameOfQuestion: Question {
  /// What it is called.
  public static let word = "name-of"
  private let contact: Contact

  /// A question about somebody; nothing when their name is known.
  public init?(_ id: EntityID, _ source: any ContactSource) throws {
    guard let contact = try source.one(Contact.self, id), contact.family == nil else { return nil }
    let addresses = try source.rows(Address.self, where: "contact", is: id)
    guard addresses.contains(where: { $0.value == contact.given }) else { return nil }
    self.contact = contact
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
