import Language

/// Finds signs among the words of a text.
public struct SignFinder: Sendable {
  /// The words.
  public let words: [SpokenWord]
  private let lists: [String: WordList]

  /// A finder among words, with the classes of words by name; the class `number` holds spoken numbers.
  public init(_ words: [SpokenWord], lists: [String: WordList]) {
    self.words = words
    self.lists = lists
  }

  /// Where a sign is met, as places of words, in order.
  public func places(_ sign: Sign) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      if let end = end(sign.parts[...], start, start) {
        found.append(start..<max(end, start + 1))
        start = max(end, start + 1)
      } else {
        start += 1
      }
    }
    return found
  }

  /// Whether a word is a number, in digits or spoken.
  public func isNumber(_ place: Int) -> Bool {
    guard words.indices.contains(place) else { return false }
    let word = words[place].folded
    return word.first?.isNumber ?? false || lists["number"]?.contains(word) ?? false
  }

  private func isNumber(_ place: Int, _ amount: Sign.Amount) -> Bool {
    let word = words[place].folded
    switch amount {
    case .any: return isNumber(place)
    case .digits: return word.first?.isNumber ?? false
    case .year:
      let years = word.split(separator: "-").compactMap { Int($0) }
      return !years.isEmpty && years.allSatisfy { (1900...2100).contains($0) }
    }
  }

  /// Whether a word belongs to a class.
  public func isIn(_ list: String, _ place: Int) -> Bool {
    words.indices.contains(place) && lists[list]?.contains(words[place].folded) ?? false
  }

  /// The first place of the clause that a word stands in.
  public func clauseStart(_ place: Int) -> Int {
    var place = min(place, words.count - 1)
    while place > 0, !words[place].opensClause { place -= 1 }
    return place
  }

  /// The place behind the last word of the clause that a word stands in.
  public func clauseEnd(_ place: Int) -> Int {
    var place = place + 1
    while place < words.count, !words[place].opensClause { place += 1 }
    return min(place, words.count)
  }

  private func end(_ parts: ArraySlice<Sign.Part>, _ place: Int, _ start: Int) -> Int? {
    guard let first = parts.first else { return place }
    let rest = parts.dropFirst()
    let isInside = place < words.count && words[place].sentence == words[start].sentence
    switch first {
    case .sentence:
      return beginsSentence(place) ? end(rest, place, start) : nil
    case .clause: return isInside && words[place].opensClause ? end(rest, place, start) : nil
    case .end:
      return !isInside || words[place].opensClause ? end(rest, place, start) : nil
    case .asked: return words[start].isAsked ? end(rest, place, start) : nil
    case .stated: return words[start].isAsked ? nil : end(rest, place, start)
    case .first: return words[start].sentence < 2 ? end(rest, place, start) : nil
    case .last:
      return words[start].sentence == words.last?.sentence ? end(rest, place, start) : nil
    case .optional(let part):
      return end([part] + rest, place, start) ?? end(rest, place, start)
    case .not(let part):
      return end([part], place, start) == nil ? end(rest, place, start) : nil
    case .gap(let most, let crossing):
      for skip in 0...most {
        let next = place + skip
        if skip > 0 {
          guard next <= words.count, words[next - 1].sentence == words[start].sentence else {
            return nil
          }
          // A gap that stays in its clause steps over no word that begins another.
          if !crossing, skip > 1, words[next - 1].opensClause { return nil }
        }
        if let found = end(rest, next, start) { return found }
      }
      return nil
    case .group(let ways):
      for way in ways {
        if let found = end(way[...] + rest, place, start) { return found }
      }
      return nil
    case .number(let amount):
      guard isInside, isNumber(place, amount) else { return nil }
      return end(rest, place + 1, start)
    case .word(let choices):
      guard isInside, choices.contains(where: { fits($0, words[place]) }) else { return nil }
      return end(rest, place + 1, start)
    }
  }

  /// Whether a sentence begins at a word, words of greeting and the like left out.
  private func beginsSentence(_ place: Int) -> Bool {
    guard place < words.count else { return false }
    var before = place
    while !words[before].opensSentence {
      guard before > 0, isIn("opener", before - 1) else { return false }
      before -= 1
    }
    return true
  }

  private func fits(_ choice: Sign.Choice, _ word: SpokenWord) -> Bool {
    switch choice {
    case .word(let plain): word.folded == plain
    case .stem(let stem): word.folded.hasPrefix(stem)
    case .ending(let ending):
      word.folded.count > ending.count + 1 && word.folded.hasSuffix(ending)
    case .list(let name): lists[name]?.contains(word.folded) ?? false
    case .capital: word.isCapital
    case .any: true
    }
  }
}
