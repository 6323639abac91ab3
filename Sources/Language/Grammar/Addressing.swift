/// What was told about somebody, said to them: *i loro backup* becomes *i vostri backup*.
public enum Addressing {
  private static let italian: [String: (familiar: String, formal: String)] = [
    "suo": ("tuo", "Suo"), "sua": ("tua", "Sua"), "suoi": ("tuoi", "Suoi"), "sue": ("tue", "Sue"),
  ]
  private static let english: [String: String] = [
    "his": "your", "her": "your", "their": "your", "hers": "yours", "theirs": "yours",
    "him": "you", "them": "you", "himself": "yourself", "herself": "yourself",
  ]
  /// The form of *vostro* behind an article or a preposition with one.
  private static let plural: [String: [String]] = [
    "vostro": ["il", "lo", "un", "uno", "del", "dello", "al", "allo", "dal", "nel", "sul", "col"],
    "vostra": ["la", "una", "della", "alla", "dalla", "nella", "sulla"],
    "vostri": ["i", "gli", "dei", "degli", "ai", "agli", "dai", "nei", "sui", "coi"],
    "vostre": ["le", "delle", "alle", "dalle", "nelle", "sulle"],
  ]
  private static let behind: [String: String] = Dictionary(
    plural.flatMap { form, articles in articles.map { ($0, form) } }, uniquingKeysWith: { $1 })

  /// The words with the possessives and pronouns of the one who is spoken to.
  ///
  /// - Parameter isFamiliar: whether they are addressed with *tu*.
  public static func said(
    _ text: String, isFamiliar: Bool, in language: LanguageTag
  ) -> String {
    var before = ""
    return LetterWords.replaced(text) { word, _ in
      let lower = word.lowercased()
      defer { before = lower }
      // A capital makes it formal address already.
      guard word.first?.isLowercase ?? false else { return String(word) }
      switch language {
      case .it:
        if lower == "loro", let form = behind[before] { return form }
        return italian[lower].map { isFamiliar ? $0.familiar : $0.formal } ?? String(word)
      case .en: return english[lower] ?? String(word)
      }
    }
  }
}
