import Contacts
import Ground

/// A value that a conversation records.
public enum RecordValue: Sendable, Hashable {
  /// Somebody or something known.
  case entity(EntityID)
  /// Several of them.
  case entities([EntityID])
  /// Words of the person, or the id of an option.
  case words(String)
  /// A day, with its hour and its end where they are known.
  case timing(Timing)
  /// A number.
  case number(Int)

  /// A day alone.
  public static func day(_ day: Day) -> RecordValue { .timing(Timing(day)) }
}
