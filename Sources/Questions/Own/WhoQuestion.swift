import Contacts
import Dialogue
import Hearing
import Turns

/// Who is meant by something that was told of nobody.
public struct WhoQuestion: Question {
  /// What it is called.
  public static let word = "who"
  private let then: (Answer.Reference) -> Outcome

  /// A question for somebody; `then` goes on with them.
  public init(then: @escaping (Answer.Reference) -> Outcome) { self.then = then }

  /// Somebody, who may be new.
  public func expected(_ view: TalkView) -> Expected { Expected(.person(allowsNew: true)) }

  /// It is asked for a name.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(.ask, view.words("act-who"))
    return outcome
  }

  /// It goes on with the one who was named.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    switch reading.meaning {
    case .answer(.entity(let item)): return then(item)
    case .answer(.entities(let items)): return items.first.map(then)
    case .oneOf(let entries):
      let then = then
      return Outcome(
        .ask(
          WhichPersonQuestion(entries, reading.text, allowsNew: true, view) { item, _, _ in
            then(item)
          }))
    default: return nil
    }
  }

  /// A name is enough.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome { asked(view) }
}
