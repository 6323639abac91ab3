import Contacts
import Ground

/// What a person did, as the coach hears it.
public enum Input: Sendable {
  /// A line, or several pasted or written in the editor.
  case line(String)
  /// The line was cancelled.
  case interrupted
  /// There is no more input.
  case ended
  /// A text was read aloud in so many seconds.
  case timed(seconds: Int)
  /// What became of taking back the last turn.
  case undone(label: String?, outside: String?, wasRefused: Bool)
  /// A contact was erased for good.
  case forgotten(name: String)
  /// A message was handed over; the place it can be found at.
  case handedOver(place: String)
}

/// What the coach answers: what it says, what is to be kept, and what it waits for.
public struct Turn: Sendable {
  /// What it says, in order.
  public var replies: [Reply] = []
  /// What is to be committed before anything is said.
  public var changes: [Change] = []
  /// What the turn is called when it is taken back; nothing when it is no doing of the person's.
  public var label: String?
  /// What has left the machine with this turn.
  public var outside: String?
  /// A page to be kept as a file.
  public var page: Page?
  /// What it waits for.
  public var awaits: Awaits = .line(Prompt())
}

/// A page in Markdown.
public struct Page: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Its lines.
  public let lines: [String]
}

/// Something the coach says.
public struct Reply: Hashable, Sendable {
  /// How it is shown.
  public enum Kind: String, Sendable {
    /// A sentence.
    case say
    /// The question that is open.
    case ask
    /// One of the answers it offers; its number stands apart.
    case option
    /// A line of a list.
    case item
    /// A line of a message that was drafted.
    case draft
    /// A remark beside the matter.
    case note
    /// A heading.
    case title
  }

  /// How it is shown.
  public let kind: Kind
  /// The words.
  public let text: String
  /// The number of an option.
  public let number: Int?

  /// Something said.
  public init(_ kind: Kind, _ text: String, number: Int? = nil) {
    self.kind = kind
    self.text = text
    self.number = number
  }
}

/// What the coach waits for.
public enum Awaits: Sendable {
  /// A line.
  case line(Prompt)
  /// A text read aloud: from the first Enter to the second.
  case timed(Prompt)
  /// That the last turn is taken back.
  case undo
  /// That a contact is erased for good.
  case forget(EntityID, names: [String])
  /// That a message is handed over.
  case handOver(HandOver)
  /// Nothing: the person leaves.
  case end
}

/// How a line is asked for.
public struct Prompt: Hashable, Sendable {
  /// What stands in the line already.
  public var prefill = ""
  /// Whether an answer of several lines makes sense.
  public var isLong = false

  /// A plain prompt.
  public init() {}
}

/// A message on its way out.
public struct HandOver: Hashable, Sendable {
  /// How it leaves.
  public enum Way: String, Sendable, CaseIterable { case clipboard, mailto, eml, file }
  /// How it leaves.
  public let way: Way
  /// The address, when there is one.
  public let address: String?
  /// The name of the one it is for.
  public let name: String
  /// The subject.
  public let subject: String?
  /// The text.
  public let body: String
}
