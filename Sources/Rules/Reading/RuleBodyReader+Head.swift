import Ground

extension RuleBodyReader {
  /// The register of a variable that the conditions bind.
  mutating func bound(_ word: Located<String>) -> Int? {
    let name = word.value.hasPrefix("$") ? String(word.value.dropFirst()) : word.value
    guard word.value.hasPrefix("$"), let register = scope[name] else {
      report(
        "E05", word.mark, word.value, ["name": word.value],
        suggestion: Likeness.nearest(word.value, in: scope.keys.map { "$" + $0 }))
      return nil
    }
    use(register, word.mark)
    return register
  }

  /// The registers of variables divided by commas.
  mutating func boundList(_ words: Located<String>) -> [Int] {
    ConstraintWords.split(words).compactMap { part in
      part.words.first.flatMap { bound(Located($0.text, $0.mark)) }
    }
  }

  /// The operands of a derived fact, in the order of its fields.
  mutating func derivation(
    _ relation: String, _ fields: [RuleVocabulary.Field], _ operands: Located<String>
  ) -> [Expression]? {
    var values: [String: Expression] = [:]
    for part in ConstraintWords.split(operands) {
      guard let first = part.words.first else { continue }
      guard let field = fields.first(where: { $0.name == first.text }) else {
        report(
          "E02", first.mark, first.text, ["relation": relation, "name": first.text],
          suggestion: Likeness.nearest(first.text, in: fields.map(\.name)))
        return nil
      }
      guard let (value, type) = expression(part.words.dropFirst()) else { return nil }
      if type != field.type, !(type == "int" && field.type == "date") {
        report("E03", first.mark, first.text, ["value": type, "type": field.type])
      }
      values[field.name] = value
    }
    for field in fields where values[field.name] == nil {
      report("E08", operands.mark, operands.value, ["key": field.name])
      return nil
    }
    return fields.compactMap { values[$0.name] }
  }

  /// Where an advice leads: `follow-up, who $p, situation thanks`.
  mutating func opening(_ words: Located<String>) -> Rule.Opening? {
    let parts = ConstraintWords.split(words)
    guard let name = parts.first?.words.first?.text else { return nil }
    var slots: [String: Rule.Opening.Slot] = [:]
    for part in parts.dropFirst() {
      guard part.words.count == 2, let slot = part.words.first, let value = part.words.last else {
        report("E10", part.mark, words.value, ["text": words.value])
        return nil
      }
      if value.text.hasPrefix("$") {
        guard let register = bound(Located(value.text, value.mark)) else { return nil }
        slots[slot.text] = .register(register)
      } else {
        slots[slot.text] = .word(value.text)
      }
    }
    return Rule.Opening(conversation: name, slots: slots)
  }

  /// W11: a condition that shares no variable with those before it multiplies the rule's work.
  mutating func reportUnrelated(_ texts: [RuleText.Condition], _ conditions: [Condition]) {
    var groups: [(registers: Set<Int>, isLarge: Bool)] = []
    var first: Mark?
    for condition in conditions {
      // What must not be there may have nothing to do with the rest; it multiplies nothing.
      switch condition {
      case .not, .some: continue
      case .fact, .compare, .aggregate: break
      }
      let registers = condition.registers.filter { $0 > 0 }
      guard !registers.isEmpty else { continue }
      var isLarge = false
      if case .fact(let pattern) = condition {
        first = pattern.mark
        isLarge = !vocabulary.few.contains(pattern.relation)
      }
      let touching = groups.filter { !$0.registers.isDisjoint(with: registers) }
      groups.removeAll { !$0.registers.isDisjoint(with: registers) }
      groups.append(
        touching.reduce((registers, isLarge)) {
          ($0.0.union($1.registers), $0.1 || $1.isLarge)
        })
    }
    // A goal or a feast beside a person multiplies little; two people multiply.
    if groups.count(where: \.isLarge) > 1, let first { report("W11", first, " ") }
  }
}

extension Condition {
  /// The registers a condition mentions, those of inner conditions included.
  var registers: Set<Int> {
    switch self {
    case .fact(let pattern):
      return pattern.constraints.reduce(into: []) { result, constraint in
        if let register = constraint.register { result.insert(register) }
        if let test = constraint.test { result.formUnion(test.registers) }
      }
    case .not(let inner), .some(let inner):
      return inner.reduce(into: []) { $0.formUnion($1.registers) }
    case .compare(let left, let test, _):
      return Set(left.terms.map(\.register)).union(test.registers)
    case .aggregate(let aggregate):
      return aggregate.body.reduce(into: [aggregate.register]) { $0.formUnion($1.registers) }
    }
  }
}

extension Test {
  /// The registers a test compares with.
  var registers: Set<Int> {
    switch self {
    case .oneOf, .contains: []
    case .differs(let value): Set(value.terms.map(\.register))
    case .between(let low, let high):
      Set((low?.terms ?? []).map(\.register)).union((high?.terms ?? []).map(\.register))
    }
  }
}
