import Ground
import Playbook
import Rules
import Voice

/// Why a rule holds something back about somebody, in words.
public struct Hold: Sendable, Equatable {
  /// The rule.
  public let rule: String
  /// The number of whom it is about.
  public let about: Int32
  /// Why.
  public let because: String
  /// What to do instead; nothing when the rule does not say it.
  public let instead: String?
  /// The principles it follows.
  public let principles: [String]
}

extension Counsel {
  /// The rules that hold any of some actions about somebody back, each once.
  public func holds(on actions: Set<String>, about: Int32) -> [Hold] {
    var seen: Set<String> = []
    return actions.sorted().flatMap { conclusions.proofs(ofBlock: $0, about: about) }
      .filter { seen.insert($0.rule).inserted }
      .compactMap { proof in
        guard let texts = wording.playbook.rules.texts(of: proof.rule, wording.language),
          let because = texts.because
        else { return nil }
        let values = values(of: proof)
        return Hold(
          rule: proof.rule, about: about, because: wording.speaker.say(because, values),
          instead: texts.instead.map { wording.speaker.say($0, values) },
          principles: proof.sources)
      }
  }

  /// The first day on which nothing is held back about somebody that is held back now.
  func freeDay(of about: Int32) -> Day? {
    let actions = conclusions.heldActions(about: about)
    return actions.isEmpty ? nil : freeDay(Set(actions), about: about)
  }

  /// The first day on which none of some actions is held back any more, if nothing else happens; nothing
  /// when that takes more than four months, as nobody waits for such a day.
  public func freeDay(_ actions: Set<String>, about: Int32) -> Day? {
    conclusions.firstFreeDay(actions.sorted(), about: about, within: 120)
      .map { Day(number: Int($0)) }
  }
}
