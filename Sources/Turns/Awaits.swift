import Contacts

/// What the coach waits for.
public enum Awaits: Sendable {
  /// A line.
  case line(Prompt)
  /// A text read aloud: from the first Enter to the second.
  case timed(Prompt)
  /// What the last turn was that can be taken back.
  case lookBack
  /// That the last turn is taken back.
  case undo
  /// That a contact is erased for good.
  case forget(EntityID, names: [String])
  /// That a message is handed over.
  case handOver(HandOver)
  /// That something is done with files.
  case errand(Errand)
  /// Nothing: the person leaves.
  case end
}
