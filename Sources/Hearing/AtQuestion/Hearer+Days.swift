import Dialogue
import Foundation
import Ground
import Language
import Playbook
import Voice

/// Days as answers, and beside other words.
extension Hearer {
  func readDate(_ text: String, isPast: Bool, isAhead: Bool) -> Understanding {
    // Where either may be meant the tense tells: *it was the 22nd of April*.
    let direction: DateDirection? = isPast ? .past : isAhead ? .future : nil
    let text = Denial.kept(in: playbook.moves(language).respelt(text))
    switch DateAnswer.hear(text, language, today: today, minute: minute, direction: direction) {
    case .none: return .misunderstood
    case .impossible(let words): return .outside("date-impossible", ["day": .text(words)])
    case .date(let match, _):
      if match.isVague, !isPast {
        return .outside(
          "date-vague", ["from": .day(match.day), "to": .day(match.until ?? match.day)])
      }
      if isAhead, match.timing.day < today {
        return .outside("date-behind", ["day": .day(match.day)])
      }
      if isPast, match.day > today {
        return .outside("date-not-yet", ["day": .day(match.day)])
      }
      if let other = match.alternative, other == today || match.isOffered {
        let shifted = match.timing.shifted(days: other - match.day)
        return .either([match.timing, shifted])
      }
      return .answer(.on(match.timing))
    }
  }

  /// A date in a text that is no part of a name: not *la cena di Natale*, *Lunedì del Design*.
  func dateBeside(
    _ text: String, _ reader: DateReader
  ) -> (timing: Timing, range: Range<String.Index>, isVague: Bool)? {
    var start = text.startIndex
    while start < text.endIndex, let match = reader.find(in: String(text[start...])) {
      let rest = String(text[start...])
      let low = text.index(
        start, offsetBy: rest.distance(from: rest.startIndex, to: match.range.lowerBound))
      let high = text.index(
        start, offsetBy: rest.distance(from: rest.startIndex, to: match.range.upperBound))
      guard low < high else { return nil }
      if !isPartOfName(low..<high, in: text) { return (match.timing, low..<high, match.isVague) }
      start = high
    }
    return nil
  }

  /// The day beside a text that is a weekday and today is one, with both days it may mean, the likelier first.
  public func doubtedDay(_ text: String) -> (range: Range<String.Index>, days: [Timing])? {
    let reader = DateReader(language, today: today, minute: minute, direction: .future)
    guard let match = reader.find(in: text), match.alternative == today,
      match.range != text.startIndex..<text.endIndex, !isPartOfName(match.range, in: text)
    else { return nil }
    return (match.range, [match.timing, match.timing.shifted(days: today - match.day)])
  }

  private func isPartOfName(_ range: Range<String.Index>, in text: String) -> Bool {
    let before = text[..<range.lowerBound].split(whereSeparator: { " '’".contains($0) }).last ?? ""
    let own = text[range].split(whereSeparator: { " '’".contains($0) }).first ?? ""
    let joints: Set<String> = ["di", "del", "dell", "della", "delle", "dei", "of"]
    if joints.contains(Folding.fold(before)) || joints.contains(Folding.fold(own)) { return true }
    // Italian days are written small, but for those in a name.
    let isCapital = language == .it && own.first?.isUppercase == true && own.first?.isLetter == true
    return isCapital && range.lowerBound > text.startIndex
  }

  /// Whether a text is a day and nothing else: no name of anything.
  public func isDay(_ text: String) -> Bool {
    [language, language.other].contains { tongue in
      DateReader(tongue, today: today, minute: minute).read(text) != nil
    }
  }
}
