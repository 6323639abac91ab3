import Contacts
import Counsel
import Dialogue

/// A question of the coach's own that waits for an answer.
enum Pending {
  /// Which of several people was meant.
  case whichPerson([Candidate], step: String?, then: [String])
  /// The name of somebody to be erased, to be typed once more.
  case forget(Contact)
  /// How a message leaves.
  case handOver
  /// Whether it was sent.
  case sent
  /// The text of a message, or of the pitch of so many seconds, changed by the person.
  case rewrite(Int?)
  /// How an answer is said in the language of the message, by its step.
  case ownWords(String)
  /// A text to be read before it goes, and whom it is for.
  case critique(EntityID?)
  /// Whether to go to another conversation.
  case lead(String, [String: Answer])
  /// Whether to go on with the next of several people.
  case next(script: String, given: [String: Answer], others: [String: [Answer.Reference]])
  /// How to sign the first message.
  case signature
  /// What became of an advice that leads to no conversation.
  case advice(AdviceView)
  /// Which of the answers given so far is to be changed.
  case whichAnswer(labels: [String], steps: [String])
  /// Whether the clock is right.
  case clock

  /// Whether it is answered by choosing rather than by words of one's own.
  var isChoice: Bool {
    switch self {
    case .handOver, .sent, .lead, .next, .clock, .advice: true
    case .whichPerson, .forget, .rewrite, .whichAnswer, .signature, .ownWords, .critique: false
    }
  }

  struct Candidate {
    let id: EntityID?
    let name: String
    let label: String
  }
}
