import Language

/// The terms by which a stretch of a line is weighed: words and pairs of words, beginnings of longer words, verbs with who
/// does what and when; who is named counts as somebody, a day as one gone by, this one or one to come.
struct LineTerms {
  private let line: EarLine
  private let bounds: Range<Int>

  init(_ line: EarLine, _ bounds: Range<Int>) {
    (self.line, self.bounds) = (line, bounds)
  }

  /// The terms, each once.
  var all: Set<String> {
    let words = words
    var terms: Set<String> = []
    for word in words {
      terms.insert(word)
      if word.count > 4 { terms.insert("~" + word.prefix(4)) }
      if word.count > 7 { terms.insert("~" + word.prefix(6)) }
    }
    for (before, after) in zip(["^"] + words, words + ["$"]) { terms.insert(before + " " + after) }
    for (first, third) in zip(words, words.dropFirst(2)) { terms.insert(first + " _ " + third) }
    terms.formUnion(verbs)
    return terms
  }

  /// The words in order, with what is named by its kind.
  private var words: [String] {
    var found: [String] = []
    var place = bounds.lowerBound
    while place < bounds.upperBound {
      let (word, end) = word(at: place)
      if word != found.last || !Self.kinds.contains(word) { found.append(word) }
      place = end
    }
    let end = line.words[bounds.upperBound - 1].range.upperBound
    let next =
      bounds.upperBound < line.words.count
      ? line.words[bounds.upperBound].range.lowerBound : line.text.endIndex
    if line.text[end..<next].contains("?") { found.append("?") }
    return found
  }

  private func word(at place: Int) -> (String, Int) {
    let here = line.entities.filter {
      $0.range.contains(place) && $0.range.upperBound <= bounds.upperBound
    }
    if let person = here.first(where: { $0.kind == .person }) {
      return (Self.somebody, person.range.upperBound)
    }
    if let day = here.first(where: { $0.kind == .date }), let date = day.date {
      let kind = date.day < line.today ? "*past" : date.day > line.today ? "*coming" : "*today"
      return (kind, day.range.upperBound)
    }
    if let firm = here.first(where: { $0.kind == .organisation && $0.isKnown }) {
      return (Self.firm, firm.range.upperBound)
    }
    let word = line.words[place].folded
    return (word.allSatisfy(\.isNumber) ? "#" : word, place + 1)
  }

  private static let somebody = "*who"
  private static let firm = "*firm"
  private static let kinds: Set<String> = [somebody, firm, "*past", "*coming", "*today"]

  /// The verbs, and with whom and when each is done.
  private var verbs: Set<String> {
    var terms: Set<String> = []
    for place in bounds {
      let groups = line.verbs[place].filter { $0.range.upperBound <= bounds.upperBound }
      let longest = groups.map(\.range.count).max() ?? 0
      for group in groups where group.range.count == longest {
        let subject = group.subject == .me ? "me" : "they"
        let aspect =
          switch group.aspect {
          case .did: "did"
          case .does: "does"
          case .wish: "wish"
          }
        terms.insert("<" + group.lemma)
        terms.insert("<" + group.lemma + " " + subject + " " + aspect)
        if group.isNegated { terms.insert("<" + group.lemma + " not") }
        if group.isPassive { terms.insert("<" + group.lemma + " passive") }
        for pronoun in group.clitics { terms.insert("<" + group.lemma + " " + pronoun) }
      }
    }
    return terms
  }
}
