/// A mistake or a doubt in an author's file: a code, a place and the words that fill its text.
public struct Finding: Hashable, Sendable {
  /// The code that names the kind of mistake, such as `E01`; codes that begin with W are warnings.
  public let code: String
  /// Where it stands.
  public let mark: Mark
  /// How many columns the mistaken words take.
  public let width: Int
  /// The values that the text of the diagnostic mentions, by name.
  public let arguments: [String: String]

  /// A finding at a place; `suggestion` is offered as "did you mean".
  public init(
    _ code: String, _ mark: Mark, width: Int = 1, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    self.code = code
    self.mark = mark
    self.width = max(1, width)
    var all = arguments
    all["suggestion"] = suggestion
    self.arguments = all
  }

  /// Whether the file cannot be used before this is mended.
  public var isError: Bool { !code.hasPrefix("W") }
}
