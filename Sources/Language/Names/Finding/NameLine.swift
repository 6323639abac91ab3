/// A line of text, and what stands around each of its words.
struct NameLine: Sendable {
  let text: String
  let tokens: [NameToken]
  let lexicon: NameLexicon
  private let folded: String

  init(_ text: String, _ lexicon: NameLexicon) {
    self.text = text
    self.lexicon = lexicon
    tokens = NameTokens.split(text)
    folded = " " + tokens.map(\.folded).joined(separator: " ") + " "
    let words = tokens.filter { $0.folded.utf8.count > 1 }
    isShouted = words.count > 3 && words.allSatisfy(\.isAllCapitals)
  }

  /// Whether the whole line is in capitals, so that they tell nothing.
  let isShouted: Bool

  /// Where some words stand in the text.
  func range(_ places: Range<Int>) -> Range<String.Index> {
    tokens[places.lowerBound].range.lowerBound..<tokens[places.upperBound - 1].range.upperBound
  }

  /// Whether the line holds folded words.
  func holds(_ words: String) -> Bool {
    let joined = words.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.joined(separator: " ")
    return !joined.isEmpty && folded.contains(" " + joined + " ")
  }

  /// Whether only a blank stands before a word, and the one before is no possessive.
  func isJoined(_ place: Int) -> Bool {
    guard place > 0, place < tokens.count, !tokens[place - 1].isPossessive else { return false }
    return tokens[place].gap == .space || tokens[place].gap == .elision
      || tokens[place].gap == .none
  }

  /// Whether a word begins a sentence.
  func isSentenceStart(_ place: Int) -> Bool {
    if tokens[place].gap == .stop { return true }
    return tokens[place].gap == .elision && place == 1
  }

  /// Whether the word is all there is.
  func isAlone(_ place: Int) -> Bool { tokens.count == 1 && place == 0 }

  /// The place after the titles that begin at a place; the place itself when there are none.
  func endOfTitles(_ place: Int) -> Int {
    var end = place
    while end + 1 < tokens.count, end - place < 3 {
      let next = tokens[end + 1]
      let isTitle = lexicon.titles[tokens[end].folded] != nil
      let isTwo =
        lexicon.titles[tokens[end].folded + "." + next.folded] != nil
        || lexicon.titles[tokens[end].folded + ". " + next.folded] != nil
      if isTwo, end + 2 < tokens.count {
        end += 2
      } else if isTitle, next.gap == .space || next.gap == .none {
        end += 1
      } else {
        break
      }
    }
    guard end > place, tokens[end].isCapital || canBeSmallName(end) else { return place }
    return end
  }

  private func canBeSmallName(_ place: Int) -> Bool {
    let word = tokens[place].folded
    return lexicon.surnames.contains(word) || lexicon.isGiven(word)
  }

  /// The words that end just before a place, longest first, up to four.
  private func endings(before place: Int) -> [String] {
    let from = max(0, place - 4)
    guard from < place else { return [] }
    return (from..<place).compactMap { start in
      let isWhole = tokens[(start + 1)..<place].allSatisfy {
        $0.gap == .space || $0.gap == .elision || $0.gap == .none
      }
      return isWhole ? tokens[start..<place].map(\.folded).joined(separator: " ") : nil
    }
  }

  /// Whether words before a place say that a name follows.
  func isCalled(_ place: Int) -> Bool {
    guard place > 0, isJoined(place) else { return false }
    return endings(before: place).contains { lexicon.words.called.contains($0) }
  }

  /// Whether words before a place say that somebody follows, a small article aside.
  ///
  /// With `strict`, «e», «or» and the like, which join anything, do not count.
  func hasPersonBefore(_ place: Int, strict: Bool = false) -> Bool {
    guard place > 0 else { return false }
    if endings(before: place).contains(where: { lexicon.words.before.contains($0) }) {
      return tokens[place].gap != .stop
    }
    if !strict, lexicon.words.joining.contains(tokens[place - 1].folded), isJoined(place) {
      return true
    }
    // «ho visto la Rita», «scrivo all'Anna»
    let word = tokens[place - 1].folded
    return place > 1 && ["la", "il", "l", "lo"].contains(word)
      && endings(before: place - 1).contains { lexicon.words.before.contains($0) }
  }

  /// Whether a word goes on a list of people whose last name ended at a place: «Nadia and Femi».
  func isListed(_ place: Int, after last: Int?) -> Bool {
    guard let last, place > 0 else { return false }
    if place == last { return tokens[place].gap == .comma }
    return place == last + 1 && lexicon.words.joining.contains(tokens[last].folded)
  }

  /// Whether words after a place say what somebody does or has.
  func hasDoingAfter(_ place: Int) -> Bool {
    let next = place + 1
    if tokens[place].isPossessive { return true }
    guard isJoined(next) else { return false }
    if lexicon.words.after.contains(tokens[next].folded), !tokens[next].isCapital { return true }
    guard next + 1 < tokens.count else { return false }
    return lexicon.words.after.contains(tokens[next].folded + " " + tokens[next + 1].folded)
  }

  /// Whether the word after a place shows that the one there is no name: «Will you», «Mark the».
  func isTurned(_ place: Int) -> Bool {
    isJoined(place + 1) && lexicon.words.turning.contains(tokens[place + 1].folded)
      && !lexicon.words.after.contains(tokens[place + 1].folded)
  }

  /// Whether a place, an organisation or a time would stand where the word does.
  func isPlaced(_ place: Int) -> Bool {
    guard place > 0, tokens[place].gap != .stop, tokens[place].gap != .comma else { return false }
    let before = tokens[place - 1].folded
    return lexicon.words.places.contains(before) || lexicon.words.places.contains(before + "'")
  }

  /// Whether a number stands before the word, as in a date.
  func isAfterNumber(_ place: Int) -> Bool {
    place > 0 && isJoined(place) && tokens[place - 1].folded.contains(where: \.isNumber)
  }

  /// Whether an article stands before the word.
  func hasArticleBefore(_ place: Int) -> Bool {
    guard place > 0, isJoined(place) else { return false }
    let before = tokens[place - 1].folded
    return lexicon.words.articles.contains(before) || lexicon.words.articles.contains(before + "'")
  }

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
    if tokens[place].isCapital, isBeforeLegalForm(place) { return true }
    var next = place + 1
    while next < tokens.count, isJoined(next), tokens[next].isCapital || next == place + 1 {
      if lexicon.words.institutionsAfter.contains(tokens[next].folded),
        tokens[next].isCapital
          || ["spa", "srl", "s.p.a", "s.r.l"].contains(tokens[next].folded)
      {
        return tokens[place].isCapital
      }
      if !tokens[next].isCapital { break }
      next += 1
    }
    return false
  }

  /// Whether words begin a sentence or go on a list, and nothing belongs to them.
  func isApart(_ places: Range<Int>) -> Bool {
    func joins(_ place: Int) -> Bool { ["e", "ed", "and"].contains(tokens[place].folded) }
    let first = places.lowerBound
    let isBegun =
      isSentenceStart(first) || tokens[first].gap == .comma
      || first > 0 && joins(first - 1)
    guard isBegun else { return false }
    guard places.upperBound < tokens.count else { return places.count > 1 }
    let gap = tokens[places.upperBound].gap
    return gap == .comma || gap == .stop || places.count > 1 && joins(places.upperBound)
  }
}
