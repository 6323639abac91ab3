import Language

/// Something a person says about the conversation itself: that they do not know, want to go back.
public struct Move: Sendable {
  /// Its id, the name of its folder.
  public let id: String
  /// The ways it is said, where nothing but small words stands beside them.
  public let triggers: [PhraseQuery]
  /// The ways it begins, where what it is about stands behind them: `change the …`.
  public let openings: [PhraseQuery]
  /// What people say for it.
  public let examples: [String]
  /// What only looks like it.
  public let nearMisses: [String]
  /// Whether it may stand before an answer that it only makes less sure: `I don't know, maybe …`.
  public let mayHedge: Bool
}
