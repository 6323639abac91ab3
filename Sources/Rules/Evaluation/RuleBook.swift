/// Rules that belong together, put in order once and evaluated as often as wanted.
public struct RuleBook: Sendable {
  /// The rules, the most pressing advice first, then by name.
  public let rules: [Rule]
  /// The words they use.
  public let vocabulary: RuleVocabulary
  /// The parameters rules may use, with the values they have.
  public var parameters: [(name: String, value: Int32)]
  /// The rules in groups, each computed after those it leans on; the advices last.
  let groups: [[Int]]
  /// Where each rule reads which relation.
  let occurrences: [[Occurrence]]

  /// A book of rules; nothing when a rule negates itself.
  public init?(
    _ rules: [Rule], vocabulary: RuleVocabulary, parameters: [(name: String, value: Int32)] = []
  ) {
    let sorted = rules.sorted { ($1.priority, $0.name) < ($0.priority, $1.name) }
    guard let groups = Stratification.groups(sorted) else { return nil }
    self.rules = sorted
    self.vocabulary = vocabulary
    self.parameters = parameters
    self.groups = groups
    occurrences = sorted.map(\.occurrences)
  }

  /// Everything that follows from the facts on a day.
  public func evaluate(_ facts: FactBase, today: Int32) -> Conclusions {
    let conclusions = Conclusions(self, facts, today: today)
    // Nothing follows from advices, so each rule gives its own when they are first asked for.
    for group in groups.dropLast() { conclusions.compute(group) }
    return conclusions
  }

  /// The rule with a name.
  public func rule(_ name: String) -> Rule? { rules.first { $0.name == name } }
}
