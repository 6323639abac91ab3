/// The names of days and months, and how dates are written.
public enum CalendarWords {
  /// The weekdays from Monday.
  public static func weekdays(_ language: LanguageTag) -> [String] {
    switch language {
    case .it: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
    case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }

  /// The months from January.
  public static func months(_ language: LanguageTag) -> [String] {
    switch language {
    case .it:
      [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
        "settembre", "ottobre", "novembre", "dicembre",
      ]
    case .en:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }
}
