import Ground

/// A conversation: its steps in order.
public struct Script: Sendable {
  /// The name.
  public let name: String
  /// The names it had before.
  public let was: [String]
  /// The steps.
  public let steps: [Step]

  /// A conversation.
  public init(name: String, was: [String] = [], steps: [Step]) {
    self.name = name
    self.was = was
    self.steps = steps
  }

  /// The step with a name, present or former.
  public func step(_ name: String) -> Step? {
    steps.first { $0.name == name } ?? steps.first { $0.was.contains(name) }
  }
}

/// What a step asks for, or does.
public enum StepKind: String, Sendable, CaseIterable {
  case say, text, choice, several, number, date, person, people, organisation, event
  case yesNo = "yes-no"
  /// A choice asked only when the rules hold an action back.
  case hold
  /// A message is drafted, revised and handed over.
  case draft
  /// A pitch is put together and kept.
  case compose
  /// A text is read aloud against the clock.
  case rehearse
  /// People who fit are looked up and shown.
  case matches
  /// Things to do, with their days.
  case checklist
  /// A page to take along.
  case brief
}

/// How the words of a text answer are fitted into a sentence.
public enum Shape: String, Sendable, CaseIterable {
  case noun, bare, infinitive, sentence, clause, name, free
}

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
      if let name = details[key]?.value { names.insert(name) }
    }
    return names
  }

  /// Whether the step only shows something and needs no answer.
  public var isStatement: Bool { kind == .say }
}

/// One of the answers a step offers.
public struct Option: Sendable, Hashable {
  /// The id, the same in every language.
  public let id: String
  /// The ids it had before.
  public let was: [String]

  /// An option.
  public init(_ id: String, was: [String] = []) {
    self.id = id
    self.was = was
  }
}
