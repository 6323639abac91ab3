import Ground

/// A rule as its author wrote it, before it is understood: words with their places.
public struct RuleText: Sendable {
  /// A condition: `relation: constraints`, or `not:` and its like with conditions below.
  public indirect enum Condition: Sendable {
    /// A keyword or relation, and the words after the colon.
    case line(Located<String>, Located<String>)
    /// A keyword and the conditions below it.
    case group(Located<String>, [Condition])
  }

  /// What follows from the conditions.
  public enum Conclusion: Sendable {
    /// A derived fact: relation and operands.
    case derive(Located<String>, Located<String>)
    /// Something held back: whom it is about and which action.
    case block(about: Located<String>, action: Located<String>)
    /// An advice: about whom, which action, the variables that tell it apart, where it leads.
    case advise(
      about: Located<String>, action: Located<String>, key: Located<String>?,
      open: Located<String>?)
  }

  /// The name.
  public var name: Located<String>
  /// 0 to 100, for advice.
  public var priority: Located<String>?
  /// How many of its advices are shown at once.
  public var show: Located<String>?
  /// The principles it follows.
  public var sources: [Located<String>]
  /// The names it had before.
  public var was: [Located<String>]
  /// The conditions.
  public var conditions: [Condition]
  /// The conclusion.
  public var conclusion: Conclusion

  /// A rule's words.
  public init(
    name: Located<String>, priority: Located<String>? = nil, show: Located<String>? = nil,
    sources: [Located<String>] = [], was: [Located<String>] = [], conditions: [Condition],
    conclusion: Conclusion
  ) {
    self.was = was
    self.name = name
    self.priority = priority
    self.show = show
    self.sources = sources
    self.conditions = conditions
    self.conclusion = conclusion
  }
}

extension RuleText.Condition {
  /// The condition as written, with single blanks.
  var words: String {
    switch self {
    case .line(let head, let text): head.value + ": " + Self.plain(text.value)
    case .group(let head, let inner):
      Self.plain(head.value) + " {" + inner.map(\.words).sorted().joined(separator: "; ") + "}"
    }
  }

  static func plain(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}

extension RuleText.Conclusion {
  /// The conclusion as written; where an advice leads makes no difference.
  var words: String {
    switch self {
    case .derive(let relation, let operands):
      "derive " + relation.value + " " + RuleText.Condition.plain(operands.value)
    case .block(let about, let action): "block " + about.value + " " + action.value
    case .advise(let about, let action, let key, _):
      "advise " + about.value + " " + action.value + " " + (key?.value ?? "")
    }
  }
}
