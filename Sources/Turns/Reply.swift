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
    /// A line of a drawing, which only repeats numbers that are said.
    case plot
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
