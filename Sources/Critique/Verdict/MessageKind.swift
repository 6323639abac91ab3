/// What a message is for: thanks, a request, a first word to a stranger.
public struct MessageKind: Sendable {
  /// Its name.
  public let name: String
  /// What shows it, and how clearly; less than nothing speaks against it.
  public let points: [(sign: String, weight: Double)]
  /// Signs that it cannot do without.
  public let needs: [String]
  /// Signs that do not belong in it.
  public let forbids: [String]

  /// Whether it is for an occasion beside which nothing else has a place: a birthday, a loss, thanks.
  public let isOccasion: Bool

  /// A kind.
  public init(
    name: String, points: [(sign: String, weight: Double)], needs: [String], forbids: [String],
    isOccasion: Bool = false
  ) {
    self.name = name
    self.points = points
    self.needs = needs
    self.forbids = forbids
    self.isOccasion = isOccasion
  }

  /// The kind that the signs of a message show most clearly; the first of equals.
  static func recognised(_ kinds: [MessageKind], _ shows: (String) -> Bool) -> MessageKind? {
    var best: (kind: MessageKind, points: Double)?
    for kind in kinds {
      let points = kind.points.reduce(0) { $0 + (shows($1.sign) ? $1.weight : 0) }
      if best.map({ points > $0.points }) ?? true { best = (kind, points) }
    }
    return best?.kind
  }
}
