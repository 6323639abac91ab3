import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Turns
import Voice

/// Whether two entries are of one person; if so they are joined.
public struct SamePersonQuestion: Question {
  /// Two entries that may be of one person.
  public struct Pair: Sendable {
    /// The entry that was there first.
    public let first: EntityID
    /// The other one.
    public let second: EntityID
    /// Why it seems so, in words.
    public let reasons: [String]

    /// A pair with its reasons.
    public init(_ first: EntityID, _ second: EntityID, reasons: [String] = []) {
      (self.first, self.second, self.reasons) = (first, second, reasons)
    }
  }

  /// What it is called.
  public static let word = "same-person"
  private let pair: Pair
  private let others: [Pair]

  /// A question about the first of some pairs; nothing when there is none.
  public init?(_ pairs: [Pair]) {
    guard let pair = pairs.first else { return nil }
    self.pair = pair
    others = Array(pairs.dropFirst())
  }

  /// Yes or no.
  public func expected(_ view: TalkView) -> Expected { Expected(.yesNo) }

  /// Both with what tells them apart, and why they may be one.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    var values: [String: VoiceValue] = [
      "first": .text(name(pair.first, view)), "second": .text(name(pair.second, view)),
    ]
    if !pair.reasons.isEmpty {
      values["reasons"] = .list(pair.reasons.map { .text($0) })
    }
    outcome.effects.put(.ask, view.words("same-ask", values))
    outcome.effects.offer(view.yesAndNo)
    return outcome
  }

  /// They are joined, or stay two and the next pair is asked about.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.flag(let isSame)) = reading.meaning else { return nil }
    guard isSame else {
      guard let next = SamePersonQuestion(others) else {
        var outcome = Outcome(.again)
        outcome.effects.say(view.words("same-two"))
        return outcome
      }
      return Outcome(.ask(next))
    }
    // Whom an open conversation is about stays.
    let isTurned = isSpokenOf(pair.second, view) && !isSpokenOf(pair.first, view)
    let (kept, gone) = isTurned ? (pair.second, pair.first) : (pair.first, pair.second)
    var outcome = Outcome(.again)
    outcome.effects.label = view.words(
      "duplicates-label",
      ["first": .text(name(kept, view)), "second": .text(name(gone, view))])
    outcome.effects.changes = try Joining(gone, to: kept, in: view.source).changes
    outcome.effects.say(
      view.words(
        "same-joined",
        ["who": view.person(kept), "command": .text(view.commandWord("undo"))]))
    return outcome
  }

  /// Yes or no is enough.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome { view.yesOrNo }

  private func name(_ id: EntityID, _ view: TalkView) -> String {
    view.wording.people.entry(id).map { view.wording.name(of: $0) } ?? ""
  }

  private func isSpokenOf(_ id: EntityID, _ view: TalkView) -> Bool {
    view.talks.contains { talk in
      talk.log.contains { event in
        guard case .answered(_, let answer, _) = event else { return false }
        switch answer {
        case .entity(let item): return item.id == id.number
        case .entities(let items): return items.contains { $0.id == id.number }
        default: return false
        }
      }
    }
  }
}
