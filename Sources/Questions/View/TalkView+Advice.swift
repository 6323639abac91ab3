import Counsel
import Desk
import Dialogue
import Playbook
import Rules

/// Where an advice leads.
extension TalkView {
  /// The conversation that an advice leads to, with all that it knows already answered; nothing where it
  /// leads to none.
  public func opening(of advice: Advice, _ conclusions: Conclusions) -> Opening? {
    guard case .advise(_, _, _, let leads?) = conclusions.book.rules[advice.rule].head,
      let script = playbook.conversation(leads.conversation, wording.language)?.script,
      let given = wording.given(advice, leads, script, conclusions)
    else { return nil }
    return Opening(leads.conversation, given: given)
  }
}
