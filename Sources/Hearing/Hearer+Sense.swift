import Foundation
import Language

/// Small words that mean something whatever was asked.
extension Hearer {
  /// Whether a word speaks of somebody who is not addressed: a capital makes it formal address in Italian: `Suo` is said to somebody, `suo` of them.
  public func isThird(_ word: String) -> Bool {
    word == word.lowercased() && listed("third-person").contains(word)
  }

  /// Whether a word means a number.
  public func isNumber(_ word: String) -> Bool {
    listed("number-words").contains(Folding.fold(word))
  }

  /// Whether an answer says that there is none: `boh`, `nessuno`, `I don't remember`.
  public func meansNothing(_ text: String) -> Bool {
    let typed = Folding.fold(text).trimmingPunctuation
    let known = listed("skip-words")
    if known.contains(typed) { return true }
    let first = typed.split(whereSeparator: { " ,.".contains($0) }).first.map(String.init) ?? ""
    return listed("shrugs").contains(first)
  }

  /// The option that stands for nothing, when an answer says that there is none.
  public func optionForNothing(_ labels: [String], _ ids: [String]) -> String? {
    let none = listed("nothing-words")
    let places = labels.indices.filter { place in
      Folding.fold(labels[place]).split(separator: " ").contains { none.contains(String($0)) }
    }
    return places.count == 1 ? ids[places[0]] : nil
  }

  /// Whether words are a whole sentence: a verb stands in them that no *who* or *which* brings in.
  public func isSentence(_ text: String) -> Bool {
    let words = Words.split(text).map(\.folded)
    let finite = listed("finite-words")
    let relative = listed("relative-words")
    for clause in words.split(whereSeparator: { ["e", "and", "ma", "but"].contains($0) }) {
      let first = clause.startIndex
      // "People I met": somebody who does something brings in a relative clause as well.
      let own = clause.indices.prefix { place in
        !relative.contains(clause[place])
          && (place == first || !["i", "we", "they", "you", "io", "noi"].contains(clause[place]))
      }
      if own.contains(where: { finite.contains(clause[$0]) }) { return true }
    }
    return false
  }
}
