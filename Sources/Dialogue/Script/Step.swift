import Ground

/// One step of a conversation.
public struct Step: Sendable {
  /// The name, unique in the conversation.
  public let name: String
  /// The names it had before.
  public let was: [String]
  /// What it asks for, or does.
  public let kind: StepKind
  /// When it is asked; nothing for always.
  public let condition: Guard?
  /// The ids of its options.
  public let options: [Option]
  /// Whether the person may go on without answering.
  public let maySkip: Bool
  /// The least number of characters, choices or units.
  public let least: Int?
  /// The greatest number.
  public let most: Int?
  /// How a text answer is fitted into a sentence.
  public let shape: Shape
  /// Whether dates point to the past.
  public let isPast: Bool
  /// Further words that steps which need code are told, by name.
  public let details: [String: Located<String>]
  /// Where it was written.
  public let mark: Mark

  /// A step.
  public init(
    name: String, was: [String] = [], kind: StepKind, condition: Guard? = nil,
    options: [Option] = [], maySkip: Bool = false, least: Int? = nil, most: Int? = nil,
    shape: Shape = .free, isPast: Bool = false, details: [String: Located<String>] = [:],
    mark: Mark
  ) {
    self.name = name
    self.was = was
    self.kind = kind
    self.condition = condition
    self.options = options
    self.maySkip = maySkip
    self.least = least
    self.most = most
    self.shape = shape
    self.isPast = isPast
    self.details = details
    self.mark = mark
  }

  /// The steps whose answers this one depends on.
  public var dependencies: Set<String> {
    var names = condition?.steps ?? []
    for key in ["about", "of"] {
      for name in details[key]?.value.split(separator: " ") ?? [] { names.insert(String(name)) }
    }
    return names
  }
}
