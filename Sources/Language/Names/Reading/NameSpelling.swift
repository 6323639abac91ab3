/// Restores the capitals and accents of names that were written without care.
struct NameSpelling {
  private let lexicon: NameLexicon
  private let isAllSmall: Bool
  private let isAllCapitals: Bool

  /// Small words that stay small in names of the north and of Spain and Portugal.
  private static let small: Set<String> = [
    "van", "von", "der", "den", "ter", "ten", "zu", "zum", "zur", "af", "av", "bin", "ibn", "dos",
    "das", "du", "y", "e",
  ]
  /// Stems after `Mac` that are Scottish or Irish; «Macchi» and «Mackie» are not parted.
  private static let afterMac: Set<String> = [
    "donald", "leod", "kenzie", "gregor", "arthur", "lean", "millan", "pherson", "intyre",
    "dougall", "farlane", "kay", "namara", "ivor", "aulay", "callum", "allister", "innes",
    "laren", "neil", "queen", "rae", "tavish", "intosh", "adam", "askill", "phee", "naughton",
  ]

  /// Spells the parts of one name; all its words tell whether it was written without capitals.
  init(_ lexicon: NameLexicon, whole: [String]) {
    self.lexicon = lexicon
    isAllSmall = whole.allSatisfy { $0 == $0.lowercased() }
    isAllCapitals = whole.allSatisfy { word in
      word == word.uppercased() || lexicon.words.particles.contains(word)
    }
  }

  /// The given name.
  func given(_ words: [String]) -> String {
    words.map { word in
      let accented = withAccent(word)
      if let known = lexicon.spelt[Folding.fold(accented)], needsCare(word) { return known }
      return restored(accented, isFamily: false, isFirst: true, next: nil)
    }
    .joined(separator: " ")
  }

  /// The family name.
  func family(_ words: [String]) -> String {
    words.enumerated().map { place, word in
      restored(
        withAccent(word), isFamily: true, isFirst: place == 0,
        next: place + 1 < words.count ? words[place + 1] : nil)
    }
    .joined(separator: " ")
  }

  private func needsCare(_ word: String) -> Bool {
    word == word.lowercased() || (word == word.uppercased() && word.count > 1)
      || word.hasSuffix("'")
  }

  /// An apostrophe at the end stands for an accent: `NICCOLO'`.
  private func withAccent(_ word: String) -> String {
    guard let last = word.last, "'’`´".contains(last), let vowel = word.dropLast().last else {
      return word
    }
    let marks: [Character: String] = [
      "a": "à", "e": "è", "i": "ì", "o": "ò", "u": "ù", "A": "À", "E": "È", "I": "Ì", "O": "Ò",
      "U": "Ù",
    ]
    guard let mark = marks[vowel] else { return word }
    return String(word.dropLast(2)) + mark
  }

  private func restored(
    _ word: String, isFamily: Bool, isFirst: Bool, next: String?
  ) -> String {
    let folded = Folding.fold(word)
    let isSmall = word == word.lowercased()
    let letters = word.filter(\.isLetter)
    let isShouted = letters.count > 1 && letters == letters.uppercased()
    if isFamily, Self.small.contains(folded), next != nil {
      return isShouted || (isSmall && !isAllCapitals) || isAllSmall ? word.lowercased() : word
    }
    if isFamily, ["de"].contains(folded), let next,
      ["la", "los", "las"].contains(Folding.fold(next))
    {
      return isShouted || isSmall ? word.lowercased() : word
    }
    if isFamily, !isFirst, ["la", "los", "las", "den", "der"].contains(folded), isShouted {
      return word.lowercased()
    }
    // A particle written small in a name with capitals is written so on purpose: «dell'Orto».
    if isFamily, isSmall, !isAllSmall,
      lexicon.words.particles.contains(folded)
        || folded.split(separator: "'").first.map({
          lexicon.words.particles.contains(String($0) + "'")
        }) == true
    {
      return word
    }
    guard isShouted || isSmall || isHalfShouted(word) else { return word }
    if isInitials(word) { return word.uppercased() }
    return capitalised(word)
  }

  /// «McDONALD», «D'AMIco»: capitals that nobody wants.
  private func isHalfShouted(_ word: String) -> Bool {
    let rest = word.drop { $0 != "c" && !"'’".contains($0) }.dropFirst()
    return rest.count > 2 && rest.allSatisfy(\.isUppercase) && word.dropFirst().contains("c")
  }

  /// «J.R.R.», «JR», «J»: letters that stand for names.
  private func isInitials(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    if letters.count == 1 { return true }
    if word.contains(".") {
      return word.split(separator: ".").allSatisfy { $0.count == 1 }
    }
    return letters.count == 2 && !isAllSmall
      && !Folding.fold(letters).contains { "aeiouy".contains($0) }
  }

  private func capitalised(_ word: String) -> String {
    var result = ""
    var isStart = true
    for character in word {
      if isStart, character.isLetter {
        result += character.uppercased()
        isStart = false
      } else {
        result += character.lowercased()
      }
      if "'’ʼ-.".contains(character) { isStart = true }
    }
    return scottish(result)
  }

  private func scottish(_ word: String) -> String {
    for prefix in ["Mc", "Mac"] where word.hasPrefix(prefix) {
      let rest = word.dropFirst(prefix.count)
      guard rest.count >= 2, prefix == "Mc" || Self.afterMac.contains(Folding.fold(rest)) else {
        continue
      }
      return prefix + rest.prefix(1).uppercased() + rest.dropFirst()
    }
    return word
  }
}
