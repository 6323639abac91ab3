import Language

/// What a text is about: its numbers, and the words that carry meaning, each by the keys it is known by.
///
/// Words that mean much the same share a key, so that a text told in other words is known again.
struct Meaning {
  /// The words that carry meaning, in order, with the keys of each.
  let words: [Set<String>]
  /// The numbers, but one, which is mostly an article.
  let numbers: Set<Int>
  /// The keys of all words.
  let keys: Set<String>

  /// The meaning of a text in a language.
  init(_ text: String, in language: LanguageTag, _ book: SpeechBook) {
    let found = NumberFinder(language).all(in: text)
    numbers = Set(found.map(\.value)).subtracting([0, 1])
    let small = book.lists["small"]
    var seen: Set<String> = []
    words = Words.split(text).compactMap { word in
      let isNumber = found.contains { $0.range.overlaps(word.range) }
      guard !isNumber, word.folded.count > 2, !(small?.contains(word.folded) ?? false),
        seen.insert(Stem.of(word.folded, language)).inserted
      else { return nil }
      let alike = book.alike.indices.filter { book.alike[$0].contains(word.folded) }
      return Set(alike.map { "~" + String($0) }).union([Stem.of(word.folded, language)])
    }
    keys = words.reduce(into: []) { $0.formUnion($1) }
  }

  /// How many of its words the other has too.
  func shared(with other: Meaning) -> Int {
    words.count { !$0.isDisjoint(with: other.keys) }
  }
}
