import Ground
import Language
import Testing

/// Expressions written without sight of the grammar, at half past four on Tuesday 12 February 2013: a
/// start, an end where one was said, and the grain of both.
@Suite struct TuesdayDatesTests {
  private static let today = Day(year: 2013, month: 2, day: 12) ?? Day(number: 0)

  /// Whether a date has the day, and the hour and the end where the expression has them.
  private func fits(_ match: DateMatch, _ row: [String]) -> Bool {
    let (kind, start, end) = (row[0], row[2], row[3])
    let isTimed = ["hour", "minute"].contains(row[4])
    let parts = match.iso.split(separator: "/").map(String.init)
    guard let first = parts.first, first.prefix(10) == start.prefix(10) else { return false }
    if isTimed, ["time-of-day", "interval", "other"].contains(kind),
      first.dropFirst(11) != start.dropFirst(11).prefix(5)
    {
      return false
    }
    guard kind == "interval", !end.isEmpty else { return true }
    let last = parts.count > 1 ? parts[1] : ""
    if isTimed { return last.prefix(16) == end.prefix(16) }
    return Day(iso: String(end.prefix(10))).map { ($0 - 1).iso == last.prefix(10) } ?? false
  }

  @Test(arguments: LanguageTag.allCases, ["dev", "held"])
  func `expressions of another day are read`(_ tongue: LanguageTag, _ part: String) throws {
    let rows = try Material.rows("dates-tuesday-\(tongue.rawValue)-\(part)")
    var missed: [String] = []
    var wrong: [String] = []
    for row in rows {
      let heard = DateAnswer.hear(row[1], tongue, today: Self.today, minute: 270)
      guard case .date(let match, _) = heard else {
        missed.append(row[1])
        continue
      }
      if !fits(match, row) { wrong.append("\(row[1]): \(match.iso)") }
    }
    let right = rows.count - missed.count - wrong.count
    #expect(
      Double(right) >= 0.95 * Double(rows.count), "\(right) of \(rows.count): \(missed + wrong)")
    #expect(Double(wrong.count) <= 0.02 * Double(rows.count), "\(wrong)")
  }
}
