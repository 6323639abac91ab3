import Ground

/// A date that a text speaks of.
public struct DateMatch: Sendable, Hashable {
  /// The day, or the first day of a longer span.
  public var day: Day
  /// The last day of a span such as a week.
  public var until: Day?
  /// Whether only a week, a month or a year was named, no day of it.
  public var isVague = false
  /// Minutes since midnight, when an hour was named.
  public var minute: Int?
  /// The other day that the words may mean, when they are used for two.
  public var alternative: Day?
  /// Where the words stand in the text.
  public var range: Range<String.Index>
}

/// Which way a date without a year or a week points.
public enum DateDirection: Sendable { case future, past }
