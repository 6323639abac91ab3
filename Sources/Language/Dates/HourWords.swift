/// Hours with their preposition, as they are said in a message: `alle 15`, `all'una`, `at 3 pm`.
public enum HourWords {
  /// The words for a time of day.
  ///
  /// - Parameters:
  ///   - hour: 0 to 23.
  ///   - minute: 0 to 59.
  public static func at(hour: Int, minute: Int = 0, in language: LanguageTag) -> String {
    let minutes = minute < 10 ? "0" + String(minute) : String(minute)
    switch language {
    case .it:
      if minute == 0, hour == 12 { return "a mezzogiorno" }
      if minute == 0, hour == 0 { return "a mezzanotte" }
      if hour == 1 { return minute == 0 ? "all'una" : "all'una e " + String(minute) }
      return "alle " + String(hour) + (minute == 0 ? "" : "." + minutes)
    case .en:
      if minute == 0, hour == 12 { return "at noon" }
      if minute == 0, hour == 0 { return "at midnight" }
      let half = hour < 12 ? "am" : "pm"
      let twelve = hour % 12 == 0 ? 12 : hour % 12
      return "at " + String(twelve) + (minute == 0 ? "" : "." + minutes) + " " + half
    }
  }

  /// The words for a time of day in minutes since midnight, and for the one it lasts to where there is
  /// one: `dalle 9 alle 11`, `from 9 am to 11 am`.
  public static func at(minute: Int, until end: Int?, in language: LanguageTag) -> String {
    func at(_ minute: Int) -> String {
      let time = (minute % 1440 + 1440) % 1440
      return self.at(hour: time / 60, minute: time % 60, in: language)
    }
    guard let end else { return at(minute) }
    switch language {
    case .it: return "d" + at(minute) + " " + at(end)
    case .en:
      return at(minute).replacing(/^at/, with: "from") + " " + at(end).replacing(/^at/, with: "to")
    }
  }
}
