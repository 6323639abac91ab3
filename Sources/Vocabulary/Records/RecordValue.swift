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
  /// A day.
  case day(Day)
  /// A number.
  case number(Int)
}
