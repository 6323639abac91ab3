/// What is said behind a name of who that is.
extension NameLine {
  /// How surely what follows a name says that it is somebody's.
  enum Introduction: Int, Comparable {
    /// Nothing is said.
    case none
    /// An article and a noun: «Chiara, un po' stanca» may be somebody.
    case noun
    /// What only people are: «Chiara, quella dello stand», «, ingegnere», «from accounts».
    case person

    static func < (left: Introduction, right: Introduction) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What is said behind a name that ends before a place.
  func introduction(after end: Int) -> Introduction {
    guard end < tokens.count, !tokens[end - 1].isPossessive else { return .none }
    switch tokens[end].gap {
    case .comma: return apposition(at: end)
    case .space: return isAttached(at: end) ? .person : .none
    default: return .none
    }
  }

  /// «…, quella dello stand», «…, ingegnere», «…, una signora di Bari».
  private func apposition(at place: Int) -> Introduction {
    let word = tokens[place].folded
    let words = lexicon.words
    if words.introducing.contains(word),
      !words.articles.contains(word) || words.roles.contains(word)
    {
      return .person
    }
    if isDepartment(at: place) || isRole(word) || hasRole(from: place, within: 3) {
      return .person
    }
    guard words.articles.contains(word) || word == "l" else { return .none }
    return hasRole(from: place + 1) || words.introducing.contains(word) ? .person : .noun
  }

  /// «Franco dell'ufficio acquisti», "Frank the security man", "Ruby in HR".
  private func isAttached(at place: Int) -> Bool {
    if isDepartment(at: place) { return true }
    let word = tokens[place].folded
    // "That Pete who fixes bikes"
    if ["who", "whose"].contains(word) { return true }
    let isVerb = lexicon.words.verbs.contains(tokens[place - 1].folded)
    return !isVerb && lexicon.words.articles.contains(word) && hasRole(from: place + 1)
  }

  /// Whether where somebody belongs stands at a place: «delle risorse umane», "from accounts".
  func isDepartment(at place: Int) -> Bool {
    guard place + 1 < tokens.count, isJoined(place + 1),
      lexicon.words.belonging.contains(tokens[place].folded)
    else { return false }
    var next = place + 1
    if lexicon.words.articles.contains(tokens[next].folded), next + 1 < tokens.count { next += 1 }
    return (next..<min(next + 2, tokens.count)).contains {
      lexicon.words.departments.contains(tokens[$0].folded)
    }
  }

  /// Whether what somebody is stands at a place or just after it: «la mia vicina».
  private func hasRole(from place: Int, within most: Int = 4) -> Bool {
    var next = place
    while next < tokens.count, next < place + most, next == place || isJoined(next) {
      if isRole(tokens[next].folded) { return true }
      next += 1
    }
    return false
  }

  /// Whether a word, or the one it is the plural of, says what somebody is or where they come from.
  private func isRole(_ word: String) -> Bool {
    let words = lexicon.words
    return words.roles.contains(word) || words.nationalities.contains(word)
      || word.hasSuffix("s") && words.roles.contains(String(word.dropLast()))
  }
}
