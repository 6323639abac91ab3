import Drafts
import Desk
import Dialogue
import Hearing
import Turns

/// How a message leaves: by the clipboard, a link, a file, or copied by hand.
public struct HandOverQuestion: Question {
  /// What it is called.
  public static let word = "hand-over"
  private let draft: Step

  private static let none = "none"

  /// A question about the message of a step.
  public init(_ draft: Step) { self.draft = draft }

  /// One of the ways; that it was sent already is understood, too.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.option(ways(view) + view.offers(draft, fitting: []).prefix(1)))
  }

  /// The ways; those of e-mail only for e-mail.
  private func ways(_ view: TalkView) -> [Offer] {
    let isEmail = view.desk(draft)?.channelName == "email"
    let ways = HandOver.Way.allCases.filter { isEmail || ($0 != .mailto && $0 != .eml) }
    return (ways.map(\.rawValue) + [Self.none]).map { way in
      Offer(id: way, label: view.words("way-" + way))
    }
  }

  /// The ways.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    let isSpoken = view.desk(draft)?.channel?.isSpoken ?? false
    outcome.effects.put(.ask, view.words(isSpoken ? "how-to-keep" : "how-to-hand-over"))
    outcome.effects.offer(ways(view))
    return outcome
  }

  /// The message is kept as it stands, and leaves.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let chosen)) = reading.meaning else { return nil }
    if !ways(view).contains(where: { $0.id == chosen }), let desk = view.desk(draft),
      let leave = try view.gate(draft)?.leave, let sheet = desk.sheet(leave)
    {
      return try Sending(draft, desk, view).sentOnTheirOwn(sheet, chosen, reading.text)
    }
    return try HandingOver(draft, view).outcome(chosen)
  }
}
