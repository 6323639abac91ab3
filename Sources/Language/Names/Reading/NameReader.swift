/// Reads personal names as programs and people write them.
///
/// Whatever is read is either part of the name or set aside; no letter is lost.
public struct NameReader: Sendable {
  let lexicon: NameLexicon

  /// A reader that knows the names and words of a lexicon.
  public init(_ lexicon: NameLexicon) { self.lexicon = lexicon }

  /// Reads a whole name.
  public func read(_ text: String) -> PersonName {
    var pieces = NamePieces(text, lexicon)
    if let comma = pieces.familyBeforeComma(lexicon) {
      return name(comma.given, comma.family, &pieces, isParted: true)
    }
    return name(pieces.words, [], &pieces, isParted: false)
  }

  /// Reads a name that comes as a given name and a family name, each as it was typed.
  public func read(given: String, family: String?) -> PersonName {
    guard let family, family.contains(where: \.isLetter) else { return read(given) }
    guard given.contains(where: \.isLetter) else { return read(family) }
    var first = NamePieces(given, lexicon)
    let second = NamePieces(family, lexicon)
    var words = second.words
    // «Conti», «Rossi Conti»: in one field what in the other stands alone.
    first.add(second)
    if first.words.isEmpty { return name(words, [], &first, isParted: false) }
    if words.isEmpty { return name(first.words, [], &first, isParted: false) }
    if words.count > first.words.count, Array(words.prefix(first.words.count)) == first.words,
      lexicon.isGiven(NameOrder.key(first.words[0]))
    {
      words.removeFirst(first.words.count)
    }
    let order = NameOrder(lexicon)
    let isTurned = order.isTurned(given: first.words, family: words)
    return isTurned
      ? name(words, first.words, &first, isParted: true)
      : name(first.words, words, &first, isParted: true)
  }

  private func name(
    _ given: [String], _ family: [String], _ pieces: inout NamePieces, isParted: Bool
  ) -> PersonName {
    let (first, last) = isParted ? (given, family) : NameOrder(lexicon).parted(given)
    let spelling = NameSpelling(lexicon, whole: first + last)
    let shown = spelling.given(first)
    let shownFamily = spelling.family(last)
    if shown.isEmpty {
      return PersonName(
        title: pieces.title, given: pieces.title == nil ? shownFamily : "",
        family: pieces.title == nil ? nil : shownFamily, aside: pieces.aside)
    }
    return PersonName(
      title: pieces.title, given: shown, family: shownFamily.isEmpty ? nil : shownFamily,
      aside: pieces.aside)
  }
}
