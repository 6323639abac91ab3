/// Which words of a name are the given name, and whether the family name stands first.
struct NameOrder {
  let lexicon: NameLexicon
  /// Whether the name was said in a sentence, where the family name stands first only when it is surely one.
  let isSaid: Bool

  init(_ lexicon: NameLexicon, isSaid: Bool = false) {
    (self.lexicon, self.isSaid) = (lexicon, isSaid)
  }

  /// A word as the lexicon has it.
  static func key(_ word: String) -> String {
    let folded = Folding.fold(word)
    return folded.hasSuffix("'") ? String(folded.dropLast()) : folded
  }

  private func isGiven(_ word: String) -> Bool {
    let key = Self.key(word)
    return lexicon.isGiven(key)
      || (key.contains("-") && key.split(separator: "-").allSatisfy { lexicon.isGiven(String($0)) })
  }

  private func isOnlyGiven(_ word: String) -> Bool {
    isGiven(word) && !lexicon.surnames.contains(Self.key(word))
  }

  private func isFamily(_ word: String) -> Bool {
    lexicon.surnames.contains(Self.key(word)) && !isGiven(word)
  }

  private func isParticle(_ word: String) -> Bool {
    lexicon.words.particles.contains(Folding.fold(word))
  }

  private func isInitial(_ word: String) -> Bool {
    word.count <= 2 && word.filter(\.isLetter).count == 1
  }

  /// Whether two fields were filled the wrong way round.
  func isTurned(given: [String], family: [String]) -> Bool {
    let bare = given.filter { !isParticle($0) }
    guard let first = given.first, !bare.isEmpty,
      bare.count < given.count || !given.contains(where: isGiven),
      family.allSatisfy({ isOnlyGiven($0) })
    else { return false }
    if family.count == 1, let only = family.first, lexicon.ordinary.contains(Self.key(only)),
      !isFamily(first)
    {
      return false
    }
    return isFamily(first) || isParticle(first) || first.contains { "'’".contains($0) }
      || Self.looksItalian(Self.key(first))
  }

  private func follows(_ place: Int, in words: [String]) -> Bool {
    isParticle(words[place]) || (place > 0 && isParticle(words[place - 1]))
  }

  /// Endings that Italian family names have and given names of other languages seldom do.
  private static func looksItalian(_ word: String) -> Bool {
    ["ini", "etti", "elli", "otti", "ucci", "acci", "oni", "ardi", "aldi", "eri", "ari", "ossi"]
      .contains { word.hasSuffix($0) } && word.count >= 5
  }

  /// The given name and the family name of a whole name.
  func parted(_ words: [String]) -> (given: [String], family: [String]) {
    guard words.count > 1 else { return (words, []) }
    if let turned = turned(words) { return turned }
    var count = 1
    // «Anna Maria Rossi», «John F. Kennedy», «J. R. R. Tolkien»
    while count < words.count - 1 {
      let next = words[count]
      let pair = Self.key(words[count - 1]) + " " + Self.key(next)
      guard
        isInitial(next) || lexicon.isGiven(pair) || (isOnlyGiven(next) && isGiven(words[0]))
          || isInitial(words[0]) && isGiven(next)
      else { break }
      count += 1
    }
    // «Maria Grazia» alone is a given name.
    if words.count == 2, lexicon.isGiven(Self.key(words[0]) + " " + Self.key(words[1])) {
      return (words, [])
    }
    return (Array(words[..<count]), Array(words[count...]))
  }

  /// The family name first: «Rossi Paolo», «DE LUCA Anna Maria».
  private func turned(_ words: [String]) -> (given: [String], family: [String])? {
    var start = words.count
    while start > 1, isGiven(words[start - 1]), !isParticle(words[start - 2]) { start -= 1 }
    guard start < words.count else { return capitalsFirst(words) }
    let family = Array(words[..<start])
    let given = Array(words[start...])
    guard let first = family.first, let name = given.first else { return nil }
    // «De Luca Anna»: behind a small word even Luca is a family name.
    if family.indices.contains(where: { isGiven(family[$0]) && !follows($0, in: family) }) {
      return capitalsFirst(words)
    }
    if isInitial(first) { return nil }
    if isSaid, !isFamily(first), !Self.looksItalian(Self.key(first)), !isParticle(first) {
      return capitalsFirst(words)
    }
    // «Zhang Grant», «Chidi James»: a name that is a family name, too, stays where it is.
    if lexicon.surnames.contains(Self.key(name)), !isFamily(first) { return capitalsFirst(words) }
    if lexicon.ordinary.contains(Self.key(name)), given.count == 1, !isFamily(first),
      !Self.looksItalian(Self.key(first)), !isParticle(first)
    {
      return capitalsFirst(words)
    }
    return (given, family)
  }

  /// «ROSSI Paolo»: capitals mark the family name.
  private func capitalsFirst(_ words: [String]) -> (given: [String], family: [String])? {
    func isShouted(_ word: String) -> Bool {
      let letters = word.filter(\.isLetter)
      return letters.count > 2 && letters == letters.uppercased()
    }
    guard isShouted(words[0]) || isParticle(words[0]) else { return nil }
    let count = words.prefix { isShouted($0) || ($0 == $0.uppercased() && isParticle($0)) }.count
    guard count > 0, count < words.count, words[count...].allSatisfy({ !isShouted($0) }),
      words[..<count].contains(where: isShouted)
    else { return nil }
    return (Array(words[count...]), Array(words[..<count]))
  }
}
