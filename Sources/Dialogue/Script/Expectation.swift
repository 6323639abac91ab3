/// What an answer in words is better for having; asked for once, and never insisted on.
public enum Expectation: Hashable, Sendable {
  /// A number.
  case number
  /// A question mark at its end.
  case question
  /// At least so many words.
  case words(Int)
  /// Words that can be said to the person they are about, rather than of them.
  case addressed
  /// Words for where something is: no day and no hour.
  case place

  /// An expectation as authors write it: `number`, `question`, `words 3`, `addressed`, `place`.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    switch (words.first, words.count) {
    case ("number", 1): self = .number
    case ("question", 1): self = .question
    case ("addressed", 1): self = .addressed
    case ("place", 1): self = .place
    case ("words", 2):
      guard let count = Int(words[1]) else { return nil }
      self = .words(count)
    default: return nil
    }
  }

  /// Whether a text meets it; `isNumber` tells whether a word means a number, `isThird` whether it
  /// speaks of somebody who is not addressed, `isDay` whether a text is a day or an hour.
  public func holds(
    _ text: String, isNumber: (String) -> Bool, isThird: (String) -> Bool = { _ in false },
    isDay: (String) -> Bool = { _ in false }
  ) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }.map(String.init)
    return switch self {
    case .number: words.contains { $0.contains(where: \.isNumber) || isNumber($0) }
    case .question: text.contains("?")
    case .words(let count): words.count >= count
    case .addressed: !words.contains(where: isThird)
    case .place: !isDay(text)
    }
  }
}
