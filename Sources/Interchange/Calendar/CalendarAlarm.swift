/// When an entry of a calendar makes itself heard, as minutes from its beginning.
///
/// For whole days the beginning is the midnight that begins the first day: 540 is nine in the morning
/// of that day, -240 eight in the evening before.
public struct CalendarAlarm: Hashable, Sendable {
  /// Minutes from the beginning; negative before it.
  public let minutes: Int
  /// What it says; nothing for what the entry is called.
  public let words: String?

  /// An alarm so many minutes from the beginning.
  public init(minutes: Int, words: String? = nil) {
    (self.minutes, self.words) = (minutes, words)
  }

  /// The duration as RFC 5545, section 3.3.6, writes it: `-PT30M`, `PT9H`, `-P1D`.
  var duration: String {
    let (sign, all) = (minutes < 0 ? "-" : "", abs(minutes))
    let (days, hours, rest) = (all / 1440, all % 1440 / 60, all % 60)
    var text = sign + "P"
    if days > 0 { text += "\(days)D" }
    if hours > 0 || rest > 0 || days == 0 {
      text += "T"
      if hours > 0 { text += "\(hours)H" }
      if rest > 0 || hours == 0 { text += "\(rest)M" }
    }
    return text
  }
}
