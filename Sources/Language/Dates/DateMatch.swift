import Foundation
import Ground

/// A date that a text speaks of.
public struct DateMatch: Sendable, Hashable {
  /// The day, or the first day of a longer span.
  public var day: Day
  /// The last day of a span such as a week.
  public var until: Day?
  /// Whether only a week, a month, a season or a year was named, no day of it.
  public var isVague = false
  /// Whether it is the end of something longer, `fine mese`, of which the last day counts.
  public var isEnd = false
  /// Whether an hour was named and no day, so that the day is only the next one with that hour.
  public var isHourAlone = false
  /// Minutes since midnight, when an hour was named.
  public var minute: Int?
  /// Minutes since the midnight that begins the last day, when the end of a span of hours was named.
  public var untilMinute: Int?
  /// What a word before the date makes of it.
  public var bound: DateBound?
  /// The other day that the words may mean, when they are used for two.
  public var alternative: Day?
  /// Whether both days were named, and the choice between them left open: `giovedì o venerdì`.
  public var isOffered = false
  /// Where the words stand in the text.
  public var range: Range<String.Index>

  /// The day by which something is due: the last one of what was named, except after *from* and *after*.
  public var due: Day { bound == .from || bound == .after ? day : until ?? day }

  /// The day to keep where only one can be kept: the last one of an end, else the first.
  public var single: Day { isEnd ? until ?? day : day }

  /// The same hours on another day.
  public func on(_ other: DateMatch) -> DateMatch {
    var moved = self
    moved.until = until.map { other.day + ($0 - day) }
    moved.day = other.day
    moved.isHourAlone = false
    return moved
  }

  /// A text without the words of the date.
  public func rest(of text: String) -> String {
    (text[..<range.lowerBound] + text[range.upperBound...]).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }

  /// The date as `2026-05-14`, with its hour as `2026-05-14T15:00`; both ends of a span, its last day
  /// included, as `2026-05-11/2026-05-17`.
  public var iso: String {
    let start = day.iso + (minute.map { "T" + Self.clock($0) } ?? "")
    if let untilMinute { return start + "/" + (until ?? day).iso + "T" + Self.clock(untilMinute) }
    return until.map { start + "/" + $0.iso } ?? start
  }

  /// The day alone, or both days of a span, without hours.
  public var dayIso: String { until.map { day.iso + "/" + $0.iso } ?? day.iso }

  /// The hour as `15:00`, with the end of a span of hours as `15:00/16:00`; nothing without an hour.
  public var clock: String? {
    minute.map { Self.clock($0) + (untilMinute.map { "/" + Self.clock($0) } ?? "") }
  }

  private static func clock(_ minute: Int) -> String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return padded(minute / 60) + ":" + padded(minute % 60)
  }
}

/// Which side of a date is meant: `entro venerdì`, `dopo le 14`.
public enum DateBound: Sendable, Hashable { case by, before, after, from, to }

/// Which way a date without a year or a week points.
public enum DateDirection: Sendable { case future, past }
