import Ground

extension DateMatch {
  /// What is kept of the date: an end such as `fine mese` as its last day, a span with both its ends.
  public var timing: Timing {
    isEnd && minute == nil
      ? Timing(single) : Timing(day, minute: minute, until: until, untilMinute: untilMinute)
  }
}
