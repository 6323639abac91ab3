/// What is met in the sentences of an introduction: clues, signs of elements, and where they stand.
public struct SentenceFeatures: Sendable {
  /// The features of each sentence, by its number.
  public let all: [Set<String>]
  /// Where the first sign of each feature stands in each sentence.
  let places: [[String: Int]]

  /// Looks at a text.
  ///
  /// - Parameters:
  ///   - finder: its words.
  ///   - signed: what the signs of the elements found there.
  ///   - clues: the weak signs.
  public init(
    _ finder: SignFinder, _ signed: [PitchElement: [ElementEvidence]], _ clues: ElementClues
  ) {
    let words = finder.words
    let count = (words.last?.sentence ?? -1) + 1
    var places = [[String: Int]](repeating: [:], count: count)
    func note(_ name: String, _ place: Int) {
      let sentence = words[place].sentence
      if places[sentence][name] == nil { places[sentence][name] = place }
    }
    for clue in clues.clues {
      for sign in clue.signs {
        for place in finder.places(sign) { note(clue.name, place.lowerBound) }
      }
    }
    for (element, found) in signed {
      for one in found { note("sign-" + element.rawValue, one.place) }
    }
    var lengths = [Int](repeating: 0, count: count)
    for place in words.indices {
      lengths[words[place].sentence] += 1
      if finder.isNumber(place) { note("number", place) }
      if words[place].isAsked { note("question", place) }
      if finder.isIn("me", place) { note("me", place) }
    }
    self.places = places
    all = places.indices.map { place in
      var own = Set(places[place].keys)
      if place == 0 { own.insert("first") }
      if place == count - 1 { own.insert("last") }
      if count == 1 { own.insert("alone-in-text") }
      if lengths[place] < 6 { own.insert("short") }
      if lengths[place] > 22 { own.insert("long") }
      for element in PitchElement.allCases {
        let sign = "sign-" + element.rawValue
        if place > 0, places[place - 1][sign] != nil { own.insert("after-" + element.rawValue) }
        if place + 1 < count, places[place + 1][sign] != nil {
          own.insert("before-" + element.rawValue)
        }
      }
      return own
    }
  }
}
