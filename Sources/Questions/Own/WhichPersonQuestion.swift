import Contacts
import Counsel
import Dialogue
import Hearing
import Language
import Turns
import Voice

/// Which of several people was meant; where that is allowed, somebody new.
public struct WhichPersonQuestion: Question {
  /// What it is called.
  public static let word = "which-person"
  private let entries: [RosterEntry]
  private let typed: String
  private let offers: [Offer]
  private let then: (Answer.Reference, Bool, TalkView) throws -> Outcome

  private static let new = "new"

  /// A question between people; `then` goes on with the one who was meant, and whether they are new.
  public init(
    _ entries: [RosterEntry], _ typed: String, allowsNew: Bool, _ view: TalkView,
    then: @escaping (Answer.Reference, Bool, TalkView) throws -> Outcome
  ) {
    self.entries = entries
    self.typed = typed
    self.then = then
    var offers = entries.map { entry in
      Offer(id: String(entry.id.number), label: view.wording.name(of: entry))
    }
    let (name, _) = TypedNames.withOrganisation(typed)
    if allowsNew, TypedNames.canBeName(name, never: view.hearer.neverNames) {
      offers.append(
        Offer(id: Self.new, label: view.words("someone-new", ["name": .text(typed)])))
    }
    self.offers = offers
  }

  /// One of them.
  public func expected(_ view: TalkView) -> Expected { Expected(.option(offers)) }

  /// Their names with what tells them apart.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(.ask, view.words("which-person"))
    outcome.effects.offer(offers)
    return outcome
  }

  /// The names again.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.words("which-person"))
    outcome.effects.offer(offers)
    return outcome
  }

  /// It goes on with the one who was meant.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let id)) = reading.meaning else { return nil }
    if let entry = entries.first(where: { String($0.id.number) == id }) {
      return try then(.init(id: entry.id.number, name: entry.fullName), false, view)
    }
    let hearer = view.hearer
    guard let new = try hearer.add(typed) else { return Outcome(.again) }
    var outcome = try then(.init(id: new.id.number, name: new.fullName), true, view)
    let who = VoiceValue.person(hearer.wording.person(new))
    outcome.effects.replies.insert(Reply(.note, view.words("person-added", ["who": who])), at: 0)
    outcome.effects.changes = hearer.takeChanges() + outcome.effects.changes
    return outcome
  }
}
