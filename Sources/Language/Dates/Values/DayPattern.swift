/// What words say of a day, a month or a year; what they leave out is found from the present day.
struct DayPattern: Hashable, Sendable {
  var weekday: Int?
  var dayOfMonth: Int?
  var month: Int?
  var year: Int?
  var feast: Feast?
  var season: Int?
  var nearness: Nearness?

  /// Both together, or nothing when they speak of the same thing.
  func merged(with other: DayPattern) -> DayPattern? {
    var sum = self
    func take<Value: Equatable>(_ path: WritableKeyPath<DayPattern, Value?>) -> Bool {
      guard let value = other[keyPath: path] else { return true }
      guard sum[keyPath: path] == nil else { return false }
      sum[keyPath: path] = value
      return true
    }
    guard take(\.weekday), take(\.dayOfMonth), take(\.month), take(\.year), take(\.feast),
      take(\.season), take(\.nearness)
    else { return nil }
    return sum
  }

  /// The unit that is named: a day, a month, a season or a year.
  var unit: TimeUnit {
    if weekday != nil || dayOfMonth != nil || feast != nil { return .day }
    if month != nil { return .month }
    return season != nil ? .season : .year
  }
}
