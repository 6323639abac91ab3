/// Words of a text that are the name of somebody, known or not, by how they are written and what
/// stands around them.
struct UnknownName {
  private let line: NameLine
  private var lexicon: NameLexicon { line.lexicon }

  init(_ line: NameLine) { self.line = line }

  /// The place after the last word of a name that begins at a place; nothing when none does.
  func end(at start: Int, hasTitle: Bool, isListed: Bool = false) -> Int? {
    let token = line.tokens[start]
    guard token.folded.contains(where: \.isLetter), begins(start, token, hasTitle, isListed) else {
      return nil
    }
    var end = start + 1
    while end < line.tokens.count, line.isJoined(end) {
      guard let next = continued(end, from: start) else { break }
      end = next
    }
    if lexicon.words.institutionsAfter.contains(line.tokens[end - 1].folded), end - start > 1 {
      return nil
    }
    return end
  }

  private func begins(_ place: Int, _ token: NameToken, _ hasTitle: Bool, _ isListed: Bool) -> Bool
  {
    let word = token.folded
    if lexicon.never.contains(word) || lexicon.titles[word] != nil { return false }
    // «Santa Lucia» is a place, «santa» no given name before another.
    if lexicon.words.institutions.contains(word), hasGivenAfter(place) { return false }
    if line.isCalled(place) {
      return !lexicon.words.articles.contains(word) && !lexicon.words.places.contains(word)
        && (token.isCapital || !lexicon.words.particles.contains(word))
        && (token.isCapital || lexicon.isGiven(word) || line.tokens.count - place <= 3)
        && (token.isCapital || !isWord(word) || lexicon.isGiven(word))
    }
    if hasTitle { return token.isCapital || lexicon.surnames.contains(word) }
    let isCapital = token.isCapital && !line.isShouted
    if isCapital { return beginsWithCapital(place, token, isListed) }
    return beginsSmall(place, token)
  }

  private func isWord(_ word: String) -> Bool {
    lexicon.words.nobody.contains(word) || lexicon.ordinary.contains(word)
      || lexicon.words.after.contains(word) || lexicon.words.before.contains(word)
      || lexicon.never.contains(word) || lexicon.words.institutions.contains(word)
  }

  private func beginsWithCapital(_ place: Int, _ token: NameToken, _ isListed: Bool) -> Bool {
    let word = token.folded
    let isStart = line.isSentenceStart(place)
    let hasFamily = hasFamilyAfter(place)
    if isGiven(word) {
      if !isWord(word) { return true }
      if isStart, lexicon.words.nobody.contains(word) { return hasFamily }
      if isStart { return hasFamily || line.hasDoingAfter(place) || line.isAlone(place) }
      if lexicon.words.nobody.contains(word) {
        if line.isAfterNumber(place) { return false }
        return hasFamily && !line.isPlaced(place) || line.hasPersonBefore(place)
      }
      return hasFamily || line.hasPersonBefore(place) || !line.isPlaced(place)
    }
    if isWord(word) || token.isAllCapitals || word.contains(where: \.isNumber) { return false }
    if isListed { return true }
    if lexicon.short[word] != nil { return !isStart || line.hasDoingAfter(place) }
    if lexicon.surnames.contains(word) {
      return line.hasPersonBefore(place, strict: true) && !line.isPlaced(place)
        || line.hasDoingAfter(place) && !line.hasArticleBefore(place)
        || isStart && hasGivenAfter(place)
    }
    if isStart { return line.hasDoingAfter(place) && word.utf8.count > 2 && isLikeAName(place) }
    return line.hasPersonBefore(place, strict: true) && !line.hasArticleBefore(place)
  }

  /// Whether a first word of a sentence, unknown to every list, is followed by what only people do.
  private func isLikeAName(_ place: Int) -> Bool {
    guard line.isJoined(place + 1) else { return false }
    let next = line.tokens[place + 1].folded
    let two = place + 2 < line.tokens.count ? next + " " + line.tokens[place + 2].folded : next
    return ["mi ha", "ti ha", "mi deve", "ci ha"].contains(two)
      || ["called", "emailed", "replied", "wrote", "said", "works", "lavora"].contains(next)
  }

  private func beginsSmall(_ place: Int, _ token: NameToken) -> Bool {
    let word = token.folded
    guard word.utf8.count >= 3, lexicon.isGiven(word), !token.isAccented else { return false }
    // "Della" is a given name in English, and stands before many in Italian.
    if lexicon.words.particles.contains(word) { return false }
    if isTwoWordsApart(place) { return true }
    if isWord(word) { return false }
    if line.isAlone(place) || line.isApart(place..<(place + 1)) { return true }
    if hasSmallFamilyAfter(place) { return true }
    if line.hasArticleBefore(place), !line.hasPersonBefore(place) { return false }
    return line.hasPersonBefore(place) || line.hasDoingAfter(place)
  }

  /// Whether a given and a family name in small letters stand by themselves: «chiara villa, Reply».
  private func isTwoWordsApart(_ place: Int) -> Bool {
    guard line.isJoined(place + 1), !line.tokens[place].isPossessive,
      lexicon.surnames.contains(line.tokens[place + 1].folded)
    else { return false }
    return line.isApart(place..<(place + 2))
  }

  private func isGiven(_ word: String) -> Bool {
    lexicon.isGiven(word)
      || (word.contains("-")
        && word.split(separator: "-").allSatisfy { lexicon.isGiven(String($0)) })
  }

  private func hasFamilyAfter(_ place: Int) -> Bool {
    let next = place + 1
    guard line.isJoined(next), line.tokens[next].isCapital, !line.isShouted else { return false }
    let word = line.tokens[next].folded
    return !lexicon.words.nobody.contains(word) && !lexicon.words.after.contains(word)
      && lexicon.titles[word] == nil
  }

  private func hasGivenAfter(_ place: Int) -> Bool {
    let next = place + 1
    return line.isJoined(next) && line.tokens[next].isCapital
      && lexicon.isOnlyGiven(line.tokens[next].folded)
  }

  private func hasSmallFamilyAfter(_ place: Int) -> Bool {
    let next = place + 1
    guard line.isJoined(next), !line.tokens[place].isPossessive else { return false }
    let word = line.tokens[next].folded
    return lexicon.surnames.contains(word) && !isWord(word)
  }

  /// The place after the next part of a name; nothing when the name ends before it.
  private func continued(_ place: Int, from start: Int) -> Int? {
    let token = line.tokens[place]
    let word = token.folded
    let isSmallName = !line.tokens[start].isCapital
    if token.isInitial, !["e", "a", "o", "i"].contains(word) || isDotted(place) {
      return place + 1
    }
    if token.isCapital, !line.isShouted {
      guard !lexicon.words.nobody.contains(word) || place == start + 1 && isTown(word, place),
        lexicon.titles[word] == nil,
        !word.contains(where: \.isNumber),
        !token.isAllCapitals || line.tokens[start].isAllCapitals || word.utf8.count > 4
      else { return nil }
      return place + 1
    }
    // «van der Berg», «de la Cruz»: small words hold a capital after them.
    if lexicon.words.particles.contains(word), !Self.prepositions.contains(word),
      let next = particleEnd(place)
    {
      return next
    }
    guard isSmallName, place == start + 1, lexicon.surnames.contains(word), !token.isAccented,
      !lexicon.never.contains(word), !lexicon.words.after.contains(word)
    else { return nil }
    return place + 1
  }

  private static let prepositions: Set<String> = [
    "di", "da", "del", "della", "dello", "dei", "degli", "delle", "dal", "dalla", "dalle", "lo",
    "la", "le", "li", "e", "al", "y", "san", "santa", "st", "mac", "mc",
  ]

  /// A family name that is a town's, behind a given name.
  private func isTown(_ word: String, _ place: Int) -> Bool { lexicon.surnames.contains(word) }

  private func isDotted(_ place: Int) -> Bool {
    let end = line.tokens[place].range.upperBound
    return end < line.text.endIndex && line.text[end] == "."
  }

  private func particleEnd(_ place: Int) -> Int? {
    var next = place + 1
    while next < line.tokens.count, line.isJoined(next), next < place + 3 {
      if line.tokens[next].isCapital { return next + 1 }
      guard lexicon.words.particles.contains(line.tokens[next].folded) else { return nil }
      next += 1
    }
    return nil
  }
}
