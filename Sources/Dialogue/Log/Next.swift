import Ground

/// What comes next in a conversation.
public enum Next: Sendable {
  /// A step that wants an answer, with the value it had before, if it had one.
  case ask(Step, offered: Answer?)
  /// A step that only says something.
  case say(Step)
  /// A fact that a condition needs to know.
  case consult(FactQuery)
  /// Nothing: the conversation is at its end.
  case done
}

/// The next step of a conversation: the first one, in the order of the script, whose condition holds
/// and which has no answer.
public func next(_ script: Script, _ log: [LogEvent]) -> Next {
  next(script, DialogueState(script, log))
}

/// The next step of a conversation whose state is known.
public func next(_ script: Script, _ state: DialogueState) -> Next {
  for step in script.steps where state.answers[step.name] == nil {
    switch step.condition?.evaluate(state.known) ?? .holds {
    case .fails: continue
    case .needs(let query): return .consult(query)
    case .holds:
      if step.kind.manner == .asksWhenHeld {
        let query = FactQuery(
          kind: "blocked", name: step.details["action"]?.value ?? "",
          step: step.details["about"]?.value ?? "")
        switch state.consulted[query.key] {
        case nil: return .consult(query)
        case false: continue
        default: break
        }
      }
      return step.kind.manner == .says ? .say(step) : .ask(step, offered: state.offered[step.name])
    }
  }
  return .done
}

/// The steps whose conditions hold now, answered or not.
public func activeSteps(_ script: Script, _ state: DialogueState) -> [Step] {
  script.steps.filter { step in
    if case .holds = step.condition?.evaluate(state.known) ?? .holds { return true }
    return false
  }
}
