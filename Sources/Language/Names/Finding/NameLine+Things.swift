import Ground

/// Names that are no person's: of streets, firms, cars, rooms.
extension NameLine {
  /// Whether a legal form with stops follows the capitals at a place: «Rossi S.r.l.».
  private func isBeforeLegalForm(_ place: Int) -> Bool {
    var end = place
    while end + 1 < tokens.count, isJoined(end + 1), tokens[end + 1].isCapital,
      tokens[end + 1].folded.utf8.count > 1
    {
      end += 1
    }
    guard end + 1 < tokens.count else { return false }
    let rest = Folding.fold(text[tokens[end].range.upperBound...].prefix(10)).drop { $0 == " " }
    return ["s.r.l", "s.p.a", "s.n.c", "s.a.s", "s.a.", "s.l.", "b.v.", "n.v.", "l.l.c"].contains {
      rest.hasPrefix($0)
    }
  }

  /// Whether the word is of a street, a theatre, a foundation: «via Verdi», «Baker Street».
  func isOfInstitution(_ place: Int) -> Bool {
    if place > 0, isJoined(place), tokens[place].isCapital,
      lexicon.words.institutions.contains(tokens[place - 1].folded)
    {
      return true
    }
    // «Il ristorante Da Gino»
    if place > 1, tokens[place].isCapital, isJoined(place),
      tokens[place - 1].folded == "da",
      tokens[place - 1].isCapital || lexicon.words.institutions.contains(tokens[place - 2].folded)
    {
      return true
    }
    if tokens[place].isCapital, isBeforeLegalForm(place) || isFirm(place) { return true }
    var next = place + 1
    while next < tokens.count, isJoined(next), tokens[next].isCapital || next == place + 1 {
      if lexicon.words.institutionsAfter.contains(tokens[next].folded),
        !isFamily(next, after: place),
        tokens[next].isCapital
          || ["spa", "srl", "s.p.a", "s.r.l"].contains(tokens[next].folded)
      {
        return tokens[place].isCapital
      }
      if !tokens[next].isCapital { break }
      next += 1
    }
    guard next < tokens.count, isJoined(next), !tokens[next].isCapital else { return false }
    return tokens[place].isCapital && lexicon.words.venues.contains(tokens[next].folded)
  }

  /// Whether «&» stands between a word and the one before it.
  func isBehindAmpersand(_ place: Int) -> Bool {
    guard place > 0, place < tokens.count, tokens[place].gap == .comma else { return false }
    let between = text[tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound]
    return between.contains("&") && !between.contains(",")
  }

  /// Whether the word is of two that «&» joins and that are not both given names: «Ernst & Young».
  private func isFirm(_ place: Int) -> Bool {
    func isGiven(_ place: Int) -> Bool { lexicon.isOnlyGiven(tokens[place].folded) }
    if isBehindAmpersand(place), tokens[place - 1].isCapital {
      return !isGiven(place) && !isGiven(place - 1)
    }
    return isBehindAmpersand(place + 1) && tokens[place + 1].isCapital && !isGiven(place)
      && !isGiven(place + 1)
  }

  /// Whether a word that ends the names of institutions is a family name: «Rebecca Hall».
  func isFamily(_ place: Int, after first: Int) -> Bool {
    let given = tokens[first].folded
    return lexicon.surnames.contains(tokens[place].folded) && lexicon.isOnlyGiven(given)
      && !lexicon.ordinary.contains(given)
  }

  /// Whether a thing is named by whose it is or by its sort: «una Bianchi», «my Ford».
  func isOwned(_ place: Int) -> Bool {
    place > 0 && isJoined(place) && tokens[place].isCapital
      && lexicon.words.owning.contains(tokens[place - 1].folded)
  }

  /// Whether one of many is named: «una Giulietta del 2012», «a Bellini».
  func isOneOfMany(_ place: Int) -> Bool {
    isOwned(place) && lexicon.words.indefinite.contains(tokens[place - 1].folded)
  }

  /// Whether the word goes on other words with capitals that named nobody: «North Carolina».
  func isInside(_ place: Int) -> Bool {
    guard place > 0, tokens[place].isCapital, tokens[place].gap == .space else { return false }
    let before = tokens[place - 1]
    if before.isPossessive, before.isCapital { return true }
    guard before.isCapital, !before.isInitial, !isSentenceStart(place - 1) else { return false }
    // «On Monday Davies called», «Captain Reyes»
    return !lexicon.words.roles.contains(before.folded) && lexicon.titles[before.folded] == nil
      && !lexicon.words.nobody.contains(before.folded)
  }

  /// Whether the word is the second of a make and a model: «una Alfa Giulia».
  func isModel(_ place: Int) -> Bool {
    place > 1 && isJoined(place) && isJoined(place - 1) && tokens[place - 1].isCapital
      && tokens[place - 1].folded.utf8.count > 1
      && lexicon.words.owning.contains(tokens[place - 2].folded)
      && !lexicon.words.roles.contains(tokens[place - 1].folded)
      && lexicon.titles[tokens[place - 1].folded] == nil
  }

  /// Whether a word stands with its article between commas: «…, il ferri, …».
  func isSetOffWithArticle(_ place: Int) -> Bool {
    guard place > 1, tokens[place].gap == .space || tokens[place].gap == .elision,
      ["il", "la", "l"].contains(tokens[place - 1].folded), tokens[place - 1].gap == .comma
    else { return false }
    return place + 1 < tokens.count && tokens[place + 1].gap == .comma
  }

  private func isOfNames(_ word: String) -> Bool {
    lexicon.isGiven(word) || lexicon.surnames.contains(word)
  }

  /// Whether somebody who is not meant is named at a place: «non la Conti», "not Davies".
  func isDenied(_ place: Int) -> Bool {
    guard place > 0, tokens[place].gap == .space || tokens[place].gap == .elision else {
      return false
    }
    var before = place - 1
    let article = tokens[before].folded
    if before > 0, lexicon.words.articles.contains(article) || article == "l" { before -= 1 }
    guard lexicon.words.denying.contains(tokens[before].folded) else { return false }
    // "It was Rebecca, not Laura" speaks of both, "Mark, not Marco" mends a name.
    if before > 0, tokens[before].gap == .comma, ["not", "non"].contains(tokens[before].folded),
      tokens[..<before].contains(where: { !$0.isCapital && !isOfNames($0.folded) })
    {
      return false
    }
    // "Why not Laura?"
    return before == 0 || tokens[before].gap != .space
      || !["why", "perche"].contains(tokens[before - 1].folded)
  }
}
