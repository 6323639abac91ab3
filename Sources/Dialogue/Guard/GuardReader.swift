import Ground

/// Reads conditions: `goal is work`, `wish in advice, help`, `who known`, `count people >= 2`,
/// `blocked ask who`, `holds dormant who`, `since day <= 1`, joined by `and`, `or`, `not`.
public struct GuardReader {
  private var words: [(text: String, column: Int)] = []
  private var position = 0
  private let source: Located<String>
  private var findings: [Finding] = []

  private init(_ source: Located<String>) {
    self.source = source
    var word = ""
    var column = 0
    for character in source.value + " " {
      if character == " " || character == "," {
        if !word.isEmpty { words.append((word, column - word.count)) }
        if character == "," { words.append((",", column)) }
        word = ""
      } else {
        word.append(character)
      }
      column += 1
    }
  }

  /// Reads a condition; the finding D02 tells where it cannot be read.
  public static func read(_ source: Located<String>) -> (guard: Guard?, findings: [Finding]) {
    var reader = GuardReader(source)
    let result = reader.either()
    if reader.findings.isEmpty, reader.position < reader.words.count { reader.fail() }
    return (reader.findings.isEmpty ? result : nil, reader.findings)
  }

  private mutating func fail() {
    let word = words.indices.contains(position) ? words[position] : (" ", source.value.count)
    findings.append(
      Finding(
        "D02", source.mark.advanced(by: word.1), width: word.0.count,
        ["text": source.value, "word": word.0]))
  }

  private var word: String { words.indices.contains(position) ? words[position].text : "" }

  private mutating func take(_ expected: String) -> Bool {
    guard word == expected else { return false }
    position += 1
    return true
  }

  private mutating func either() -> Guard? {
    guard var left = both() else { return nil }
    while take("or") {
      guard let right = both() else { return nil }
      left = .or(left, right)
    }
    return left
  }

  private mutating func both() -> Guard? {
    guard var left = one() else { return nil }
    while take("and") {
      guard let right = one() else { return nil }
      left = .and(left, right)
    }
    return left
  }

  private mutating func one() -> Guard? {
    if take("not") { return one().map { .not($0) } }
    if take("count") { return counted() }
    for kind in ["blocked", "holds"] where take(kind) {
      guard let name = name(), let step = self.name() else { return nil }
      return .fact(FactQuery(kind: kind, name: name, step: step))
    }
    if take("since") { return since() }
    guard let step = name() else { return nil }
    if take("known") { return .known(step: step) }
    if take("is") {
      let isNegated = take("not")
      guard let value = name() else { return nil }
      let test = Guard.isOne(step: step, [value])
      return isNegated ? .not(test) : test
    }
    guard take("in") else {
      fail()
      return nil
    }
    var values: [String] = []
    repeat {
      guard let value = name() else { return nil }
      values.append(value)
    } while take(",")
    return .isOne(step: step, values)
  }

  private mutating func counted() -> Guard? {
    guard let step = name() else { return nil }
    for (sign, range) in [(">=", 0), ("<=", 1), ("=", 2)] where take(sign) {
      guard let number = Int(word) else { break }
      position += 1
      switch range {
      case 0: return .count(step: step, number...Int.max)
      case 1: return .count(step: step, 0...max(0, number))
      default: return .count(step: step, number...number)
      }
    }
    fail()
    return nil
  }

  /// How many days ago the day of a step is, today being 0.
  private mutating func since() -> Guard? {
    guard let step = name() else { return nil }
    for sign in ["<=", ">="] where take(sign) {
      guard let days = Int(word) else { break }
      position += 1
      return .fact(FactQuery(kind: "since", name: sign + String(days), step: step))
    }
    fail()
    return nil
  }

  private mutating func name() -> String? {
    let reserved: Set = ["and", "or", "not", "is", "in", "known", "count", ",", ""]
    guard !reserved.contains(word),
      word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else {
      fail()
      return nil
    }
    position += 1
    return words[position - 1].text
  }
}
