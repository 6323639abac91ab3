/// Reads personal names as programs and people write them.
///
/// Whatever is read is either part of the name or set aside; no letter is lost.
public struct NameReader: Sendable {
  let lexicon: NameLexicon

  /// A reader that knows the names and words of a lexicon.
  public init(_ lexicon: NameLexicon) { self.lexicon = lexicon }

  /// Reads a whole name.
  ///
  /// - Parameter isSaid: whether it stands in a sentence, where the family name seldom comes first.
  public func read(_ text: String, isSaid: Bool = false) -> PersonName {
    var pieces = NamePieces(text, lexicon)
    pieces.takeBack()
    if let comma = pieces.familyBeforeComma(lexicon) {
      return name(comma.given, comma.family, &pieces, isParted: true)
    }
    return name(pieces.words, [], &pieces, isParted: false, isSaid: isSaid)
  }

  /// A name as it was typed, without the titles before it and their article.
  public func withoutTitles(_ text: String) -> String {
    var parts = text.split(separator: " ").map(String.init)
    _ = NameTitles.leading(&parts, lexicon)
    return parts.joined(separator: " ")
  }

  /// A name of two words that are written as most names are and stand in their order; nothing for any other,
  /// which `read` takes longer to read.
  public func plain(given: String, family: String) -> PersonName? {
    guard let first = PlainName(given, lexicon), PlainName(family, lexicon) != nil,
      lexicon.isGiven(first.folded)
        || !NameOrder(lexicon).isTurned(given: [given], family: [family])
    else { return nil }
    return PersonName(given: given, family: family)
  }

  /// Reads a name that comes as a given name and a family name, each as it was typed.
  public func read(given: String, family: String?) -> PersonName {
    guard let family, family.holdsContent else { return read(given) }
    guard given.holdsContent else { return read(family) }
    if let plain = plain(given: given, family: family) { return plain }
    var first = NamePieces(given, lexicon)
    let second = NamePieces(family, lexicon)
    var words = second.words
    // «Conti», «Rossi Conti»: in one field what in the other stands alone.
    first.add(second)
    if first.words.isEmpty, words.isEmpty {
      first.takeBack()
      words = []
    }
    if first.words.isEmpty { return name(words, [], &first, isParted: false) }
    if words.isEmpty { return name(first.words, [], &first, isParted: false) }
    if words.count > first.words.count, Array(words.prefix(first.words.count)) == first.words,
      lexicon.isGiven(NameOrder.key(first.words[0]))
    {
      first.setAside(words.prefix(first.words.count).joined(separator: " "))
      words.removeFirst(first.words.count)
    }
    let order = NameOrder(lexicon)
    let isTurned = order.isTurned(given: first.words, family: words)
    return isTurned
      ? name(words, first.words, &first, isParted: true)
      : name(first.words, words, &first, isParted: true)
  }

  private func name(
    _ given: [String], _ family: [String], _ pieces: inout NamePieces, isParted: Bool,
    isSaid: Bool = false
  ) -> PersonName {
    let (first, last) =
      isParted ? (given, family) : NameOrder(lexicon, isSaid: isSaid).parted(given)
    let spelling = NameSpelling(lexicon, whole: first + last)
    let shown = spelling.given(first)
    let shownFamily = spelling.family(last)
    if shown.isEmpty {
      return PersonName(title: pieces.title, given: shownFamily, aside: pieces.aside)
    }
    // «L'ing. Bianchi»: a title goes with a family name, unless the word is a given name.
    if shownFamily.isEmpty, pieces.title != nil, first.count == 1, !lexicon.knows(shown) {
      return PersonName(
        title: pieces.title, given: "", family: spelling.family(first), aside: pieces.aside)
    }
    return PersonName(
      title: pieces.title, given: shown, family: shownFamily.isEmpty ? nil : shownFamily,
      aside: pieces.aside)
  }
}
