import Ground
import Rules

/// The facts of a rule's example: fields as authors write them, days counted from the present one.
public enum ExampleFacts {
  /// The present day of every example, as a day number.
  public static let today: Int32 = 20_000

  /// A base with these facts; nothing when a relation, a field or a value is not in the vocabulary.
  ///
  /// A field that is left out is missing, but for an identity, which is made up.
  public static func base(
    _ facts: [(relation: String, fields: String)], _ vocabulary: RuleVocabulary
  ) -> FactBase? {
    let base = FactBase(vocabulary)
    for (place, fact) in facts.enumerated() {
      guard let fields = vocabulary.facts[fact.relation] else { return nil }
      var row = fields.map { $0.name == "id" ? Int32(900 + place) : FactTable.missing }
      for part in fact.fields.split(separator: ",") {
        let words = part.split(separator: " ").map(String.init)
        guard words.count == 2, let index = fields.firstIndex(where: { $0.name == words[0] }),
          let value = value(words[1], fields[index].type, base, vocabulary)
        else { return nil }
        row[index] = value
      }
      base.add(fact.relation, row)
      if fact.relation == "knows" { base.add("knows", row.reversed()) }
    }
    return base
  }

  private static func value(
    _ word: String, _ type: String, _ base: FactBase, _ vocabulary: RuleVocabulary
  ) -> Int32? {
    if type == "date" { return Int32(word).map { today + $0 } }
    if let allowed = vocabulary.enumerations[type] {
      return allowed.contains(word) ? base.symbols.number(word) : nil
    }
    return Int32(word) ?? (type == "text" ? base.symbols.number(word) : nil)
  }

  /// Whether a rule concludes anything from an example's facts; nothing when they cannot be read.
  public static func holds(
    _ rule: String, _ facts: [(relation: String, fields: String)], _ book: RuleBook
  ) -> Bool? {
    guard let base = base(facts, book.vocabulary),
      let place = book.rules.firstIndex(where: { $0.name == rule })
    else { return nil }
    let conclusions = book.evaluate(base, today: today)
    switch book.rules[place].head {
    case .advise: return !conclusions.advice(ofRule: place).isEmpty
    case .derive(let relation, _): return conclusions.table(relation).count > 0
    case .block:
      let table = conclusions.table("blocked")
      let name = base.symbols.number(rule)
      return (0..<table.count).contains { table.value($0, 2) == name }
    }
  }
}
