import Ground

/// What a person answered to a step.
public enum Answer: Hashable, Sendable, Codable {
  /// One of the options, by id.
  case option(String)
  /// Several of the options, by id.
  case options([String])
  /// Words.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// A number.
  case number(Int)
  /// A day, as a day number.
  case day(Int)
  /// A day with its hour, or a span of days.
  case timing(Timing)
  /// Somebody or something known.
  case entity(Reference)
  /// Several of them.
  case entities([Reference])
  /// Nothing: the step was gone through, or skipped.
  case nothing

  /// A day as the answer, with its hour and its end where they are known.
  public static func on(_ timing: Timing) -> Answer {
    timing.isDayAlone ? .day(timing.day.number) : .timing(timing)
  }

  /// When the answer is; nothing for an answer that is no day.
  public var timing: Timing? {
    switch self {
    case .day(let number): Timing(Day(number: number))
    case .timing(let timing): timing
    default: nil
    }
  }

  /// Somebody or something known, with the name it had when it was answered.
  public struct Reference: Hashable, Sendable, Codable {
    /// The number of its identity.
    public let id: Int
    /// The name.
    public let name: String

    /// A reference.
    public init(id: Int, name: String) {
      self.id = id
      self.name = name
    }
  }
}
