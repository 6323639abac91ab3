import Ground

/// Reads the tests of the rule language: `out`, `not lei`, `< $d`, `within 3d`, `from $d to today`.
enum TestReader {
  static func begins(_ word: String) -> Bool {
    ["=", "!=", "<", "<=", ">", ">=", "within", "next", "from", "at", "not", "contains"]
      .contains(word)
  }

  /// A length of time in days: `3d`, `2w`, `1y`.
  static func duration(_ word: String) -> Int32? {
    guard let unit = word.last, let count = Int32(word.dropLast()), count >= 0 else { return nil }
    switch unit {
    case "d": return count
    case "w": return count * 7
    case "y": return count * 365
    default: return nil
    }
  }

  static func read(
    _ words: ArraySlice<ConstraintWords.Word>, type: String, _ body: inout RuleBodyReader
  ) -> Test? {
    let texts = words.map(\.text)
    guard let first = words.first else { return nil }
    let isOrdered = body.vocabulary.enumerations[type] == nil && type != "text"
    switch texts[0] {
    case "within", "next":
      return isOrdered ? window(words, &body) : mistaken(words, type, &body)
    case "from":
      guard let to = words.firstIndex(where: { $0.text == "to" }),
        let low = body.expression(words[(words.startIndex + 1)..<to]),
        let high = body.expression(words[(to + 1)...])
      else { return mistaken(words, type, &body) }
      return .between(low.0, high.0)
    case "at":
      guard texts.count == 4, texts[1] == "least", texts[3] == "ago",
        let length = body.length(words[words.startIndex + 2])
      else { return mistaken(words, type, &body) }
      return .between(nil, .today - length)
    case "=", "!=", "<", "<=", ">", ">=":
      guard let (value, _) = body.expression(words.dropFirst()) else { return nil }
      switch texts[0] {
      case "=": return .between(value, value)
      case "!=": return .differs(value)
      case "<": return .between(nil, value - Expression(1))
      case "<=": return .between(nil, value)
      case ">": return .between(value + Expression(1), nil)
      default: return .between(value, nil)
      }
    case "contains":
      return .contains(texts.dropFirst().joined(separator: " "))
    default:
      return oneOf(words, first: first, type: type, &body)
    }
  }

  private static func oneOf(
    _ words: ArraySlice<ConstraintWords.Word>, first: ConstraintWords.Word, type: String,
    _ body: inout RuleBodyReader
  ) -> Test? {
    let isNegated = first.text == "not"
    let rest = isNegated ? words.dropFirst() : words
    guard rest.count == 1, let word = rest.first else { return mistaken(words, type, &body) }
    let values = word.text.split(separator: "|").map(String.init)
    if let allowed = body.vocabulary.enumerations[type] {
      for value in values where !allowed.contains(value) {
        body.report(
          "E03", word.mark, word.text, ["value": value, "type": type],
          suggestion: Likeness.nearest(value, in: allowed))
        return nil
      }
    } else if type != "text" && type != "rule" {
      guard values.allSatisfy({ Int32($0) != nil }) else { return mistaken(words, type, &body) }
    }
    return .oneOf(values, isNegated: isNegated)
  }

  private static func window(
    _ words: ArraySlice<ConstraintWords.Word>, _ body: inout RuleBodyReader
  ) -> Test? {
    let texts = words.map(\.text)
    guard texts.count >= 2, let length = body.length(words[words.startIndex + 1]) else {
      return mistaken(words, "date", &body)
    }
    if texts.count == 2 {
      return texts[0] == "next"
        ? .between(.today, .today + length) : .between(.today - length, .today)
    }
    guard texts[0] == "within", texts.count >= 4,
      let (centre, _) = body.expression(words.dropFirst(3))
    else { return mistaken(words, "date", &body) }
    switch texts[2] {
    case "of": return .between(centre - length, centre + length)
    case "after": return .between(centre, centre + length)
    case "before": return .between(centre - length, centre)
    default: return mistaken(words, "date", &body)
    }
  }

  private static func mistaken(
    _ words: ArraySlice<ConstraintWords.Word>, _ type: String, _ body: inout RuleBodyReader
  ) -> Test? {
    guard let first = words.first else { return nil }
    let text = words.map(\.text).joined(separator: " ")
    body.report("E03", first.mark, text, ["value": text, "type": type])
    return nil
  }
}

extension RuleBodyReader {
  /// A length of time: a duration or a parameter.
  mutating func length(_ word: ConstraintWords.Word) -> Expression? {
    if let days = TestReader.duration(word.text) { return Expression(days) }
    guard word.text.hasPrefix("$"), let register = scope[String(word.text.dropFirst())] else {
      return nil
    }
    use(register, word.mark)
    return Expression(0, [.init(register: register, sign: 1)])
  }

  /// A sum of variables, `today`, numbers and durations, and its type.
  mutating func expression(
    _ words: ArraySlice<ConstraintWords.Word>
  ) -> (Expression, String)? {
    var result = Expression()
    var type: String?
    var sign: Int32 = 1
    var expectsOperand = true
    for word in words {
      if !expectsOperand, word.text == "+" || word.text == "-" {
        sign = word.text == "+" ? 1 : -1
        expectsOperand = true
        continue
      }
      guard expectsOperand, let (value, kind) = operand(word) else {
        if expectsOperand == false {
          report("E10", word.mark, word.text, ["text": word.text])
        }
        return nil
      }
      result = sign == 1 ? result + value : result - value
      if type == nil || (type == "int" && kind == "date") { type = kind }
      expectsOperand = false
    }
    guard !expectsOperand else {
      if let last = words.last { report("E10", last.mark, last.text, ["text": last.text]) }
      return nil
    }
    return (result, type ?? "int")
  }

  private mutating func operand(_ word: ConstraintWords.Word) -> (Expression, String)? {
    if word.text == "today" { return (.today, "date") }
    if let number = Int32(word.text) { return (Expression(number), "int") }
    if let days = TestReader.duration(word.text) { return (Expression(days), "int") }
    guard word.text.hasPrefix("$") else {
      report("E10", word.mark, word.text, ["text": word.text])
      return nil
    }
    guard let register = scope[String(word.text.dropFirst())] else {
      report(
        "E05", word.mark, word.text, ["name": word.text],
        suggestion: Likeness.nearest(word.text, in: scope.keys.map { "$" + $0 }))
      return nil
    }
    use(register, word.mark)
    return (Expression(0, [.init(register: register, sign: 1)]), variables[register].type)
  }
}
