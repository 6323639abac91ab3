/// Names that begin with a capital: those that are words, too, and those no list has.
extension UnknownName {
  func beginsWithCapital(_ place: Int, _ token: NameToken, _ isListed: Bool) -> Bool {
    let word = token.folded
    if isShortWithArticle(place, word) { return true }
    // "The train to Victoria"
    if line.isWayTo(place), !hasFamilyAfter(place) { return false }
    if isGiven(word) || lexicon.ordinary.contains(word) && !lexicon.surnames.contains(word) {
      if isWord(word) { return isNameRatherThanWord(place, word, isListed) }
      if line.isOneOfMany(place) {
        return hasFamilyAfter(place) || line.hasDoingAfter(place)
          || line.introduction(after: place + 1) == .person
      }
      return !line.isModel(place)
    }
    if isSurnameIntroduced(place, word) { return true }
    if isWord(word) || token.isAllCapitals || word.contains(where: \.isNumber) { return false }
    if lexicon.words.roles.contains(word) || lexicon.words.nationalities.contains(word) {
      return false
    }
    if isListed { return true }
    if isOfClan(place) { return true }
    let isStart = line.isSentenceStart(place)
    if lexicon.short[word] != nil { return !isStart || line.hasDoingAfter(place) }
    if line.isOwned(place) { return false }
    if lexicon.surnames.contains(word) {
      return isCued(place) && (!line.isPlaced(place) || line.hasWholeCueBefore(place))
        || line.hasMergedCueBefore(place)
        || line.hasDoingAfter(place) && !line.hasArticleBefore(place)
        || isStart && hasGivenAfter(place)
    }
    if isStart {
      return line.hasDoingAfter(place) && word.utf8.count > 2 && isLikeAName(place)
        || isWholeUnknown(place)
    }
    return line.hasPersonBefore(place, strict: true) && !line.hasArticleBefore(place)
      && !line.hasSeeingBefore(place)
      || line.isBehindRole(place) || isWholeUnknown(place)
  }

  /// Whether a family name shows itself by how it begins: «McAllister», «O'Leary».
  private func isOfClan(_ place: Int) -> Bool {
    let token = line.tokens[place]
    guard !token.isPossessive, !line.hasArticleBefore(place), !Self.firms.contains(token.folded)
    else { return false }
    let text = line.text[token.range]
    let rest = text.hasPrefix("Mc") ? text.dropFirst(2) : text.dropFirst("O'".count)
    let isClan = text.hasPrefix("Mc") || text.hasPrefix("O'") || text.hasPrefix("O’")
    return isClan && rest.first?.isUppercase == true && rest.count >= 3
  }

  private static let firms: Set<String> = [
    "mckinsey", "mcdonald's", "mcdonalds", "mcdonald’s", "mclaren", "mcafee", "mcvitie's",
    "mckesson",
  ]

  /// Whether a given name that is a word, too, is meant as a name.
  private func isNameRatherThanWord(
    _ place: Int, _ word: String, _ isListed: Bool
  ) -> Bool {
    let isNobody = lexicon.words.nobody.contains(word)
    let isStart = line.isSentenceStart(place)
    let hasFamily = isNobody || isStart ? hasSureFamilyAfter(place) : hasFamilyAfter(place)
    if line.isModel(place) || line.isOwned(place) && !hasFamily { return false }
    if isIntroduced(place, word, atLeast: isNobody ? .person : .noun) { return true }
    if isStart {
      if hasFamily || !isNobody && hasUnknownFamilyAfter(place, word) { return true }
      return isNobody
        ? isLikeAName(place)
        : line.hasDoingAfter(place) || line.isAlone(place) || beginsList(place, word)
    }
    if isNobody {
      if line.isAfterNumber(place) { return false }
      return hasFamily && !line.isPlaced(place)
        || isListed || line.hasPersonBefore(place, strict: true)
    }
    return hasFamily || line.hasPersonBefore(place)
      || isGiven(word) && !line.isPlaced(place)
  }

  /// Whether a given name that is a verb, too, stands before a capital that is no other name: «Nick O'Leary».
  private func hasUnknownFamilyAfter(_ place: Int, _ word: String) -> Bool {
    guard word != "will", isGiven(word), hasFamilyAfter(place) else { return false }
    let next = line.tokens[place + 1].folded
    return !isGiven(next) && !isWord(next) && !lexicon.words.roles.contains(next)
      && !lexicon.words.institutionsAfter.contains(next) && !line.tokens[place + 1].isAllCapitals
      && !line.tokens[place + 1].isPossessive
  }

  /// Whether a first word is joined to other given names: «Rob, Nick and Bill».
  private func beginsList(_ place: Int, _ word: String) -> Bool {
    var next = place + 1
    guard next < line.tokens.count, !lexicon.words.seldom.contains(word) else { return false }
    if line.isJoined(next), lexicon.words.joining.contains(line.tokens[next].folded) {
      next += 1
    } else if line.tokens[next].gap != .comma {
      return false
    }
    guard next < line.tokens.count, line.tokens[next].isCapital else { return false }
    let other = line.tokens[next].folded
    return isGiven(other) && !lexicon.words.nobody.contains(other)
  }

  /// Whether words behind a given name, or behind a list of them, say who that is.
  func isIntroduced(
    _ place: Int, _ word: String, atLeast least: NameLine.Introduction
  ) -> Bool {
    guard !lexicon.words.seldom.contains(word) else { return false }
    var end = place + 1
    while end + 1 < line.tokens.count, line.isJoined(end), line.isJoined(end + 1),
      ["e", "ed", "and"].contains(line.tokens[end].folded), isGiven(line.tokens[end + 1].folded)
    {
      end += 2
    }
    let said = line.introduction(after: end)
    if line.isSentenceStart(place) { return said >= least }
    // «Il Colombo delle risorse umane», but not «l'aroma di Rosa, il fiore».
    return said == .person && (line.hasArticleBefore(place) || !line.isPlaced(place))
  }

  /// Whether a family name stands alone and words behind it say who that is: «la Moretti, quella di».
  private func isSurnameIntroduced(_ place: Int, _ word: String) -> Bool {
    guard lexicon.surnames.contains(word), !lexicon.words.nobody.contains(word),
      line.introduction(after: place + 1) == .person
    else { return false }
    return line.isSentenceStart(place) || line.hasArticleBefore(place)
  }

  /// Whether words before a place lead to somebody, or to somebody as well as to a place.
  func isCued(_ place: Int) -> Bool {
    line.hasPersonBefore(place, strict: true) || line.hasWeakCueBefore(place)
      || line.isBehindRole(place)
  }

  /// Whether two words with capitals that no list has are followed by who that is or what they do:
  /// «Abdoulaye Diop, ingegnere a Torino».
  private func isWholeUnknown(_ place: Int) -> Bool {
    let next = place + 1
    // «Ludwig von Arnim»
    if line.isJoined(next), Self.foreign.contains(line.tokens[next].folded),
      line.isJoined(next + 1),
      !line.tokens[next].isCapital, line.tokens[next + 1].isCapital, !line.hasArticleBefore(place)
    {
      return true
    }
    guard line.isJoined(next), line.tokens[next].isCapital, !line.isOwned(place),
      !line.hasArticleBefore(place)
    else { return false }
    let family = line.tokens[next]
    guard !isWord(family.folded), !family.isAllCapitals,
      !lexicon.words.institutionsAfter.contains(family.folded),
      !lexicon.words.roles.contains(family.folded)
    else { return false }
    let said = line.introduction(after: next + 1)
    if said == .person || isLikeAName(next) { return true }
    // «Wes Holloway can't find a desk»
    if line.isSentenceStart(place), line.hasDoingAfter(next),
      line.tokens[place].folded.utf8.count > 2
    {
      return true
    }
    // «Vicino a Kwame Boateng», «Kwame Boateng mi ha scritto»
    return lexicon.surnames.contains(family.folded)
      && (said == .noun || line.hasDoingAfter(next) || isCued(place))
  }

  /// Whether a first word of a sentence, unknown to every list, is followed by what only people do.
  func isLikeAName(_ place: Int) -> Bool {
    var place = place
    if line.isJoined(place + 2), lexicon.words.adverbs.contains(line.tokens[place + 1].folded) {
      place += 1
    }
    guard line.isJoined(place + 1) else { return false }
    let next = line.tokens[place + 1].folded
    let two = place + 2 < line.tokens.count ? next + " " + line.tokens[place + 2].folded : next
    return ["mi ha", "ti ha", "le ha", "gli ha", "vi ha", "mi deve", "ci ha"].contains(two)
      || ["called", "emailed", "replied", "wrote", "said", "works", "lavora", "owes"].contains(next)
      || Self.givings.contains(next) && (two.hasSuffix(" me") || two.hasSuffix(" us"))
  }

  /// What somebody did for or to the one who tells it: "put me in touch".
  private static let givings: Set<String> = [
    "put", "gave", "lent", "showed", "sent", "helped", "told", "asked", "introduced", "got", "rang",
    "texted", "drove", "taught", "offered", "invited", "messaged", "phoned", "hired", "promised",
    "reminded", "recommended", "passed", "forwarded", "tipped", "talked", "walked", "interviewed",
  ]
}
