/// What a message of its kind needs and does not have.
public enum NeedsMeasure: Measure {
  /// What authors call it.
  public static let word = "needs"

  /// How many of the signs that its kind needs do not show.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    Measured(Double(message.kind?.needs.count { !message.shows($0) } ?? 0))
  }
}

/// What does not belong in a message of its kind.
public enum ForbidsMeasure: Measure {
  /// What authors call it.
  public static let word = "forbids"
  /// How its places are quoted.
  public static let quoting = Quoting.clauses

  /// How many of the signs that its kind forbids show, and where.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    let found = message.kind?.forbids.filter(message.shows) ?? []
    return Measured(Double(found.count), MessageReading.apart(found.flatMap(message.places)))
  }
}
