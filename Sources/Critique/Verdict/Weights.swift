/// How much each feature counts, as it was fitted to messages that people had judged.
public struct Weights: Sendable {
  /// The chances, between which a message may go as well as not: below the first it may go, above
  /// the second it is to be mended.
  public let unsure: ClosedRange<Double>
  /// What speaks against a message before anything is seen in it, as log odds; by kind, `""` for all.
  public let bias: [String: Double]
  /// The weight of each feature, by name, then by kind; `""` holds for all and is added to.
  public let weights: [String: [String: Double]]

  /// Weights.
  public init(
    unsure: ClosedRange<Double>, bias: [String: Double], weights: [String: [String: Double]]
  ) {
    self.unsure = unsure
    self.bias = bias
    self.weights = weights
  }

  /// The weight of a feature in a message of a kind, never below zero.
  public func weight(_ feature: String, _ kind: String?) -> Double {
    let own = weights[feature] ?? [:]
    return max(0, (own[""] ?? 0) + (kind.flatMap { own[$0] } ?? 0))
  }

  /// What speaks against a message of a kind from the beginning.
  public func bias(_ kind: String?) -> Double {
    (bias[""] ?? 0) + (kind.flatMap { bias[$0] } ?? 0)
  }
}
