import Ground

/// Why a rule concludes nothing about somebody: how far its conditions hold, what is missing next, and
/// what holds the action back.
public struct WhyNot: Sendable {
  /// The rule.
  public let rule: String
  /// Whether it does conclude something after all.
  public let holds: Bool
  /// What the conditions that hold matched, in the order they were written.
  public let satisfied: [Proof.Line]
  /// The first condition that cannot hold together with those before it.
  public let missed: Miss?
  /// The proofs of what holds the action back.
  public let blocks: [Proof]

  /// A condition that does not hold.
  public enum Miss: Sendable {
    /// No fact of a relation fits; the words that were asked of its fields.
    case lacking(relation: String, words: [String])
    /// Facts are there that must not be.
    case present([(relation: String, values: [Int32])])
    /// A value was computed and fails a comparison further on.
    case compared(value: (value: Int32, type: String)?, mark: Mark)
  }
}

extension Conclusions {
  /// Why a rule concludes nothing about somebody; nothing when there is no such rule.
  ///
  /// Of all ways to satisfy the conditions, one that goes furthest in the order they were written is
  /// told.
  public func whyNot(_ name: String, about: Int32) -> WhyNot? {
    guard let rule = book.rule(name), let register = rule.headSums.first?.onlyRegister else {
      return nil
    }
    let count = rule.conditions.count
    var best = 0
    var frame: [Int32] = []
    for length in 1...max(1, count) {
      guard let found = firstFrame(rule, length, register, about) else { break }
      (best, frame) = (length, found)
    }
    let known = rule.conditions.prefix(best).reduce(into: fixedRegisters.union([register])) {
      $0.formUnion($1.produced)
    }
    if frame.isEmpty {
      frame =
        fixedFrame
        + Array(repeating: 0, count: max(0, rule.variables.count - fixedRegisters.count))
      frame[register] = about
    }
    let satisfied = rule.conditions.prefix(best).map {
      line($0, frame: frame, known: known, depth: 0)
    }
    var blocks: [Proof] = []
    if case .advise(_, let action, _, _) = rule.head {
      blocks = proofs(ofBlock: action, about: about)
    }
    return WhyNot(
      rule: name, holds: best == count && blocks.isEmpty, satisfied: satisfied,
      missed: best < count
        ? miss(rule.conditions[best], frame, known, rule.variables) : nil, blocks: blocks)
  }

  /// The values of one way to satisfy the first conditions of a rule about somebody.
  private func firstFrame(
    _ rule: Rule, _ length: Int, _ register: Int, _ about: Int32
  ) -> [Int32]? {
    let prefix = rule.first(length)
    let arena = Arena()
    var planner = Planner(prefix, symbols: facts.symbols, arena: arena) { self.table($0) }
    let plan = planner.plan(bound: fixedRegisters.union([register]), isWhole: false)
    var frame: [Int32]?
    let executor = Executor(
      registerCount: rule.variables.count, distinctCount: Int(planner.distinctCount)
    ) { registers in
      frame = (0..<rule.variables.count).map { registers[$0] }
      return true
    }
    prepare(executor)
    executor.registers[register] = about
    executor.run(plan)
    return withExtendedLifetime(arena) { frame }
  }

  private func miss(
    _ condition: Condition, _ frame: [Int32], _ known: Set<Int>, _ variables: [Rule.Variable]
  ) -> WhyNot.Miss {
    switch condition {
    case .fact(let pattern): lacking(pattern)
    case .some(let inner):
      inner.lazy.compactMap { condition -> WhyNot.Miss? in
        if case .fact(let pattern) = condition { return self.lacking(pattern) }
        return nil
      }.first ?? .lacking(relation: "", words: [])
    case .not(let inner):
      .present(
        inner.flatMap { condition -> [(relation: String, values: [Int32])] in
          guard case .fact(let pattern) = condition else { return [] }
          return matching(pattern, frame: frame, known: known, limit: 2)
            .map { (pattern.relation, $0) }
        })
    case .compare(let left, _, let mark):
      .compared(
        value: left.terms.count == 1
          ? left.terms.first.map { (HeadSum(left).value(frame), variables[$0.register].type) }
          : nil,
        mark: mark)
    case .aggregate(let aggregate):
      aggregate.body.lazy.compactMap { condition -> WhyNot.Miss? in
        if case .fact(let pattern) = condition { return self.lacking(pattern) }
        return nil
      }.first ?? .lacking(relation: "", words: [])
    }
  }

  private func lacking(_ pattern: Pattern) -> WhyNot.Miss {
    let words = Condition.fact(pattern).patterns.first?.words ?? []
    return .lacking(relation: pattern.relation, words: words)
  }
}

extension Rule {
  /// The rule with its first conditions only; those that read what later ones would bind are left out.
  func first(_ length: Int) -> Rule {
    Rule(
      name: name, priority: priority, show: show, sources: sources, mark: mark,
      conditions: Array(conditions.prefix(length)), head: head, variables: variables)
  }
}

extension HeadSum {
  /// The register that it is the plain value of.
  var onlyRegister: Int? {
    guard expression.terms.count == 1, expression.constant == 0, let term = expression.terms.first,
      term.sign == 1
    else { return nil }
    return term.register
  }

  func value(_ frame: [Int32]) -> Int32 {
    frame.withUnsafeBufferPointer { frame in frame.baseAddress.map { value($0) } ?? 0 }
  }
}
