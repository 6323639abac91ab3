/// What is meant where a line says what is not: `non sabato ma martedì`.
public enum Denial {
  private static let nots: Set<String> = ["non", "not"]
  private static let buts: Set<String> = ["ma", "but", "bensi"]

  /// The words behind *ma* in a text that begins with *non*; else the whole text.
  public static func kept(in text: String) -> String {
    let words = Words.split(text)
    guard let first = words.first, nots.contains(first.folded),
      let but = words.firstIndex(where: { buts.contains($0.folded) }), but + 1 < words.count
    else { return text }
    return String(text[words[but + 1].range.lowerBound...])
  }
}
