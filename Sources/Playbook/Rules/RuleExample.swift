import Ground

/// A few facts with what a rule should conclude from them.
public struct RuleExample: Sendable {
  /// The rule.
  public let rule: String
  /// The facts: a relation and its fields, as written.
  public let facts: [(relation: Located<String>, fields: Located<String>)]
  /// The present day; days in facts are counted from it.
  public let isExpected: Bool
  /// Where it was written.
  public let mark: Mark

  static func read(_ item: Item, rule: String, _ reader: inout ItemReader) -> RuleExample {
    reader.allow(["facts", "expect"], in: item)
    let facts = reader.list("facts", in: item).compactMap {
      element -> (relation: Located<String>, fields: Located<String>)? in
      guard let entry = element.entries.first, let text = entry.value.text else { return nil }
      return (entry.key, text)
    }
    let expected = reader.scalar("expect", in: item, isNeeded: true)
    return RuleExample(
      rule: rule, facts: facts, isExpected: expected?.value != "none", mark: item.mark)
  }
}
