/// Names of subjects and places without the article before them.
public enum BareNames {
  private static let articles = [
    "il ", "lo ", "la ", "i ", "gli ", "le ", "l'", "un ", "uno ", "una ", "un'", "the ", "a ",
    "an ",
  ]

  /// The folded name without its article: `La logistica` and `logistica` are one subject.
  public static func fold(_ name: String) -> String {
    let folded = Folding.fold(name).replacing("’", with: "'").trimmingPunctuation
    for article in articles where folded.hasPrefix(article) && folded.count > article.count + 1 {
      return String(folded.dropFirst(article.count))
    }
    return folded
  }
}
