import Dialogue
import Ground

/// A number of days that depends on an answer or on a word: `week 7; month 30`, `close 60; warm 120; 180`.
struct DaysByAnswer {
  private let choices: [(word: String, days: Int)]
  private let answer: String?

  /// The days that a step gives under a key, for the option that was answered at the step under `of`.
  init(_ step: Step, _ key: String, _ state: DialogueState?) {
    choices = (step.details[key]?.value ?? "").split(separator: ";").compactMap { part in
      let words = part.split(separator: " ").map(String.init)
      guard let days = words.last.flatMap(Int.init) else { return nil }
      return (words.count > 1 ? words[0] : "", days)
    }
    if let of = step.details["of"]?.value, case .option(let id)? = state?.answers[of] {
      answer = id
    } else {
      answer = nil
    }
  }

  /// The days for the answer; nothing where none are given for it.
  var days: Int? { days(for: answer ?? "") }

  /// The days for a word, else those that hold for every other.
  func days(for word: String) -> Int? {
    (choices.first { $0.word == word } ?? choices.first { $0.word.isEmpty })?.days
  }
}
