import Language

/// Something of a whole message that speaks for it or against it.
public struct Feature: Sendable {
  /// Its name.
  public let name: String
  /// How it is measured.
  public let measure: any Measure.Type
  /// Whether more of it is better; a verdict's weights never say otherwise.
  public let isGood: Bool
  /// Signs or marks that it looks for.
  public let of: [String]
  /// Signs or marks that are set against them.
  public let against: [String]
  /// Signs that must show; else the feature is not there.
  public let has: [String]
  /// Signs of which none may show.
  public let lacks: [String]
  /// How much of it is well.
  public let free: Double
  /// How much beyond that is all there can be.
  public let most: Double
  /// The principles it follows from.
  public let sources: [String]
  /// How its sentence can be mended.
  public let mending: Mending?
  /// What is said of it: several features may say the same.
  public let topic: String

  /// Which of several good things is told: the lowest first.
  public let praise: Double
  /// What must show for it to be told as something good.
  public let praiseIf: [String]

  /// How a rule makes a better sentence of one with a fault.
  public enum Mending: String, Sendable, CaseIterable {
    /// The words are left out.
    case drop
    /// The sentence is left out.
    case cut
    /// A sentence is put behind.
    case add
  }

  /// Where an author says nothing, a good thing is told behind all others.
  private static let lastPraise = 9.0

  /// A feature.
  public init(
    name: String, measure: any Measure.Type, isGood: Bool, of: [String] = [],
    against: [String] = [], has: [String] = [], lacks: [String] = [], free: Double = 0,
    most: Double = 1, sources: [String] = [], mending: Mending? = nil,
    topic: String? = nil, praise: Double? = nil, praiseIf: [String] = []
  ) {
    self.name = name
    self.measure = measure
    self.isGood = isGood
    self.of = of
    self.against = against
    self.has = has
    self.lacks = lacks
    self.free = free
    self.most = most
    self.sources = sources
    self.mending = mending
    self.topic = topic ?? name
    self.praise = praise ?? Self.lastPraise
    self.praiseIf = praiseIf
  }

  /// How much of it a message has, from 0 to 1, and where.
  public func measured(in message: MessageReading) -> Measured {
    guard has.allSatisfy(message.shows), !lacks.contains(where: message.shows) else {
      return Measured(0)
    }
    var found = measure.measure(self, message)
    found.value = min(1, max(0, (found.value - free) / most))
    return found
  }
}

/// How much of a feature there is, and where.
public struct Measured: Sendable {
  /// How much, in the unit of its measure, then from 0 to 1.
  public var value: Double
  /// The places that show it.
  public var places: [Range<String.Index>]

  /// A measured feature.
  public init(_ value: Double, _ places: [Range<String.Index>] = []) {
    self.value = value
    self.places = places
  }
}

/// How the places of a feature are quoted.
public enum Quoting: Sendable {
  /// As they are: words beside each other.
  case words
  /// With so much of their clause that they can be understood alone.
  case clauses
  /// As sentences.
  case sentences
}

extension Measure {
  /// Words, where a measure says nothing else.
  public static var quoting: Quoting { .words }
}

/// A way to measure a feature.
public protocol Measure: Sendable {
  /// What authors call it.
  static var word: String { get }
  /// How the places it shows are quoted.
  static var quoting: Quoting { get }
  /// How much of a feature a message has, in a unit of its own, and where.
  static func measure(_ feature: Feature, _ message: MessageReading) -> Measured
}
