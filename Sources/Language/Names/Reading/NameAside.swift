/// Degrees, pronouns and slogans behind a name.
enum NameAside {
  /// The words that are the name, and those that are not, as they were written.
  static func parted(
    _ parts: [String], isFirst: Bool, hasName: Bool, _ lexicon: NameLexicon
  ) -> (kept: [String], aside: [String]) {
    var kept = parts
    var aside: [String] = []
    // A slogan goes on to the end.
    if let start = slogan(kept, lexicon), start > 0 || hasName {
      aside = [kept[start...].joined(separator: " ")]
      kept.removeSubrange(start...)
    }
    var left: [String] = []
    let isShouted = kept.allSatisfy { $0 == $0.uppercased() }
    kept = kept.enumerated().filter { place, word in
      guard isAside(word, place, of: kept.count, isShouted, hasName, lexicon) else { return true }
      left.append(word)
      return false
    }.map(\.element)
    return (kept, left + aside)
  }

  private static func isAside(
    _ word: String, _ place: Int, of count: Int, _ isShouted: Bool, _ hasName: Bool,
    _ lexicon: NameLexicon
  ) -> Bool {
    let letters = word.filter(\.isLetter)
    if letters.isEmpty { return true }
    if word.contains(where: { "#@/&+".contains($0) }) { return true }
    if word.contains(where: { "®™".contains($0) || $0.isNumber }) { return place > 0 || hasName }
    let folded = Folding.fold(word)
    let bare = folded.filter { $0 != "." }
    if lexicon.words.pronouns.contains(folded), place > 0, word == word.lowercased() {
      return true
    }
    let isCredential =
      lexicon.words.credentials.contains(folded) || lexicon.words.credentials.contains(bare)
    guard place > 0 || hasName else { return false }
    if isCredential {
      // «Ma», «Li», «Jr»: written as a name it is one, unless it stands last of three.
      let isWrittenSo =
        letters == letters.uppercased() || word.hasSuffix(".")
        || letters.dropFirst().contains(where: \.isUppercase)
      return isWrittenSo
        ? !(isShouted && bare.count <= 2 && count < 3) : place > 1 || bare.count > 2
    }
    // Capitals that cannot be spoken, behind a name in ordinary letters.
    return !isShouted && place > 1 && letters.count >= 2 && letters == letters.uppercased()
      && !word.contains(".") && !bare.contains { "aeiouy".contains($0) }
  }

  /// The place of the first word of a slogan.
  private static func slogan(_ parts: [String], _ lexicon: NameLexicon) -> Int? {
    let folded = parts.map { Folding.fold($0) }
    for place in parts.indices {
      for length in (1...3).reversed() where place + length <= parts.count {
        let words = folded[place..<(place + length)].joined(separator: " ")
        if lexicon.words.slogans.contains(words) { return place }
        if length == 1, words.hasPrefix("ex-"), words.count > 3 { return place }
      }
    }
    return nil
  }
}
