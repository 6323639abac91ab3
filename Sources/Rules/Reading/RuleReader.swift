import Ground

/// Understands rules as authors wrote them.
public struct RuleReader {
  let vocabulary: RuleVocabulary
  let parameters: [String]
  var findings: [Finding] = []

  /// A reader for one vocabulary and the parameters that rules may use as `$name`.
  public init(_ vocabulary: RuleVocabulary, parameters: [String] = []) {
    self.vocabulary = vocabulary
    self.parameters = parameters
  }

  /// Reads rules; those with errors are left out and their mistakes are among the findings.
  ///
  /// Codes: E01 to E10, W04, W11 and W13 of the rule language.
  public static func read(
    _ texts: [RuleText], vocabulary: RuleVocabulary, parameters: [String] = []
  ) -> (rules: [Rule], findings: [Finding]) {
    var reader = RuleReader(vocabulary, parameters: parameters)
    var rules: [Rule] = []
    var names: [String: Mark] = [:]
    for text in texts {
      if let first = names[text.name.value] {
        reader.report(
          "E07", text.name, ["name": text.name.value, "line": String(first.line)])
      }
      names[text.name.value] = names[text.name.value] ?? text.name.mark
      let before = reader.findings.count
      var body = RuleBodyReader(vocabulary: vocabulary, parameters: parameters)
      let rule = reader.read(text, &body)
      reader.findings += body.findings
      if let rule, !reader.findings[before...].contains(where: \.isError) { rules.append(rule) }
    }
    reader.findings += Stratification.findings(rules, vocabulary: vocabulary)
    reader.findings += subsumed(texts)
    return (rules, reader.findings)
  }

  /// W14: a rule that concludes what another one concludes already, under conditions more.
  private static func subsumed(_ texts: [RuleText]) -> [Finding] {
    let known = texts.map { ($0, Set($0.conditions.map(\.words)), $0.conclusion.words) }
    return known.compactMap { text, conditions, conclusion in
      let other = known.first { candidate, fewer, same in
        candidate.name.value != text.name.value && same == conclusion
          && fewer.isStrictSubset(of: conditions)
      }
      guard let other else { return nil }
      return Finding(
        "W14", text.name.mark, width: text.name.value.count,
        ["name": text.name.value, "other": other.0.name.value])
    }
  }

  mutating func report(
    _ code: String, _ at: Located<String>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    findings.append(
      Finding(code, at.mark, width: at.value.count, arguments, suggestion: suggestion))
  }

  private mutating func read(_ text: RuleText, _ body: inout RuleBodyReader) -> Rule? {
    let conditions = body.conditions(text.conditions)
    guard let head = head(text, &body) else { return nil }
    body.reportLoneVariables(rule: text.name.value)
    body.reportUnrelated(text.conditions, conditions)
    return Rule(
      name: text.name.value, priority: priority(text), show: text.show.flatMap { Int($0.value) },
      sources: text.sources.map(\.value), mark: text.name.mark, conditions: conditions,
      head: head, variables: body.variables)
  }

  private mutating func priority(_ text: RuleText) -> Int {
    if let written = text.priority {
      if let value = Int(written.value), (0...100).contains(value) { return value }
      report("E08", written, ["key": "priority"])
    } else if case .advise = text.conclusion {
      report("E08", text.name, ["key": "priority"])
    }
    return 0
  }

  private mutating func head(_ text: RuleText, _ body: inout RuleBodyReader) -> Rule.Head? {
    switch text.conclusion {
    case .derive(let relation, let operands):
      guard let fields = vocabulary.derived[relation.value] else {
        report(
          "E01", relation, ["name": relation.value],
          suggestion: Likeness.nearest(relation.value, in: vocabulary.derived.keys))
        return nil
      }
      return body.derivation(relation.value, fields, operands).map {
        .derive(relation: relation.value, $0)
      }
    case .block(let about, let action):
      requireSource(text)
      let actions = each(action)
      guard let register = body.bound(about), actions.allSatisfy({ check($0) }) else { return nil }
      return .block(about: register, actions: actions.map(\.value))
    case .advise(let about, let action, let key, let open):
      requireSource(text)
      guard let register = body.bound(about), check(action) else { return nil }
      let keys = key.map { body.boundList($0) } ?? []
      return .advise(
        about: register, action: action.value, keys: keys,
        open: open.flatMap { body.opening($0) })
    }
  }

  private mutating func requireSource(_ text: RuleText) {
    if text.sources.isEmpty { report("E09", text.name, ["name": text.name.value]) }
  }

  /// The actions of a block: `write|give`.
  private func each(_ actions: Located<String>) -> [Located<String>] {
    var column = 0
    return actions.value.split(separator: "|", omittingEmptySubsequences: false).map { part in
      defer { column += part.count + 1 }
      let blanks = part.prefix { $0 == " " }.count
      let word = part.dropFirst(blanks).prefix { $0 != " " }
      return Located(String(word), actions.mark.advanced(by: column + blanks))
    }
  }

  private mutating func check(_ action: Located<String>) -> Bool {
    let actions = vocabulary.enumerations["action"] ?? []
    if actions.contains(action.value) { return true }
    report(
      "E03", action, ["value": action.value, "type": "action"],
      suggestion: Likeness.nearest(action.value, in: actions))
    return false
  }
}
