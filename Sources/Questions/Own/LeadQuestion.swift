import Dialogue
import Hearing
import Turns

/// Whether to go on to another conversation.
public struct LeadQuestion: Question {
  /// What it is called.
  public static let word = "lead"
  private let opening: Opening
  private let words: String

  /// A question with its words, and where a yes leads.
  public init(_ words: String, to opening: Opening) {
    self.words = words
    self.opening = opening
  }

  /// Yes or no.
  public func expected(_ view: TalkView) -> Expected { Expected(.yesNo) }

  /// It is offered.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(.ask, words)
    outcome.effects.offer(view.yesAndNo)
    return outcome
  }

  /// The other conversation is opened, or all is done.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .answer(.flag(let isYes)) = reading.meaning else { return nil }
    if isYes { return Outcome(.open(opening)) }
    var outcome = Outcome(.under)
    outcome.effects.say(view.words("talk-finished"))
    return outcome
  }

  /// Yes or no is enough.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome { view.yesOrNo }
}

extension TalkView {
  /// That yes or no is enough.
  var yesOrNo: Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(words("yes-or-no"))
    outcome.effects.offer(yesAndNo)
    return outcome
  }
}
