/// Words of a text that are the name of somebody, known or not, by how they are written and what
/// stands around them.
struct UnknownName {
  let line: NameLine
  var lexicon: NameLexicon { line.lexicon }

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
    if lexicon.words.institutionsAfter.contains(line.tokens[end - 1].folded), end - start > 1,
      !line.isFamily(end - 1, after: start)
    {
      return nil
    }
    return end
  }

  private func begins(_ place: Int, _ token: NameToken, _ hasTitle: Bool, _ isListed: Bool) -> Bool
  {
    let word = token.folded
    if lexicon.titles[word] != nil { return false }
    // «Guy Pearson»: what is no name alone may be one before a family name.
    if isFamilyWithParticle(place) { return true }
    if lexicon.never.contains(word), !isShortWithArticle(place, word),
      !(token.isCapital && lexicon.isGiven(word) && hasFamilyAfter(place))
    {
      return false
    }
    // «Al mercato», but «Al Bano»
    if lexicon.words.merged.contains(word), !(hasFamilyAfter(place) && !line.isSentenceStart(place))
    {
      return false
    }
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
    return beginsSmall(place, token, isListed)
  }

  /// Whether a word that is a small one, too, is somebody's short name with its article: «ci pensa la Fra».
  func isShortWithArticle(_ place: Int, _ word: String) -> Bool {
    place > 0 && line.tokens[place].isCapital && !line.isSentenceStart(place)
      && lexicon.short[word] != nil && ["la", "il"].contains(line.tokens[place - 1].folded)
  }

  func isWord(_ word: String) -> Bool {
    lexicon.words.nobody.contains(word) || lexicon.ordinary.contains(word)
      || lexicon.words.after.contains(word) || lexicon.words.before.contains(word)
      || lexicon.never.contains(word) || lexicon.words.institutions.contains(word)
  }

  private func beginsSmall(_ place: Int, _ token: NameToken, _ isListed: Bool) -> Bool {
    let word = token.folded
    guard word.utf8.count >= 3, lexicon.isGiven(word), !token.isAccented else { return false }
    // "Della" is a given name in English, and stands before many in Italian.
    if lexicon.words.particles.contains(word) { return false }
    if isTwoWordsApart(place) { return true }
    if isWord(word) { return isSmallNameRatherThanWord(place, word, isListed) }
    if line.isAlone(place) || line.isApart(place..<(place + 1), mayGoOn: true) { return true }
    if hasSmallFamilyAfter(place) || isIntroduced(place, word, atLeast: .person) { return true }
    if line.hasArticleBefore(place), !line.hasPersonBefore(place) { return false }
    return line.hasPersonBefore(place) || line.hasDoingAfter(place)
      || line.hasWeakCueBefore(place) || beginsTelling(place, word)
  }

  /// Whether a sentence begins with a given name and what they did: "martha translated for me".
  private func beginsTelling(_ place: Int, _ word: String) -> Bool {
    guard line.isSentenceStart(place), line.isJoined(place + 1), lexicon.isOnlyGiven(word) else {
      return false
    }
    let next = line.tokens[place + 1].folded
    return next.utf8.count >= 6 && next.hasSuffix("ed")
  }

  /// «Seduta vicino a vittoria de santis», "hope and joy, the twins".
  private func isSmallNameRatherThanWord(
    _ place: Int, _ word: String, _ isListed: Bool
  ) -> Bool {
    if hasSmallFamilyAfter(place), !line.hasArticleBefore(place), isCued(place) { return true }
    guard isListed || line.isSentenceStart(place) else { return false }
    return isIntroduced(place, word, atLeast: .person)
  }

  /// Whether a given and a family name in small letters stand by themselves: «chiara villa, Reply».
  private func isTwoWordsApart(_ place: Int) -> Bool {
    guard line.isJoined(place + 1), !line.tokens[place].isPossessive,
      let end = smallFamilyEnd(place + 1)
    else { return false }
    return line.isApart(place..<end)
  }

  func isGiven(_ word: String) -> Bool {
    lexicon.isGiven(word)
      || (word.contains("-")
        && word.split(separator: "-").allSatisfy { lexicon.isGiven(String($0)) })
  }

  func hasFamilyAfter(_ place: Int) -> Bool {
    let next = place + 1
    guard line.isJoined(next), line.tokens[next].isCapital, !line.isShouted else { return false }
    let word = line.tokens[next].folded
    return !lexicon.words.nobody.contains(word) && !lexicon.words.after.contains(word)
      && lexicon.titles[word] == nil
      && (!lexicon.words.institutions.contains(word) || lexicon.surnames.contains(word))
  }

  func hasGivenAfter(_ place: Int) -> Bool {
    let next = place + 1
    return line.isJoined(next) && line.tokens[next].isCapital
      && lexicon.isOnlyGiven(line.tokens[next].folded)
  }

  /// Whether a family name follows a month or a town that is a given name, too: «April Jones».
  func hasSureFamilyAfter(_ place: Int) -> Bool {
    guard hasFamilyAfter(place) else { return false }
    let end = place + 2
    if lexicon.surnames.contains(line.tokens[place + 1].folded) || end == line.tokens.count
      || line.introduction(after: end) == .person || isLikeAName(place + 1)
    {
      return true
    }
    // «Rosa Ventresca e un suo amico», «Rosa Ventresca, poi Ugo»
    let next = line.tokens[end]
    return !lexicon.words.nobody.contains(line.tokens[place].folded)
      && (next.gap == .comma || ["e", "ed", "and"].contains(next.folded) && !next.isAccented)
  }

  func hasSmallFamilyAfter(_ place: Int) -> Bool {
    let next = place + 1
    guard line.isJoined(next), !line.tokens[place].isPossessive else { return false }
    let isWhole = smallFamilyEnd(next).map { $0 > next + 1 } ?? false
    return isWhole || smallFamilyEnd(next) != nil && !isWord(line.tokens[next].folded)
  }

  /// Whether a name begins with a small word of its own: «il pacco a De Luca», «van Houten in export».
  private func isFamilyWithParticle(_ place: Int) -> Bool {
    let next = place + 1
    guard line.isJoined(next), line.tokens[next].isCapital, !line.isShouted else { return false }
    let isStart = line.isSentenceStart(place)
    if line.tokens[place].isCapital, isFamilyOfTwo(place) {
      return !isStart || line.hasDoingAfter(next) || isLikeAName(next)
    }
    return Self.foreign.contains(line.tokens[place].folded) && !line.hasArticleBefore(place)
      && (isStart || line.hasPersonBefore(place, strict: true))
      && !line.tokens[next].isAllCapitals && !isWord(line.tokens[next].folded)
  }

  /// Small words that are of names alone.
  static let foreign: Set<String> = ["van", "von", "ter", "ten", "zu", "bin", "ibn", "el"]

  private func isFamilyOfTwo(_ place: Int) -> Bool {
    lexicon.words.particles.contains(line.tokens[place].folded) && line.isJoined(place + 1)
      && line.tokens[place + 1].isCapital
      && lexicon.surnames.contains(
        line.tokens[place].folded + " " + line.tokens[place + 1].folded)
  }

  /// The place after a family name in small letters, of one word or two: «rossi», «de santis».
  func smallFamilyEnd(_ place: Int) -> Int? {
    let word = line.tokens[place].folded
    // «ahmed el-sayed»
    if ["el-", "al-"].contains(where: { word.hasPrefix($0) }), word.utf8.count > 5 {
      return place + 1
    }
    if line.isJoined(place + 1) {
      let next = line.tokens[place + 1].folded
      // «alessia d'amico» is cut behind the apostrophe.
      if word == "d", lexicon.surnames.contains("d'" + next) { return place + 2 }
      if lexicon.words.particles.contains(word), lexicon.surnames.contains(word + " " + next) {
        return place + 2
      }
    }
    return lexicon.surnames.contains(word) ? place + 1 : nil
  }

  /// The place after the next part of a name; nothing when the name ends before it.
  private func continued(_ place: Int, from start: Int) -> Int? {
    let token = line.tokens[place]
    let word = token.folded
    let isSmallName = !line.tokens[start].isCapital
    // "Tell Ron I said hi"
    if word == "i" || word.hasPrefix("i'") || word.hasPrefix("i’"), !isDotted(place) { return nil }
    if token.isInitial, !["e", "a", "o", "i"].contains(word) || isDotted(place) {
      return place + 1
    }
    if token.isCapital, !line.isShouted {
      guard
        !lexicon.words.nobody.contains(word) || place == start + 1 && isFamilyOfThings(word, start)
          || place == start + 2 && isCapitalParticle(place - 1),
        lexicon.titles[word] == nil,
        !word.contains(where: \.isNumber),
        !token.isAllCapitals || line.tokens[start].isAllCapitals || word.utf8.count > 4
      else { return nil }
      return place + 1
    }
    // «van der Berg», «de la Cruz»: small words hold a capital after them.
    if lexicon.words.particles.contains(word),
      !Self.prepositions.contains(word) || isForeignHere(word, start), let next = particleEnd(place)
    {
      return next
    }
    guard isSmallName, place == start + 1, !token.isAccented || word == "d",
      !lexicon.words.after.contains(word), let end = smallFamilyEnd(place),
      end > place + 1 || !lexicon.never.contains(word)
    else { return nil }
    return end
  }

  /// Whether a small word of names means nothing of its own in the language of the line: "Thiago da Silva".
  private func isForeignHere(_ word: String, _ start: Int) -> Bool {
    ["da", "di", "del", "dos", "dal"].contains(word) && !lexicon.words.places.contains(word)
      && isGiven(line.tokens[start].folded)
  }

  private static let prepositions: Set<String> = [
    "di", "da", "del", "della", "dello", "dei", "degli", "delle", "dal", "dalla", "dalle", "lo",
    "la", "le", "li", "e", "al", "y", "san", "santa", "st", "mac", "mc",
  ]

  /// A family name that is a town's or a firm's, behind a given name: «Aurora Milano», «Giulio Mondadori».
  private func isFamilyOfThings(_ word: String, _ start: Int) -> Bool {
    if lexicon.surnames.contains(word) { return true }
    let given = line.tokens[start].folded
    return lexicon.isOnlyGiven(given) && !isWord(given) && !isCalendarWord(word)
      && !line.isKnownThing(word)
  }

  /// Whether a word is the name of a day, a month or a feast.
  private func isCalendarWord(_ word: String) -> Bool {
    LanguageTag.allCases.contains { language in
      (CalendarWords.weekdays(language) + CalendarWords.months(language)).contains {
        Folding.fold($0) == word
      }
    } || Self.feasts.contains(word)
  }

  private static let feasts: Set<String> = [
    "natale", "pasqua", "ferragosto", "capodanno", "pasquetta", "christmas", "easter",
    "halloween", "thanksgiving",
  ]

  /// A small word of a family name that is written with a capital: «Nicola Di Bari».
  private func isCapitalParticle(_ place: Int) -> Bool {
    line.tokens[place].isCapital && lexicon.words.particles.contains(line.tokens[place].folded)
  }

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
