import Contacts
import Foundation
import Ground
import Testing

@testable import Interchange

@Suite struct CalendarTests {
  static let calendar = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "BEGIN:VTIMEZONE", "TZID:Europe/Rome", "BEGIN:STANDARD", "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
    "BEGIN:VEVENT", "UID:caffe-1@google.com", "DTSTART:20260514T070000Z", "DTEND:20260514T074500Z",
    "SUMMARY:Caffè con Laura\\, in centro", "LOCATION:Bar Aurora\\, Torino",
    "ORGANIZER;CN=Sara Neri:mailto:sara@x.it",
    "ATTENDEE;CUTYPE=INDIVIDUAL;CN=\"Conti, Laura\";PARTSTAT=ACCEPTED:mailto:laura@reply.it",
    "ATTENDEE;CUTYPE=ROOM;CN=Sala 2:mailto:sala@x.it", "BEGIN:VALARM", "ACTION:DISPLAY",
    "DESCRIPTION:no", "TRIGGER:-PT15M", "END:VALARM", "END:VEVENT",
    "BEGIN:VEVENT", "UID:fiera", "DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260603",
    "SUMMARY:Fiera del libro", "END:VEVENT",
    "BEGIN:VEVENT", "UID:bday", "DTSTART;VALUE=DATE:19850509", "RRULE:FREQ=YEARLY",
    "SUMMARY:Compleanno di Anna Riva", "END:VEVENT",
    "BEGIN:VEVENT", "UID:weekly", "DTSTART;TZID=Europe/Rome:20260101T090000",
    "RRULE:FREQ=WEEKLY", "SUMMARY:Riunione", "END:VEVENT",
    "BEGIN:VEVENT", "UID:gone", "DTSTART:20260514T070000Z", "STATUS:CANCELLED", "SUMMARY:Annullato",
    "END:VEVENT", "BEGIN:VTODO", "SUMMARY:Comprare il latte", "END:VTODO", "END:VCALENDAR", "",
  ].joined(separator: "\r\n")

  @Test func `events are read with their hours in the zone, and those who are named`() throws {
    let file = try #require(Reading.read(Self.calendar, named: "x.ics"))
    #expect(file.format == .calendar)
    #expect(file.events.map(\.name) == ["Caffè con Laura, in centro", "Fiera del libro"])
    let coffee = try #require(file.events.first)
    #expect(coffee.timing.day.iso == "2026-05-14")
    #expect(coffee.timing.minute == 9 * 60)
    #expect(coffee.timing.untilMinute == 9 * 60 + 45)
    #expect(coffee.place == "Bar Aurora, Torino")
    #expect(coffee.people.map(\.name) == ["Sara Neri", "Conti, Laura"])
    #expect(coffee.people.map(\.email) == ["sara@x.it", "laura@reply.it"])
    #expect(file.events[1].timing.until?.iso == "2026-06-02")
    #expect(file.events[1].timing.minute == nil)
  }

  @Test func `a birthday is somebody's, and what comes every week is told and left`() throws {
    let file = try #require(Reading.read(Self.calendar, named: "x.ics"))
    #expect(file.birthdays.map(\.name) == ["Anna Riva"])
    #expect(file.birthdays.first?.date == PartialDate(year: 1985, month: 5, day: 9))
    #expect(file.skipped.map(\.reason) == [.recurring, .unsent])
    #expect(file.unread == ["VTODO": 1])
  }

  @Test func `a calendar cut off anywhere gives whole events or none`() throws {
    let bytes = Array(Self.calendar.utf8)
    let whole = try #require(Reading.read(Self.calendar)).events
    for end in stride(from: 0, to: bytes.count, by: 10) {
      let events = Reading.rome.read(Array(bytes[..<end]), named: "x.ics")?.events ?? []
      for event in events { #expect(whole.contains(event)) }
    }
  }
}
