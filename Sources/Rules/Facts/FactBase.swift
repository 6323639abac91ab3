/// The facts that rules are evaluated over, for one present day.
public final class FactBase {
  /// The words facts are made of.
  public let vocabulary: RuleVocabulary
  /// Words as numbers.
  public let symbols: SymbolTable
  private var tables: [String: FactTable]

  /// A base without facts.
  public init(_ vocabulary: RuleVocabulary, symbols: SymbolTable = SymbolTable()) {
    self.vocabulary = vocabulary
    self.symbols = symbols
    tables = vocabulary.facts.mapValues { FactTable(arity: $0.count) }
  }

  /// The facts of a given relation.
  public func table(_ relation: String) -> FactTable? { tables[relation] }

  /// Adds a fact.
  public func add(_ relation: String, _ values: [Int32]) { tables[relation]?.append(values) }

  /// How many facts there are in all.
  public var count: Int { tables.values.reduce(0) { $0 + $1.factCount } }

  var all: [FactTable] { Array(tables.values) }
}
