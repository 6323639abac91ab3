/// Words without their endings, so that forms of one word are alike.
public enum Stem {
  private static let italian = [
    "issimi", "issimo", "issima", "azione", "azioni", "amento", "imento", "eremo", "iremo",
    "eranno", "iranno", "ando", "endo", "iamo", "arei", "erei", "irei", "asse", "esse", "isse",
    "are", "ere", "ire", "arsi", "ersi", "irsi", "ato", "ata", "ati", "ate", "uto", "uta", "uti",
    "ute", "ito", "ita", "iti", "ite", "ano", "ono", "ava", "eva", "iva", "avo", "evo", "ivo",
    "ero", "iro",
  ]
  private static let english = ["ings", "ing", "ies", "ied", "es", "ed", "ly", "er", "s"]

  /// A folded word without its ending; short words stay whole.
  public static func of(_ word: String, _ language: LanguageTag) -> String {
    guard word.count > 4 else {
      // "Cosa" and "cose", "job" and "jobs".
      if language == .it, word.count == 4, let last = word.last, "aeio".contains(last) {
        return String(word.dropLast())
      }
      let isEnding = word.count == 4 && (word.hasSuffix("s") || word.hasSuffix("e"))
      return language == .en && isEnding ? String(word.dropLast()) : word
    }
    for ending in language == .it ? italian : english
    where word.hasSuffix(ending) && word.count - ending.count >= 3 {
      return String(word.dropLast(ending.count))
    }
    if language == .it {
      var stem = word
      while let last = stem.last, "aeiou".contains(last), stem.count > 3 { stem.removeLast() }
      // "Pratici" and "pratiche", "amico" and "amiche".
      return stem.hasSuffix("h") ? String(stem.dropLast()) : stem
    }
    return word.hasSuffix("e") ? String(word.dropLast()) : word
  }
}
