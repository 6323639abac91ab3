import Contacts
import Ground

/// What tells the entries of one person's calendar from those of others, kept once and for all.
public struct CalendarStampRow {
  private static let key = "calendar-stamp"
  /// The row, which is new when nothing was exported before.
  public let row: Setting
  /// Whether it is to be kept.
  public let isNew: Bool

  /// The stamp that is kept, else one made of a moment.
  public init(_ source: any ContactSource, at moment: Moment) throws {
    if let known = try source.all(Setting.self).first(where: { $0.key == Self.key }) {
      (row, isNew) = (known, false)
      return
    }
    let digits = String(UInt64(max(0, moment.seconds * 1000)), radix: 36)
    row = Setting(id: try source.freshID(), key: Self.key, value: digits)
    isNew = true
  }
}
