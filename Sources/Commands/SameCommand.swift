import Contacts
import Counsel
import Hearing
import Interchange
import Language
import Playbook
import Questions
import Voice

/// Two entries that may be of one person are asked about.
public enum SameCommand: Command {
  /// What it is called.
  public static let id = "same"
  /// How many pairs are asked about at most, one after the other.
  private static let most = 20

  /// Asks about the two who are named, else about the likeliest pairs.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    let named = try TypedNames.list(rest).map { try people($0, talk) }.filter { !$0.isEmpty }
    let pairs = try LikelyPairs(talk.source, names: talk.playbook.names(talk.wording.language))
      .pairs
    let asked: [SamePersonQuestion.Pair]
    if named.count > 1, let two = pair(named[0], named[1]) {
      let known = pairs.first { Set([$0.first, $0.second]) == Set([two.first, two.second]) }
      asked = [known.map { self.pair($0, talk) } ?? two]
    } else {
      let meant = Set(named.flatMap(\.self))
      asked = pairs.filter { pair in
        meant.isEmpty || meant.contains(pair.first) || meant.contains(pair.second)
      }.prefix(most).map { self.pair($0, talk) }
    }
    if let question = SamePersonQuestion(asked) { return Outcome(.ask(question)) }
    var outcome = Outcome(.again)
    outcome.effects.say(talk.words("duplicates-none"))
    return outcome
  }

  /// Whom a name may mean.
  private static func people(_ name: String, _ talk: TalkView) throws -> [EntityID] {
    switch try talk.hearer.find(name) {
    case .one(let entry): [entry.id]
    case .several(let entries, let strength): strength < .near ? entries.map(\.id) : []
    case .nobody: []
    }
  }

  /// Two different people that two names may mean, the one that was there first before the other.
  private static func pair(
    _ left: [EntityID], _ right: [EntityID]
  ) -> SamePersonQuestion.Pair? {
    for first in left {
      for second in right where second != first {
        return SamePersonQuestion.Pair(min(first, second), max(first, second))
      }
    }
    return nil
  }

  private static func pair(_ pair: LikelyPair, _ talk: TalkView) -> SamePersonQuestion.Pair {
    let reasons = pair.reasons.map { reason in
      talk.words(
        "duplicate-" + reason.reason.rawValue, reason.value.map { ["value": .text($0)] } ?? [:])
    }
    return SamePersonQuestion.Pair(pair.first, pair.second, reasons: reasons)
  }
}
