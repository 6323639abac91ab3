import Ground

/// Reads the conditions of one rule, and keeps its variables.
struct RuleBodyReader {
  let vocabulary: RuleVocabulary
  var variables: [Rule.Variable]
  var findings: [Finding] = []
  /// Which variables are in reach, by name.
  var scope: [String: Int] = [:]
  private var uses: [Int: [Mark]] = [:]
  private let fixed: Int

  init(vocabulary: RuleVocabulary, parameters: [String]) {
    self.vocabulary = vocabulary
    variables =
      [Rule.Variable(name: "today", type: "date")]
      + parameters.map { Rule.Variable(name: $0, type: "int") }
    fixed = variables.count
    for (index, name) in parameters.enumerated() { scope[name] = index + 1 }
  }

  mutating func report(
    _ code: String, _ mark: Mark, _ words: some StringProtocol, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    findings.append(
      Finding(code, mark, width: words.count, arguments, suggestion: suggestion))
  }

  mutating func use(_ register: Int, _ mark: Mark) { uses[register, default: []].append(mark) }

  mutating func bind(_ name: String, type: String, _ mark: Mark) -> Int {
    let register = variables.count
    variables.append(Rule.Variable(name: name, type: type))
    scope[name] = register
    use(register, mark)
    return register
  }

  mutating func conditions(_ texts: [RuleText.Condition]) -> [Condition] {
    texts.compactMap { condition($0) }
  }

  private mutating func condition(_ text: RuleText.Condition) -> Condition? {
    switch text {
    case .line(let word, let rest):
      if word.value == "if" { return comparison(rest) }
      return pattern(word, rest).map { .fact($0) }
    case .group(let word, let inner):
      let words = word.value.split(separator: " ").map(String.init)
      switch words.first {
      case "not": return .not(local(inner))
      case "some": return .some(local(inner))
      case "count", "sum", "max", "min": return aggregate(word, words, inner)
      default:
        report(
          "E01", word.mark, word.value, ["name": word.value],
          suggestion: Likeness.nearest(
            word.value, in: vocabulary.relationNames + RuleVocabulary.keywords))
        return nil
      }
    }
  }

  private mutating func local(_ inner: [RuleText.Condition]) -> [Condition] {
    let outer = scope
    defer { scope = outer }
    return conditions(inner)
  }

  private mutating func aggregate(
    _ word: Located<String>, _ words: [String], _ inner: [RuleText.Condition]
  ) -> Condition? {
    guard let kind = Aggregate.Kind(rawValue: words[0]), words.count == 2 || words.count == 4,
      words[1].hasPrefix("$"), words.count == 2 ? kind == .count : words[2] == "of"
    else {
      report("E10", word.mark, word.value, ["text": word.value])
      return nil
    }
    let outer = scope
    let body = conditions(inner)
    var of: Int?
    var type = "int"
    if words.count == 4 {
      let name = String(words[3].dropFirst())
      guard let register = scope[name] else {
        report("E05", word.mark, word.value, ["name": words[3]])
        scope = outer
        return nil
      }
      use(register, word.mark)
      of = register
      if kind != .count { type = variables[register].type }
    }
    scope = outer
    let register = bind(String(words[1].dropFirst()), type: type, word.mark)
    return .aggregate(Aggregate(kind: kind, register: register, of: of, body: body))
  }

  private mutating func comparison(_ rest: Located<String>) -> Condition? {
    let words = ConstraintWords(rest)
    guard let boundary = words.words.firstIndex(where: { TestReader.begins($0.text) }),
      boundary > 0
    else {
      report("E10", rest.mark, rest.value, ["text": rest.value])
      return nil
    }
    guard let (left, type) = expression(words.words[..<boundary]),
      let test = TestReader.read(words.words[boundary...], type: type, &self)
    else { return nil }
    return .compare(left, test, rest.mark)
  }

  private mutating func pattern(_ word: Located<String>, _ rest: Located<String>) -> Pattern? {
    guard let fields = vocabulary.fields(of: word.value) else {
      report(
        "E01", word.mark, word.value, ["name": word.value],
        suggestion: Likeness.nearest(
          word.value, in: vocabulary.relationNames + RuleVocabulary.keywords))
      return nil
    }
    var constraints: [Constraint] = []
    for part in ConstraintWords.split(rest) {
      if let constraint = constraint(part, relation: word.value, fields) {
        constraints.append(constraint)
      }
    }
    return Pattern(relation: word.value, constraints: constraints, mark: word.mark)
  }

  private mutating func constraint(
    _ part: ConstraintWords, relation: String, _ fields: [RuleVocabulary.Field]
  ) -> Constraint? {
    guard let first = part.words.first else {
      report("E10", part.mark, " ", ["text": ""])
      return nil
    }
    guard let index = fields.firstIndex(where: { $0.name == first.text }) else {
      report(
        "E02", first.mark, first.text, ["relation": relation, "name": first.text],
        suggestion: Likeness.nearest(first.text, in: fields.map(\.name)))
      return nil
    }
    let field = fields[index]
    var rest = part.words.dropFirst()
    var register: Int?
    if let next = rest.first, next.text.hasPrefix("$") {
      rest = rest.dropFirst()
      let name = String(next.text.dropFirst())
      if let known = scope[name] {
        if variables[known].type != field.type {
          report(
            "E03", next.mark, next.text,
            ["value": next.text, "type": field.type, "other": variables[known].type])
        }
        use(known, next.mark)
        register = known
      } else {
        register = bind(name, type: field.type, next.mark)
      }
    }
    if rest.isEmpty {
      if register == nil { report("E10", first.mark, first.text, ["text": first.text]) }
      return Constraint(field: index, register: register, test: nil)
    }
    guard let test = TestReader.read(rest, type: field.type, &self) else { return nil }
    return Constraint(field: index, register: register, test: test)
  }

  func isLone(_ register: Int) -> Bool {
    register >= fixed && (uses[register]?.count ?? 0) == 1
      && !variables[register].name.hasPrefix("_")
  }

  mutating func reportLoneVariables(rule: String) {
    for register in variables.indices where isLone(register) {
      guard let mark = uses[register]?.first else { continue }
      let name = variables[register].name
      report(
        "W04", mark, "$" + name,
        ["name": "$" + name, "better": "$_" + name, "rule": rule])
    }
  }
}
