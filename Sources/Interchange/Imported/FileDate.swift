import Ground
import Language

/// A date as programs write it into the cells of a table.
enum FileDate {
  /// Which of two bare numbers is the day.
  enum Order: Sendable { case dayFirst, monthFirst }

  private static let months: [String: Int] = {
    let names = [
      "jan gen ene", "feb fev fév", "mar mär mrz", "apr avr abr", "may mag mai", "jun giu juin",
      "jul lug juil", "aug ago aou", "sep set", "oct ott okt", "nov", "dec dic dez",
    ]
    var months: [String: Int] = [:]
    for (place, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[Folding.fold(name)] = place + 1 }
    }
    return months
  }()

  /// Reads `2024-03-05`, `--05-09`, `05 Mar 2024`, `March 5, 2024`, `May 9`, `5/3/2024`; two bare numbers
  /// only when one of them can be no month, or an order is given.
  static func read(_ text: String, order: Order? = nil) -> PartialDate? {
    if let date = PartialDate(vCard: text) { return date }
    let words = Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
    var numbers: [(value: Int, width: Int)] = []
    var month: Int?
    for word in words.prefix(4) {
      if let number = Int(word) {
        numbers.append((number, word.count))
      } else if let named = months[String(word.prefix(3))] ?? months[String(word)] {
        month = month ?? named
      }
    }
    if let month { return named(month, numbers.map(\.value)) }
    guard numbers.count >= 2 else { return nil }
    if numbers[0].width == 4 {
      guard numbers.count >= 3 else { return nil }
      return PartialDate(
        year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    }
    let year = numbers.count > 2 ? self.year(numbers[2]) : nil
    let (first, second) = (numbers[0].value, numbers[1].value)
    switch order ?? Self.order(of: text) {
    case .dayFirst?: return PartialDate(year: year, month: second, day: first)
    case .monthFirst?: return PartialDate(year: year, month: first, day: second)
    case nil:
      return first == second ? PartialDate(year: year, month: first, day: first) : nil
    }
  }

  /// Which number of `25/3/1985` must be the day; nothing when both could be.
  static func order(of text: String) -> Order? {
    let numbers = text.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    if numbers[0] > 12, numbers[0] < 32 { return .dayFirst }
    if numbers[1] > 12, numbers[1] < 32 { return .monthFirst }
    return nil
  }

  /// A day that has a year.
  static func day(_ text: String, order: Order? = nil) -> Day? {
    guard let date = read(text, order: order), let year = date.year else { return nil }
    return Day(year: year, month: date.month, day: date.day)
  }

  private static func named(_ month: Int, _ numbers: [Int]) -> PartialDate? {
    guard let day = numbers.first(where: { $0 < 32 }) else { return nil }
    return PartialDate(year: numbers.first { $0 > 31 }, month: month, day: day)
  }

  private static func year(_ number: (value: Int, width: Int)) -> Int? {
    switch number.width {
    case 4: number.value
    // «85» is of the last century, «24» of this one.
    case 2: number.value + (number.value > 40 ? 1900 : 2000)
    default: nil
    }
  }
}
