/// A fact that is added or taken away.
public struct FactChange: Hashable, Sendable {
  /// The relation.
  public let relation: String
  /// The values in the order of the fields.
  public let values: [Int32]
  /// Whether it is added.
  public let isAdded: Bool

  /// A change of the facts.
  public init(_ relation: String, _ values: [Int32], isAdded: Bool) {
    self.relation = relation
    self.values = values
    self.isAdded = isAdded
  }
}

/// What an update changed in what follows.
public struct Difference: Sendable {
  /// The advices that were not given before.
  public internal(set) var gained: [Advice] = []
  /// The advices that are not given any more.
  public internal(set) var lost: [Advice] = []
  /// The actions about somebody that are held back now, with the word of the action.
  public internal(set) var held: [(about: Int32, action: String)] = []
  /// The actions that are not held back any more.
  public internal(set) var freed: [(about: Int32, action: String)] = []
}
