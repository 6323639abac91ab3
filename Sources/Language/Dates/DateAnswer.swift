import Ground

/// What a person's words say when a date was asked for.
public enum DateAnswer: Sendable, Hashable {
  /// A date, read in a language.
  case date(DateMatch, LanguageTag)
  /// The words of a day that no calendar has, such as `30 febbraio`.
  case impossible(String)
  /// No date.
  case none

  /// Reads an answer: the whole of it, else the first date in it; the person's language first.
  ///
  /// - Parameters:
  ///   - minute: minutes since midnight, now.
  ///   - direction: which way a bare weekday or a date without a year points; without one the tense
  ///     of the answer says it.
  public static func hear(
    _ text: String, _ language: LanguageTag, today: Day, minute: Int = 0,
    direction: DateDirection? = nil
  ) -> DateAnswer {
    let readers = [language, language.other].map {
      ($0, DateReader($0, today: today, minute: minute, direction: direction))
    }
    for (tongue, reader) in readers {
      if let match = reader.read(text) { return .date(match, tongue) }
    }
    for (_, reader) in readers {
      if let range = reader.impossible(in: text) { return .impossible(String(text[range])) }
    }
    for (tongue, reader) in readers {
      if let match = reader.find(in: text) { return .date(match, tongue) }
    }
    return .none
  }
}
