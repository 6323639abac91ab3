import Ground

/// A day of the year whose year may be unknown.
public struct PartialDate: Sendable, Hashable {
  /// The year, when it is known.
  public let year: Int?
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// A day of the year; nothing when no calendar has it.
  ///
  /// 1604 and 1900 stand for no year, as Apple's and other programs write it.
  public init?(year: Int?, month: Int, day: Int) {
    guard Day(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    self.year = year == 1604 || year == 1900 ? nil : year
    self.month = month
    self.day = day
  }

  /// Reads `1985-05-09`, `19850509`, `--0509`, `--05-09`, with or without an hour behind.
  public init?(vCard text: String) {
    let body = text.utf8.prefix { $0 != 0x54 && $0 != 0x20 }
    let isYearless = body.starts(with: "--".utf8)
    var digits: [Int] = []
    for byte in body {
      if (0x30...0x39).contains(byte) {
        digits.append(Int(byte) - 0x30)
      } else if byte != 0x2D {
        return nil
      }
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    if isYearless {
      guard digits.count == 4 else { return nil }
      self.init(year: nil, month: number(0..<2), day: number(2..<4))
    } else {
      guard digits.count == 8 else { return nil }
      self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }
  }
}
