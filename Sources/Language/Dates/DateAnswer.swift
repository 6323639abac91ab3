import Foundation
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
      let found = reader.dates(in: text)
      guard let first = found.first else { continue }
      guard let second = found.dropFirst().first else {
        if reader.isOfDateWords(text), !reader.isFestive(first, in: text) { return .none }
        return .date(first, tongue)
      }
      return .date(offered(first, second, in: text), tongue)
    }
    return .none
  }

  /// The first of two days between which the answer leaves the choice, with the other beside it.
  private static func offered(
    _ first: DateMatch, _ second: DateMatch, in text: String
  ) -> DateMatch {
    let between = text[first.range.upperBound..<second.range.lowerBound]
      .trimmingCharacters(in: .whitespacesAndNewlines.union(.punctuationCharacters)).lowercased()
    guard ["o", "oppure", "or", "or else", "o magari", "or maybe"].contains(between),
      first.day != second.day
    else { return first }
    var first = first
    // "Il 3 o il 4 maggio": a bare number takes its month from the other day.
    let bare = text[first.range].lowercased().filter { $0.isLetter }
    if ["", "il", "l", "the", "on", "onthe"].contains(bare),
      let day = Day(
        year: second.day.year, month: second.day.month, day: first.day.dayOfMonth)
    {
      first.day = day
    }
    first.alternative = second.day
    first.isOffered = true
    return first
  }
}
