import Contacts
import Desk
import Hearing
import Turns

/// A text to be read before it goes, and whom it is for.
public struct CritiqueQuestion: Question {
  /// What it is called.
  public static let word = "critique"
  private let whom: EntityID?

  /// A question for a text to somebody, or to nobody in particular.
  public init(to whom: EntityID?) { self.whom = whom }

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// The text is asked for.
  public func asked(_ view: TalkView) -> Outcome {
    var prompt = Prompt()
    prompt.isLong = true
    prompt.isMessage = true
    var outcome = Outcome(.stay(prompt))
    outcome.effects.put(.ask, view.words("critique-ask"))
    return outcome
  }

  /// The text is read, and what is to be said about it is said.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.again)
    guard reading.text.contains(where: \.isLetter) else { return outcome }
    let tongue = view.hearer.writtenLanguage(reading.text)
    let review = try Reviewer(view.wording, whom == nil ? nil : view.counsel()).review(
      text: String(reading.text.prefix(8000)), in: tongue, people: whom.map { [$0] } ?? [])
    outcome.effects.replies = view.lines(of: review)
    return outcome
  }

  /// Nothing to be read.
  public func entered(_ view: TalkView) -> Outcome { Outcome(.again) }
}

extension TalkView {
  /// A review of a message, the verdict first.
  public func lines(of review: Review?) -> [Reply] {
    guard let review else { return [] }
    let (verdict, remarks) = wording.lines(of: review)
    return [Reply(.title, verdict)]
      + remarks.flatMap { line, principle in
        [Reply(.item, line)] + (principle.map { [Reply(.note, $0)] } ?? [])
      }
  }
}
