import Ground

/// What a condition may still come to, before all that it looks at has been answered.
public enum Outlook: Sendable {
  /// It holds, whatever is answered.
  case holds
  /// It fails, whatever is answered.
  case fails
  /// It depends on what is not answered yet.
  case open

  fileprivate init(_ holds: Bool) { self = holds ? .holds : .fails }
}

extension Guard {
  /// What the condition may still come to.
  ///
  /// A step without an answer can only be answered while its own condition may hold; steps stand in the
  /// order of the script, so that conditions never look at each other in a circle.
  public func outlook(_ script: Script, _ state: DialogueState) -> Outlook {
    switch self {
    case .isOne(let step, _), .known(let step), .count(let step, _):
      guard state.answers[step] == nil else { return Outlook(holds(state)) }
      return script.step(step).map { $0.mayBeAsked(script, state) ? .open : .fails } ?? .fails
    case .fact(let query):
      if let holds = state.consulted[query.key] { return Outlook(holds) }
      guard state.answers[query.step] == nil else { return .open }
      return script.step(query.step).map { $0.mayBeAsked(script, state) ? .open : .fails } ?? .fails
    case .not(let inner):
      switch inner.outlook(script, state) {
      case .holds: return .fails
      case .fails: return .holds
      case .open: return .open
      }
    case .and(let left, let right):
      let both = [left.outlook(script, state), right.outlook(script, state)]
      return both.contains(.fails) ? .fails : both.contains(.open) ? .open : .holds
    case .or(let left, let right):
      let both = [left.outlook(script, state), right.outlook(script, state)]
      return both.contains(.holds) ? .holds : both.contains(.open) ? .open : .fails
    }
  }
}

extension Step {
  /// Whether a step without an answer may still be asked.
  fileprivate func mayBeAsked(_ script: Script, _ state: DialogueState) -> Bool {
    if kind.manner == .asksWhenHeld,
      let query = FactQuery(asksWhenHeld: self), state.consulted[query.key] == false
    {
      return false
    }
    return condition.map { $0.outlook(script, state) != .fails } ?? true
  }
}

extension FactQuery {
  /// The question to the rules on which it depends whether a step is asked that is asked only when an
  /// action is held back.
  init?(asksWhenHeld step: Step) {
    guard let action = step.details["action"]?.value, let about = step.details["about"]?.value
    else {
      return nil
    }
    self.init(kind: "blocked", name: action, step: about)
  }
}
