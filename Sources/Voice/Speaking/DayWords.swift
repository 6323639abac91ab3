import Ground
import Language

/// Days in words, as a reader on a given day will understand them.
struct DayWords {
  let language: LanguageTag
  let today: Day
  /// Whether English days are written as in America, *May 14*.
  var isMonthFirst = false

  private var weekdays: [String] { CalendarWords.weekdays(language) }
  private var months: [String] { CalendarWords.months(language) }

  /// `giovedì 14 maggio`, `Thursday 14 May`; with the year when it is another one.
  func date(_ day: Day, withYear: Bool? = nil) -> String {
    weekdays[day.weekday - 1] + " " + monthDay(day, withYear: withYear)
  }

  /// The hours in words, `alle 15`, `dalle 9 alle 11`.
  ///
  /// Nothing when no hour is known. The end is left to the day it is on.
  func hours(_ timing: Timing) -> String? {
    timing.minute.map {
      HourWords.at(
        minute: $0, until: timing.until == nil ? timing.untilMinute : nil, in: language)
    }
  }

  /// `giovedì 14 maggio alle 15`, `da lunedì 10 a mercoledì 12 agosto`.
  func timing(_ timing: Timing, withYear: Bool? = nil) -> String {
    let hours = hours(timing).map { " " + $0 }
    guard let until = timing.until else {
      return date(timing.day, withYear: withYear) + (hours ?? "")
    }
    let isSameMonth = (until.year, until.month) == (timing.day.year, timing.day.month)
    let first =
      isSameMonth
      ? weekdays[timing.day.weekday - 1] + " " + String(timing.day.dayOfMonth)
      : date(timing.day, withYear: until.year == timing.day.year ? withYear : true)
    let (from, to) = language == .it ? ("da ", " a ") : ("from ", " to ")
    return from + first + (hours ?? "") + to + date(until, withYear: withYear)
      + (timing.untilMinute.map { " " + HourWords.at(minute: $0, until: nil, in: language) } ?? "")
  }

  /// `14 maggio`, `1° maggio`, `14 May`; with the year when it is another one.
  func monthDay(_ day: Day, withYear: Bool? = nil) -> String {
    let (year, month, number) = day.date
    let digits = language == .it && number == 1 ? "1°" : String(number)
    let year_ = withYear ?? (year != today.year) ? " " + String(year) : ""
    if language == .en, isMonthFirst {
      return months[month - 1] + " " + digits + (year_.isEmpty ? "" : "," + year_)
    }
    return digits + " " + months[month - 1] + year_
  }

  /// `14 mag`, `14 May`, for a column of days.
  func short(_ day: Day) -> String {
    String(day.dayOfMonth) + " " + months[day.month - 1].prefix(3)
  }

  /// `ieri`, `giovedì`, `la settimana scorsa`, `il 3 aprile`.
  func relative(_ day: Day, articles: @autoclosure () -> ItalianArticles) -> String {
    let offset = day - today
    let weeks = (day.monday - today.monday) / 7
    switch language {
    case .it:
      switch offset {
      case 0: return "oggi"
      case 1: return "domani"
      case 2: return "dopodomani"
      case -1: return "ieri"
      case -6 ... -2, 3...6: return weekdays[day.weekday - 1]
      default: break
      }
      if weeks == -1 { return "la settimana scorsa" }
      return articles().attach(.il, to: noun(day))
    case .en:
      switch offset {
      case 0: return "today"
      case 1: return "tomorrow"
      case -1: return "yesterday"
      case -6 ... -2, 2...6: return "on " + weekdays[day.weekday - 1]
      default: break
      }
      return weeks == -1 ? "last week" : "on " + monthDay(day)
    }
  }

  /// A whole month or year as people name it: `a marzo`, `nel 2024`; nothing for anything else.
  func period(_ timing: Timing) -> String? {
    let first = timing.day
    guard let last = timing.until, first.dayOfMonth == 1, (last + 1).dayOfMonth == 1 else {
      return nil
    }
    if last + 1 == first.adding(months: 1) {
      let year = first.year == today.year ? "" : " " + String(first.year)
      let named = language == .it && "aeiou".contains(month(first).prefix(1)) ? "ad " : "a "
      return (language == .it ? named : "in ") + month(first) + year
    }
    guard first.month == 1, last + 1 == first.adding(months: 12) else { return nil }
    return (language == .it ? "nel " : "in ") + String(first.year)
  }

  func noun(_ day: Day) -> Noun { Noun(monthDay(day)) }

  func month(_ day: Day) -> String { months[day.month - 1] }

  /// A length of time in the two largest units: `2 anni e 3 mesi`, `12 days`.
  func span(days: Int) -> String {
    let years = days / 365
    let months = days % 365 / 30
    var parts: [String] = []
    if years > 0 { parts.append(counted(years, it: ("anno", "anni"), en: ("year", "years"))) }
    if months > 0, days >= 60 {
      parts.append(counted(months, it: ("mese", "mesi"), en: ("month", "months")))
    }
    if parts.isEmpty { parts.append(counted(days, it: ("giorno", "giorni"), en: ("day", "days"))) }
    return parts.joined(separator: language == .it ? " e " : " and ")
  }

  private func counted(
    _ count: Int, it: (String, String), en: (String, String)
  ) -> String {
    let forms = language == .it ? it : en
    return String(count) + " " + (count == 1 ? forms.0 : forms.1)
  }
}
