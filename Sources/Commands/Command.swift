import Questions

/// Something a person tells the coach to do with `/` and a word: a command is a type, named in
/// `Commands.all`.
public protocol Command: Sendable {
  /// What it is called in `Prompts/interface/commands`, where its words are.
  static var id: String { get }
  /// Does it, with the words typed behind it.
  static func run(_ rest: String, _ view: CommandView) throws -> Outcome
}

/// What a command may look at: what a question sees, and the question that is open.
public struct CommandView {
  /// What a question sees.
  public let talk: TalkView
  /// The question of the coach's own that is open.
  public let own: (any Question)?
  /// The question of the step that is open.
  public let step: (any StepQuestion)?

  /// A view.
  public init(_ talk: TalkView, own: (any Question)?, step: (any StepQuestion)?) {
    self.talk = talk
    self.own = own
    self.step = step
  }
}
