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

  /// Whether it holds of answers where no rule is asked anything.
  public func holds(_ known: Known) -> Bool {
    if case .holds = evaluate(known) { return true }
    return false
  }

  func evaluate(_ known: Known) -> Outcome {
    switch self {
    case .isOne(let step, let values):
      switch known.answers[step] {
      case .option(let id): return values.contains(id) ? .holds : .fails
      case .options(let ids): return ids.contains(where: values.contains) ? .holds : .fails
      case .flag(let flag): return values.contains(flag ? "yes" : "no") ? .holds : .fails
      case .text(let text): return values.contains(text) ? .holds : .fails
      default: return .fails
      }
    case .known(let step):
      let answer = known.answers[step] ?? .nothing
      return answer == .nothing ? .fails : .holds
    case .count(let step, let range):
      return range.contains(known.answers[step]?.size ?? 0) ? .holds : .fails
    case .fact(let query):
      switch known.answers[query.step] {
      case .entity where query.days == nil: break
      case .day where query.days != nil: break
      default: return .fails
      }
      guard let holds = known.consulted[query.key] else { return .needs(query) }
      return holds ? .holds : .fails
    case .not(let inner):
      switch inner.evaluate(known) {
      case .holds: return .fails
      case .fails: return .holds
      case .needs(let query): return .needs(query)
      }
    case .and(let left, let right):
      if case .holds = left.evaluate(known) { return right.evaluate(known) }
      return left.evaluate(known)
    case .or(let left, let right):
      if case .fails = left.evaluate(known) { return right.evaluate(known) }
      return left.evaluate(known)
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
}
