import Foundation
import Ground

/// The present moment: the computer's, or one that is set for tests and demonstrations.
struct Clock {
  private let fixed: Date?

  /// A clock; `ALLEATO_NOW` sets it, only together with a data folder of its own.
  init(_ environment: [String: String], hasOwnData: Bool) {
    fixed = hasOwnData ? environment["ALLEATO_NOW"].flatMap(Self.date) : nil
  }

  /// Reads `2026-05-08T09:30` as local time.
  private static func date(_ text: String) -> Date? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let day = parts.first.flatMap({ Day(iso: $0) }) else { return nil }
    let time = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int($0) } : []
    let minutes = (time.first ?? 9) * 60 + (time.count > 1 ? time[1] : 0)
    let wall = Double(day.number) * 86_400 + Double(minutes) * 60
    let zone = TimeZone.current
    return Date(
      timeIntervalSince1970: wall
        - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall))))
  }

  /// The time zone of the computer.
  var zone: TimeZone { .current }

  /// The present moment.
  var now: Moment {
    let date = fixed ?? Date()
    let zone = TimeZone.current
    let local = Int(date.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: date)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return Moment(
      seconds: date.timeIntervalSince1970, day: Day(number: day),
      minute: (local - day * 86_400) / 60, zone: zone.identifier)
  }
}
