/// An hour as it was named, before it is known which half of the day is meant.
struct ClockTime: Hashable, Sendable {
  /// From 0 to 24.
  var hour: Int
  var minute: Int
  /// Whether the words leave open which half of the day is meant.
  var isOpen: Bool

  init?(hour: Int, minute: Int = 0, isOpen: Bool) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    self.hour = hour
    self.minute = minute
    self.isOpen = isOpen && (1...12).contains(hour)
  }

  static let noon = ClockTime(exactly: 12)
  static let midnight = ClockTime(exactly: 24)

  private init(exactly hour: Int) {
    (self.hour, minute, isOpen) = (hour, 0, false)
  }

  /// The time some minutes later or earlier.
  func moved(by minutes: Int) -> ClockTime? {
    let total = (hour * 60 + minute + minutes + 1440) % 1440
    return ClockTime(hour: total / 60, minute: total % 60, isOpen: isOpen)
  }

  /// The time in the half of the day that begins at midnight, or at noon.
  func inHalf(isAfternoon: Bool) -> ClockTime? {
    guard isOpen else { return self }
    let base = hour % 12
    return ClockTime(hour: isAfternoon ? base + 12 : base, minute: minute, isOpen: false)
  }

  /// Minutes since the midnight that begins the day, over 1440 when they lie in the day after.
  ///
  /// A bare hour from one to seven is taken for the afternoon: people meet then, and it is echoed; with its
  /// minutes seven is when one leaves: *alle 7 e 20*. What is done at that time may say it: `habit`.
  func minutes(in part: PartOfDay?, habit: PartOfDay? = nil) -> Int {
    guard isOpen else { return hour * 60 + minute }
    let afternoon = (hour % 12 + 12) * 60 + minute
    let morning = hour % 12 * 60 + minute
    switch part {
    case .morning: return hour == 12 ? afternoon : morning
    case .noon, .afternoon: return afternoon
    case .evening: return hour == 12 ? 1440 + minute : afternoon
    case .night: return hour == 12 || hour < 6 ? 1440 + morning : afternoon
    case nil:
      if let habit, (5...11).contains(hour) { return habit == .morning ? morning : afternoon }
      if hour == 7, ![0, 30].contains(minute) { return morning }
      return (1...7).contains(hour) || hour == 12 ? afternoon : morning
    }
  }
}
