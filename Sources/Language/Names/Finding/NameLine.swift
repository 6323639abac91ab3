/// A line of text, and what stands around each of its words.
struct NameLine: Sendable {
  let text: String
  let tokens: [NameToken]
  let lexicon: NameLexicon
  private let folded: String

  /// Whether a folded word is the name of an organisation that is known.
  let isKnownThing: @Sendable (String) -> Bool

  init(
    _ text: String, _ lexicon: NameLexicon,
    isKnownThing: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.text = text
    self.lexicon = lexicon
    self.isKnownThing = isKnownThing
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

  /// Whether the word is all there is, adverbs aside: «solo Marco».
  func isAlone(_ place: Int) -> Bool {
    place == tokens.count - 1 && (place == 0 || startOfAdverbs(place) == 0)
  }

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

  /// Whether a place, an organisation or a time would stand where the word does.
  func isPlaced(_ place: Int) -> Bool {
    guard place > 0, tokens[place].gap != .stop, tokens[place].gap != .comma else { return false }
    let before = tokens[place - 1].folded
    return lexicon.words.places.contains(before) || lexicon.words.places.contains(before + "'")
  }

  /// Whether a number stands before the word, as in a date: «3 May», «due bianchi».
  func isAfterNumber(_ place: Int) -> Bool {
    guard place > 0, isJoined(place) else { return false }
    let before = tokens[place - 1].folded
    return before.contains(where: \.isNumber) || lexicon.words.numbers.contains(before)
  }

  /// Whether an article stands before the word.
  func hasArticleBefore(_ place: Int) -> Bool {
    guard place > 0, isJoined(place) else { return false }
    let before = tokens[place - 1].folded
    return lexicon.words.articles.contains(before) || lexicon.words.articles.contains(before + "'")
  }

  /// Whether words begin a sentence or go on a list, and nothing belongs to them; with `mayGoOn`,
  /// another may be joined to a single one.
  func isApart(_ places: Range<Int>, mayGoOn: Bool = false) -> Bool {
    func joins(_ place: Int) -> Bool { ["e", "ed", "and"].contains(tokens[place].folded) }
    let first = places.lowerBound
    let isBegun =
      isSentenceStart(first) || tokens[first].gap == .comma
      || first > 0 && joins(first - 1)
    guard isBegun else { return false }
    guard places.upperBound < tokens.count else { return places.count > 1 }
    let gap = tokens[places.upperBound].gap
    return gap == .comma || gap == .stop
      || (places.count > 1 || mayGoOn) && joins(places.upperBound)
  }
}
