import Foundation
import Ground
import Testing

@testable import Interchange

@Suite struct CalendarFileTests {
  private static let day = Day(iso: "2026-03-28") ?? Day(number: 0)
  private static let moment = Moment(
    seconds: 1_774_000_000, day: day, minute: 540, zone: "Europe/Rome")

  private func file(_ entries: [CalendarEntry]) -> CalendarFile {
    CalendarFile(entries, made: Self.moment)
  }

  @Test func `no line is longer than 75 octets, and unfolded it is what it was`() {
    let words = String(repeating: "Perché l’emoji 👩🏽‍💻 è lunga; e poi, \\ ", count: 12)
    var entry = CalendarEntry(uid: "a@b", time: .days(Self.day, through: Self.day), title: words)
    entry.notes = "prima riga\r\nseconda\u{7}"
    let text = file([entry]).text
    for line in text.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
      #expect(!line.contains("\n"))
    }
    let whole = text.replacing("\r\n ", with: "")
    #expect(whole.contains("DESCRIPTION:prima riga\\nseconda\r\n"))
    let summary = whole.components(separatedBy: "\r\n").first { $0.hasPrefix("SUMMARY:") } ?? ""
    let read = summary.dropFirst(8).replacing("\\\\", with: "\u{1}").replacing("\\", with: "")
      .replacing("\u{1}", with: "\\")
    #expect(read == words)
  }

  @Test(arguments: [
    (-30, "-PT30M"), (0, "PT0M"), (540, "PT9H"), (-1440, "-P1D"), (-1530, "-P1DT1H30M"),
    (60, "PT1H"),
  ])
  func `an alarm is written as a duration`(_ minutes: Int, _ duration: String) {
    #expect(CalendarAlarm(minutes: minutes).duration == duration)
  }

  @Test func `an hour without an end, an end after midnight and several days are understood`() {
    let day = Self.day
    #expect(
      CalendarTime(Timing(day, minute: 1380))
        == .hours(day, from: 1380, untilDay: day + 1, until: 60))
    #expect(
      CalendarTime(Timing(day, minute: 1260, untilMinute: 60))
        == .hours(day, from: 1260, untilDay: day + 1, until: 60))
    #expect(CalendarTime(Timing(day, until: day + 2)) == .days(day, through: day + 2))
    #expect(
      CalendarTime(Timing(day, minute: 540, until: day + 1, untilMinute: 1080))
        == .hours(day, from: 540, untilDay: day + 1, until: 1080))
  }

  @Test func `a zone is told with the changes of the years around`() {
    let hours = CalendarTime.hours(Self.day, from: 600, untilDay: Self.day, until: 660)
    let text = file([CalendarEntry(uid: "x", time: hours, title: "x")]).text
    #expect(text.contains("DTSTART;TZID=Europe/Rome:20260328T100000\r\n"))
    // Summer time begins on 29 March at two by the clock of before.
    #expect(
      text.contains(
        "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200"))
    #expect(
      text.contains(
        "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100"))
  }

  @Test func `hours of UTC need no zone`() {
    let moment = Moment(seconds: 0, day: Self.day, minute: 0, zone: "UTC")
    let hours = CalendarTime.hours(Self.day, from: 600, untilDay: Self.day, until: 660)
    let text = CalendarFile([CalendarEntry(uid: "x", time: hours, title: "x")], made: moment).text
    #expect(text.contains("DTSTART:20260328T100000Z"))
    #expect(!text.contains("VTIMEZONE"))
  }
}
