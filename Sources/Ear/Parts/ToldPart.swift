/// What a piece of what is told of somebody says: what was promised to them, what they want, what they do.
public enum ToldPart: Hashable, Sendable {
  /// Something was promised to them, with what is done: send, introduce, tell, help.
  case promise(String)
  /// They want something from the person.
  case wish
  /// Something is to be done with them: called, met again.
  case todo
  /// What was talked about, or what they work on.
  case topic
  /// Something they said.
  case said
  /// Where they work, or what they are by trade.
  case work
  /// What they look like.
  case look

  /// A part as authors write it: `promise send`, `wish`.
  public init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("promise", 2): self = .promise(words[1])
    case ("wish", 1): self = .wish
    case ("todo", 1): self = .todo
    case ("topic", 1): self = .topic
    case ("said", 1): self = .said
    case ("work", 1): self = .work
    case ("look", 1): self = .look
    default: return nil
    }
  }
}
