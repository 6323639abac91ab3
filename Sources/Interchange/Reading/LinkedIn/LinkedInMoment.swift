import Foundation
import Ground

/// When something happened, as LinkedIn writes it.
enum LinkedInMoment {
  /// Reads `2026-07-01 10:00:00 UTC` and `7/8/26, 3:43 PM`, the second as LinkedIn writes it: month first.
  static func read(_ text: String, zone: TimeZone) -> (day: Day, instant: Double?)? {
    if text.hasSuffix("UTC"), let day = Day(iso: text.prefix(10)) {
      let clock = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Double($0) }
      guard clock.count == 3 else { return (day, nil) }
      let seconds = Double(day.number) * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
      let local = ((seconds + Double(offset)) / 86_400).rounded(.down)
      return (Day(number: Int(local)), seconds)
    }
    let date = text.prefix { $0 != "," && $0 != " " }
    let isBare = date.contains("/")
    let day = isBare ? FileDate.day(String(date), order: .monthFirst) : FileDate.day(text)
    return day.map { ($0, nil) }
  }
}
