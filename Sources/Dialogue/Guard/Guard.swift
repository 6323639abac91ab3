import Ground

/// A condition on the answers so far, in a small closed language.
public indirect enum Guard: Sendable {
  /// The answer is one of these options or words.
  case isOne(step: String, [String])
  /// The step has an answer that says something.
  case known(step: String)
  /// A number of choices, people or units, compared.
  case count(step: String, ClosedRange<Int>)
  /// A fact of the rules.
  case fact(FactQuery)
  /// Not so.
  case not(Guard)
  /// Both.
  case and(Guard, Guard)
  /// Either.
  case or(Guard, Guard)

  /// What a condition comes to.
  enum Outcome {
    case holds, fails
    case needs(FactQuery)
  }

  /// The steps it looks at.
  public var steps: Set<String> {
    switch self {
    case .isOne(let step, _), .known(let step), .count(let step, _): [step]
    case .fact(let query): [query.step]
    case .not(let inner): inner.steps
    case .and(let left, let right), .or(let left, let right): left.steps.union(right.steps)
    }
  }

  func evaluate(_ state: DialogueState) -> Outcome {
    switch self {
    case .isOne(let step, let values):
      switch state.answers[step] {
      case .option(let id): return values.contains(id) ? .holds : .fails
      case .options(let ids): return ids.contains(where: values.contains) ? .holds : .fails
      case .flag(let flag): return values.contains(flag ? "yes" : "no") ? .holds : .fails
      case .text(let text): return values.contains(text) ? .holds : .fails
      default: return .fails
      }
    case .known(let step):
      let answer = state.answers[step] ?? .nothing
      return answer == .nothing ? .fails : .holds
    case .count(let step, let range):
      return range.contains(state.answers[step]?.size ?? 0) ? .holds : .fails
    case .fact(let query):
      switch state.answers[query.step] {
      case .entity where query.days == nil: break
      case .day where query.days != nil: break
      default: return .fails
      }
      guard let holds = state.consulted[query.key] else { return .needs(query) }
      return holds ? .holds : .fails
    case .not(let inner):
      switch inner.evaluate(state) {
      case .holds: return .fails
      case .fails: return .holds
      case .needs(let query): return .needs(query)
      }
    case .and(let left, let right):
      if case .holds = left.evaluate(state) { return right.evaluate(state) }
      return left.evaluate(state)
    case .or(let left, let right):
      if case .fails = left.evaluate(state) { return right.evaluate(state) }
      return left.evaluate(state)
    }
  }
}

extension Answer {
  /// How many choices, people or units an answer holds.
  var size: Int {
    switch self {
    case .options(let ids): ids.count
    case .entities(let items): items.count
    case .number(let number): number
    case .nothing: 0
    default: 1
    }
  }
}

/// A question to the rules about the answer of a step.
public struct FactQuery: Sendable, Hashable {
  /// `blocked` for an action held back, `holds` for a derived relation, `since` for days gone by.
  public let kind: String
  /// The action, the relation, or the days with their sign, such as `<=1`.
  public let name: String
  /// The step whose answer it is about.
  public let step: String

  /// A question.
  public init(kind: String, name: String, step: String) {
    self.kind = kind
    self.name = name
    self.step = step
  }

  init(hold step: Step) {
    self.init(
      kind: "blocked", name: step.details["action"]?.value ?? "",
      step: step.details["about"]?.value ?? "")
  }

  /// The days gone by since the day of a step that it holds for; nothing for other questions.
  public var days: ClosedRange<Int>? {
    guard kind == "since", let number = Int(name.dropFirst(2)) else { return nil }
    return name.hasPrefix("<=") ? Int.min...number : number...Int.max
  }

  /// What it is logged under; the step's name comes last.
  public var key: String { kind + " " + name + " " + step }
}

extension Guard {
  /// The questions about days gone by that it asks.
  public var daysAsked: [FactQuery] {
    switch self {
    case .fact(let query): query.days == nil ? [] : [query]
    case .not(let inner): inner.daysAsked
    case .and(let left, let right), .or(let left, let right): left.daysAsked + right.daysAsked
    case .isOne, .known, .count: []
    }
  }

  /// Whether the condition holds with what has been answered and read; what was not read fails.
  public func holds(_ state: DialogueState) -> Bool {
    if case .holds = evaluate(state) { return true }
    return false
  }
}
