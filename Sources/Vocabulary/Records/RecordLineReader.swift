import Ground
import Rules

/// A line of `record:` taken apart: fields with the words that give their values.
public struct RecordStatement: Sendable {
  /// The relation.
  public let relation: String
  /// The operand of each field: `$slot`, a word, `today`, with days added.
  public let operands: [(field: String, operand: Operand)]

  /// What a field is given.
  public enum Operand: Sendable, Hashable {
    /// The answer of a step, with days added to it.
    case slot(String, plus: Int)
    /// The present day, with days added to it.
    case today(plus: Int)
    /// A word.
    case word(String)
  }

  /// Reads a line; D06 when it cannot be read, E01 and E02 for words outside the vocabulary.
  public static func read(
    _ relation: Located<String>, _ words: Located<String>
  ) -> (statement: RecordStatement?, findings: [Finding]) {
    guard let fields = Recorder.fields[relation.value] else {
      let finding = Finding(
        "E01", relation.mark, width: relation.value.count, ["name": relation.value],
        suggestion: Likeness.nearest(relation.value, in: Recorder.fields.keys))
      return (nil, [finding])
    }
    var operands: [(field: String, operand: Operand)] = []
    var findings: [Finding] = []
    var column = 0
    for part in words.value.split(separator: ",", omittingEmptySubsequences: false) {
      let mark = words.mark.advanced(by: column + part.prefix { $0 == " " }.count)
      column += part.count + 1
      let tokens = part.split(separator: " ").map(String.init)
      guard let name = tokens.first, let operand = operand(Array(tokens.dropFirst())) else {
        findings.append(Finding("D06", mark, width: part.count, ["text": String(part)]))
        continue
      }
      if !fields.contains(name) {
        findings.append(
          Finding(
            "E02", mark, width: name.count, ["relation": relation.value, "name": name],
            suggestion: Likeness.nearest(name, in: fields)))
        continue
      }
      operands.append((name, operand))
    }
    return (RecordStatement(relation: relation.value, operands: operands), findings)
  }

  private static func operand(_ tokens: [String]) -> Operand? {
    guard let first = tokens.first else { return nil }
    var days = 0
    if tokens.count == 3, tokens[1] == "+" || tokens[1] == "-",
      let count = Int(tokens[2].dropLast()), tokens[2].last == "d"
    {
      days = tokens[1] == "+" ? count : -count
    } else if tokens.count != 1 {
      return nil
    }
    if first == "today" { return .today(plus: days) }
    if first.hasPrefix("$") { return .slot(String(first.dropFirst()), plus: days) }
    return .word(first)
  }

  /// The steps it takes answers from.
  public var slots: [String] {
    operands.compactMap { operand in
      if case .slot(let name, _) = operand.operand { return name }
      return nil
    }
  }
}
