import Foundation
import Ground

/// An event of a calendar, property by property.
struct CalendarEvent {
  let line: Int
  private let zone: TimeZone
  private(set) var name: String?
  private(set) var unread: [String] = []
  private(set) var recurs = false
  private(set) var isCancelled = false
  /// Whether it comes every year.
  private(set) var isYearly = false
  private var isBirthday = false
  private var uid: String?
  private var start: CalendarMoment?
  private var end: CalendarMoment?
  private var length: CalendarLength?
  private var place: String?
  private var notes: String?
  private var people: [ImportedName] = []
  /// So many people of an event are looked at.
  private static let most = 500

  /// What only programs need.
  private static let technical: Set<String> = [
    "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "PRIORITY",
    "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR", "X-MICROSOFT-CDO-BUSYSTATUS", "X-MOZ-GENERATION", "STATUS",
    "X-APPLE-STRUCTURED-LOCATION", "EXDATE", "RECURRENCE-ID",
  ]

  init(line: Int, zone: TimeZone) {
    self.line = line
    self.zone = zone
  }

  mutating func take(_ property: ContentLine) {
    switch property.name {
    case "UID": uid = property.text.trimmed
    case "SUMMARY":
      let text = property.text.trimmed
      name = text.isEmpty ? nil : text
    case "DTSTART": start = CalendarMoment(property, zone)
    case "DTEND": end = CalendarMoment(property, zone)
    case "DURATION": length = CalendarLength(property.value)
    case "LOCATION":
      let text = property.text.trimmed
      place = text.isEmpty ? nil : text.replacing("\n", with: ", ")
    case "DESCRIPTION": notes = property.text.trimmed
    case "ATTENDEE", "ORGANIZER": somebody(property)
    case "RRULE":
      recurs = true
      isYearly = property.value.uppercased().contains("FREQ=YEARLY")
    case "CATEGORIES":
      if property.text.uppercased().contains("BIRTHDAY") { isBirthday = true }
    case "STATUS": isCancelled = property.value.trimmed.uppercased() == "CANCELLED"
    default:
      if !Self.technical.contains(property.name) && !property.name.hasPrefix("X-") {
        unread.append(property.name)
      }
    }
  }

  private mutating func somebody(_ property: ContentLine) {
    guard people.count < Self.most else { return }
    // A room or a list is nobody.
    if let kind = property.words("CUTYPE").first, kind != "individual" { return }
    let value = property.text.trimmed
    let email = value.lowercased().hasPrefix("mailto:") ? String(value.dropFirst(7)) : nil
    let name = (property.parameter("CN") ?? "").trimmed
    let isNamed = !name.isEmpty && !name.contains("@")
    guard isNamed || email != nil else { return }
    let somebody = ImportedName(name: isNamed ? name : "", profile: nil, email: email)
    if !people.contains(somebody) { people.append(somebody) }
  }

  /// The event, when its day can be read.
  var imported: ImportedEvent? {
    guard let name, let start else { return nil }
    var timing = Timing(start.day, minute: start.minute)
    if let end {
      // The end of a whole day is the day after it.
      let last = end.minute == nil && end.day > start.day ? end.day - 1 : end.day
      if last > start.day { timing.until = last }
      if end.day >= start.day { timing.untilMinute = end.minute }
    } else if let length {
      length.end(&timing)
    }
    return ImportedEvent(
      line: line, uid: uid, name: name, timing: timing, place: place,
      notes: notes.flatMap { $0.isEmpty ? nil : $0 }, people: people)
  }

  /// The words that calendars put around a name to say that it is somebody's birthday.
  private static let frames: [(before: String, after: String)] = [
    ("compleanno di ", ""), ("compleanno: ", ""), ("il compleanno di ", ""), ("", "'s birthday"),
    ("", "’s birthday"), ("birthday: ", ""), ("birthday of ", ""), ("", " (birthday)"),
    ("", " - compleanno"), ("", " - birthday"),
  ]

  /// Whose birthday it is, when it comes every year and says so.
  var birthday: ImportedBirthday? {
    guard isYearly || isBirthday, let name, let start else { return nil }
    let lower = name.lowercased()
    for frame in Self.frames
    where lower.hasPrefix(frame.before) && lower.hasSuffix(frame.after)
      && lower.count > frame.before.count + frame.after.count
    {
      let whose = String(name.dropFirst(frame.before.count).dropLast(frame.after.count)).trimmed
      // A calendar begins a birthday in any year; only an old one is a year of birth.
      let year = start.day.year < 2000 ? start.day.year : nil
      return PartialDate(year: year, month: start.day.month, day: start.day.dayOfMonth)
        .map { ImportedBirthday(line: line, name: whose, date: $0) }
    }
    return nil
  }
}

/// When something in a calendar begins or ends.
private struct CalendarMoment {
  let day: Day
  /// Minutes since midnight; nothing for a whole day.
  let minute: Int?

  /// Reads `20260514`, `20260514T090000` and `20260514T070000Z`; the last, and hours of a zone that is named and
  /// known, are put into the zone.
  init?(_ property: ContentLine, _ zone: TimeZone) {
    let text = Array(property.value.trimmed.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= text.count else { return nil }
      var value = 0
      for byte in text[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 0x30
      }
      return value
    }
    guard let year = number(0..<4), let month = number(4..<6), let date = number(6..<8),
      let day = Day(year: year, month: month, day: date)
    else { return nil }
    guard text.count >= 13, text[8] == 0x54, let hour = number(9..<11), hour < 24,
      let minutes = number(11..<13), minutes < 60
    else {
      self.day = day
      minute = nil
      return
    }
    let clock = hour * 60 + minutes
    var seconds = Double(day.number) * 86_400 + Double(clock) * 60
    var ahead = 0
    if text.last != 0x5A {
      guard let name = property.parameter("TZID"), name != zone.identifier,
        let there = TimeZone(identifier: name)
      else {
        self.day = day
        minute = clock
        return
      }
      let near = seconds - Double(there.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)))
      ahead = there.secondsFromGMT(for: Date(timeIntervalSince1970: near))
      seconds -= Double(ahead)
    }
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)) - ahead
    let local = day.number * 1_440 + clock + offset / 60
    self.day = Day(number: Int((Double(local) / 1_440).rounded(.down)))
    minute = ((local % 1_440) + 1_440) % 1_440
  }
}
