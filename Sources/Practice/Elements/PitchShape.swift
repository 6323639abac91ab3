/// A shape that an introduction can have: its parts in order, and what goes first when time is short.
public struct PitchShape: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// Its parts, in order: elements, and what belongs to no element, such as `name`.
  public let order: [String]
  /// The parts without which it makes no sense.
  public let needs: Set<String>
  /// The parts that are left out, the first to go first.
  public let drops: [String]
  /// Whom it is for, by the ids of answers; empty for everybody.
  public let when: Set<String>

  /// A shape.
  public init(id: String, order: [String], needs: Set<String>, drops: [String], when: Set<String>) {
    self.id = id
    self.order = order
    self.needs = needs
    self.drops = drops
    self.when = when
  }

  /// Whether what there is fills it.
  public func fits(_ parts: Set<String>, _ situation: String?) -> Bool {
    needs.isSubset(of: parts) && (when.isEmpty || situation.map { when.contains($0) } ?? false)
  }
}

/// The shapes of introductions and the lengths they come in.
public struct PitchShapes: Sendable {
  /// The shapes, the plain one first.
  public let all: [PitchShape]
  /// The lengths, in seconds, the shortest first.
  public let seconds: [Int]
  /// The length that is shown first.
  public let first: Int

  /// Shapes and lengths.
  public init(_ all: [PitchShape], seconds: [Int], first: Int) {
    self.all = all
    self.seconds = seconds
    self.first = first
  }
}
