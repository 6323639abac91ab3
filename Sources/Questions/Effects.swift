import Contacts
import Dialogue
import Hearing
import Turns

/// What is said, kept and changed.
public struct Effects {
  /// What is said, in order.
  public var replies: [Reply] = []
  /// What is written to the log of the conversation.
  public var events: [LogEvent] = []
  /// What changes of what is known.
  public var changes: [Change] = []
  /// What the turn is called when it is taken back.
  public var label: String?
  /// What leaves the machine.
  public var outside: String?
  /// Pages to be kept as files.
  public var pages: [Page] = []

  /// Nothing.
  public init() {}

  /// Says something; nothing when it is empty.
  public mutating func put(_ kind: Reply.Kind, _ text: String, number: Int? = nil) {
    if !text.isEmpty { replies.append(Reply(kind, text, number: number)) }
  }

  /// Says a sentence.
  public mutating func say(_ text: String) { put(.say, text) }

  /// Makes a remark.
  public mutating func note(_ text: String) { put(.note, text) }

  /// Shows options with their numbers.
  public mutating func offer(_ labels: [String]) {
    for (place, label) in labels.enumerated() { put(.option, label, number: place + 1) }
  }

  /// Shows those options that are shown; their numbers follow on others where there are some.
  public mutating func offer(_ offers: [Offer], after count: Int = 0) {
    for (place, offer) in offers.filter(\.isShown).enumerated() {
      put(.option, offer.label, number: count + place + 1)
    }
  }
}
