import Language

/// Seconds given in words or digits: `38 secondi`, `un minuto e dieci`, `1:05`.
public enum SpokenSeconds {
  /// Whether a line says a length of time and hardly anything else.
  public static func isAll(_ text: String, in language: LanguageTag) -> Bool {
    let folded = Folding.fold(text)
    let hasUnit = folded.contains("second") || folded.contains("minut") || folded.contains(":")
    return hasUnit && Words.count(text) <= 6 && read(text, in: language) != nil
  }

  /// The seconds of a line; nothing when there are none.
  public static func read(_ text: String, in language: LanguageTag) -> Int? {
    let folded = Folding.fold(text)
    let digits = folded.split(whereSeparator: { !$0.isNumber && $0 != ":" })
    if let clock = digits.first(where: { $0.contains(":") }) {
      let parts = clock.split(separator: ":").compactMap { Int($0) }
      if parts.count == 2, parts[1] < 60 { return parts[0] * 60 + parts[1] }
    }
    let numbers = NumberFinder(language).all(in: text).map(\.value)
    let isMinutes = folded.contains("minut")
    let isHalf = folded.contains("mezzo") || folded.contains("half")
    guard isMinutes else { return numbers.first }
    let minutes = folded.contains("un minut") || folded.contains("a minut") ? 1 : numbers.first ?? 0
    let rest =
      folded.contains("un minut") || folded.contains("a minut")
      ? numbers.first { $0 != 1 } : numbers.dropFirst().first
    let total = minutes * 60 + (rest ?? (isHalf ? 30 : 0))
    return total > 0 ? total : nil
  }
}
