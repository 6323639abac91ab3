import Ground

/// An entry of a calendar.
public struct CalendarEntry: Hashable, Sendable {
  /// What tells it apart from all others and stays the same from one file to the next, so that a calendar
  /// that has it takes the new one for it.
  public var uid: String
  /// When it is.
  public var time: CalendarTime
  /// What it is called.
  public var title: String
  /// Where it is.
  public var place: String?
  /// What else is to be known of it; may have several lines.
  public var notes: String?
  /// When it makes itself heard.
  public var alarms: [CalendarAlarm] = []
  /// The words it is filed under.
  public var categories: [String] = []
  /// Whether the time counts as taken; what is only to be remembered leaves it free.
  public var isBusy = true
  /// Whether it comes again every year on its day; 29 February on the last of February.
  public var isYearly = false
  /// How often it has been changed since it was first handed out.
  public var sequence = 0

  /// An entry.
  public init(uid: String, time: CalendarTime, title: String) {
    (self.uid, self.time, self.title) = (uid, time, title)
  }
}
