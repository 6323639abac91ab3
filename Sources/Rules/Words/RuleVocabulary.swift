/// The words that rules may use: relations with typed fields, and the values of enumerations.
public struct RuleVocabulary: Sendable {
  /// A field of a relation.
  public struct Field: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The type: an entity such as `contact`, `date`, `int`, `text`, or an enumeration.
    public let type: String

    /// A field.
    public init(_ name: String, _ type: String) {
      self.name = name
      self.type = type
    }
  }

  /// The values of each enumeration, by its name; `action` must be one of them.
  public var enumerations: [String: [String]]
  /// The fields of each given relation, by its name.
  public var facts: [String: [Field]]
  /// The fields of each relation that rules derive, by its name.
  public var derived: [String: [Field]]

  /// The relations that have few facts however many people are known, such as goals.
  public var few: Set<String>

  /// A vocabulary.
  public init(
    enumerations: [String: [String]], facts: [String: [Field]], derived: [String: [Field]] = [:],
    few: Set<String> = []
  ) {
    self.few = few
    self.enumerations = enumerations
    self.facts = facts
    self.derived = derived
  }

  /// The relation that `block` rules fill.
  public static let blocked = [
    Field("contact", "contact"), Field("action", "action"), Field("rule", "rule"),
  ]

  /// The fields of a relation, given or derived.
  public func fields(of relation: String) -> [Field]? {
    facts[relation] ?? derived[relation] ?? (relation == "blocked" ? Self.blocked : nil)
  }

  var relationNames: [String] { Array(facts.keys) + Array(derived.keys) + ["blocked"] }

  /// The words a condition may begin with besides relations.
  static let keywords = ["not", "some", "if", "count", "max", "min", "sum"]
}
