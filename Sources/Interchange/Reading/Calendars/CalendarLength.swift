import Ground

/// How long an event of a calendar lasts, as `PT1H30M`, `P2D` or `P1W` say it.
struct CalendarLength {
  private let minutes: Int

  /// Reads a length; nothing when it is none, or longer than a year.
  init?(_ text: String) {
    var (minutes, number, digits, isTime, isRead) = (0, 0, 0, false, false)
    for sign in text.uppercased().unicodeScalars {
      switch sign {
      case "0"..."9":
        digits += 1
        guard digits < 7 else { return nil }
        number = number * 10 + Int(sign.value - 48)
        continue
      case "P", "+", " ": continue
      case "T":
        isTime = true
        continue
      case "W": minutes += number * 7 * 1_440
      case "D": minutes += number * 1_440
      case "H" where isTime: minutes += number * 60
      case "M" where isTime: minutes += number
      case "S" where isTime: break
      default: return nil
      }
      (number, digits, isRead) = (0, 0, true)
    }
    guard isRead, minutes > 0, minutes < 366 * 1_440 else { return nil }
    self.minutes = minutes
  }

  /// Sets the end of what begins on a day, or at an hour of it.
  func end(_ timing: inout Timing) {
    guard let start = timing.minute else {
      let days = minutes / 1_440
      if days > 1 { timing.until = timing.day + (days - 1) }
      return
    }
    let end = start + minutes
    if end >= 1_440 { timing.until = timing.day + end / 1_440 }
    timing.untilMinute = end % 1_440
  }
}
