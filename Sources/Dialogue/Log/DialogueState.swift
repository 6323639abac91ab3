/// The state of a conversation, as its log tells it.
public struct DialogueState: Sendable {
  /// What conditions are held against.
  public private(set) var known = Known()
  /// Answers that were taken back, by step, to be offered again.
  public private(set) var offered: [String: Answer] = [:]
  /// What happened inside steps, in order.
  public private(set) var moves: [String: [String]] = [:]
  /// The steps in the order they were answered.
  public private(set) var order: [String] = []
  /// The steps that were skipped.
  public private(set) var skipped: Set<String> = []
  /// Answers that no longer belong to any step of the script.
  public private(set) var dropped: [(step: String, answer: Answer)] = []

  /// The answers that stand, by step.
  public var answers: [String: Answer] { known.answers }
  /// What was read for conditions, by key.
  public var consulted: [String: Bool] { known.consulted }

  /// Replays a log over a script, which may have changed since.
  public init(_ script: Script, _ log: [LogEvent]) {
    for event in log { apply(event, script) }
  }

  private mutating func apply(_ event: LogEvent, _ script: Script) {
    switch event {
    case .answered(let name, let answer, _):
      guard let step = script.step(name), let kept = answer.following(step) else {
        dropped.append((name, answer))
        return
      }
      set(step.name, kept)
    case .skipped(let name):
      guard let step = script.step(name) else { return }
      set(step.name, .nothing)
      skipped.insert(step.name)
    case .reopened(let name):
      guard let step = script.step(name) else { return }
      reopen(step.name, script)
    case .consulted(let key, let holds, _): known.consulted[key] = holds
    case .moved(let name, let move):
      guard let step = script.step(name) else { return }
      moves[step.name, default: []].append(move)
    }
  }

  private mutating func set(_ step: String, _ answer: Answer) {
    known.answers[step] = answer
    offered[step] = nil
    skipped.remove(step)
    order.removeAll { $0 == step }
    order.append(step)
  }

  /// Takes back an answer and those of the steps that depend on it.
  private mutating func reopen(_ step: String, _ script: Script) {
    if let answer = known.answers.removeValue(forKey: step) {
      if answer != .nothing { offered[step] = answer }
      order.removeAll { $0 == step }
    }
    skipped.remove(step)
    moves[step] = nil
    for key in known.consulted.keys where key.split(separator: " ").last.map(String.init) == step {
      known.consulted[key] = nil
    }
    for other in script.steps
    where other.dependencies.contains(step)
      && (answers[other.name] != nil || moves[other.name] != nil)
    {
      reopen(other.name, script)
    }
  }
}

extension Guard {
  /// Whether the condition holds with what has been answered and read; what was not read fails.
  public func holds(_ state: DialogueState) -> Bool {
    if case .holds = evaluate(state.known) { return true }
    return false
  }
}

extension Answer {
  /// The answer in the words of the script as it is now; nothing when it no longer fits.
  func following(_ step: Step) -> Answer? {
    func present(_ id: String) -> String? {
      step.options.first { $0.id == id }?.id
        ?? step.options.first { $0.was.contains(id) }?.id
    }
    switch self {
    case .option(let id) where !step.options.isEmpty: return present(id).map { .option($0) }
    case .options(let ids) where !step.options.isEmpty:
      let kept = ids.compactMap(present)
      return kept.count == ids.count ? .options(kept) : nil
    default: return self
    }
  }
}
