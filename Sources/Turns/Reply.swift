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
    /// A line of a picture drawn with signs, which is never wrapped.
    case plot
  }

  /// How it is shown.
  public let kind: Kind
  /// The words.
  public let text: String
  /// The number of an option.
  public let number: Int?
  /// The same in words and numbers, for a plain terminal and a screen reader; nothing where the words are
  /// plain already.
  public let plain: String?

  /// Something said.
  public init(_ kind: Kind, _ text: String, number: Int? = nil, plain: String? = nil) {
    self.kind = kind
    self.text = text
    self.number = number
    self.plain = plain
  }
}
