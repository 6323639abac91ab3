import Ground

/// A feast on which people send each other a greeting.
public enum Feast: String, Sendable, CaseIterable {
  case christmas
  case newYear = "new-year"
  case easter

  /// The day it falls on in a year.
  func day(in year: Int) -> Day {
    let fixed: Day? =
      switch self {
      case .christmas: Day(year: year, month: 12, day: 25)
      case .newYear: Day(year: year, month: 1, day: 1)
      case .easter: nil
      }
    return fixed ?? Day.easter(year)
  }

  /// The next time it comes, today included, and the last time before today.
  public func around(_ today: Day) -> (next: Day, last: Day) {
    let here = day(in: today.year)
    return here >= today ? (here, day(in: today.year - 1)) : (day(in: today.year + 1), here)
  }
}
