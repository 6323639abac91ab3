/// The words of a name, its title, and what was set aside.
struct NamePieces {
  /// The words that may be the name, as they were written.
  private(set) var words: [String] = []
  /// The first title.
  private(set) var title: NameTitle?
  /// What is no part of the name, in order.
  private(set) var aside: [String] = []
  /// How many of the words stand before the first comma, when there is one.
  private var beforeComma: Int?

  /// Parts a text.
  init(_ text: String, _ lexicon: NameLexicon) {
    let (main, bracketed) = NameMarks.withoutBrackets(text)
    let (head, slogan) = NameMarks.withoutSlogan(main)
    var chunks = head.split(separator: ",", omittingEmptySubsequences: true).map(String.init)
    if chunks.isEmpty { chunks = [""] }
    for (place, chunk) in chunks.enumerated() {
      read(chunk, isFirst: place == 0, lexicon)
      if place == 0, chunks.count > 1 { beforeComma = words.count }
    }
    aside += bracketed + slogan
    if words.isEmpty { takeBack() }
  }

  /// Takes the title and what was set aside of another field along.
  mutating func add(_ other: NamePieces) {
    aside += other.aside
    if let more = other.title {
      title = title.map { NameTitle(id: $0.id, gender: $0.gender ?? more.gender) } ?? more
    }
  }

  /// A family name before a comma and a given name after it: «Rossi, Paolo».
  func familyBeforeComma(_ lexicon: NameLexicon) -> (given: [String], family: [String])? {
    guard let count = beforeComma, count > 0, count < words.count else { return nil }
    return (Array(words[count...]), Array(words[..<count]))
  }

  private mutating func read(_ chunk: String, isFirst: Bool, _ lexicon: NameLexicon) {
    let (text, symbols) = NameMarks.withoutSymbols(chunk)
    aside += symbols
    var parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let titled = NameTitles.leading(&parts, lexicon)
    take(titled)
    take(NameTitles.trailing(&parts, lexicon))
    let (kept, left) = NameAside.parted(parts, isFirst: isFirst, hasName: !words.isEmpty, lexicon)
    // After a comma stands a given name, or something that is no name.
    if isFirst || canFollow(kept, lexicon) {
      words += kept
      aside += left
    } else {
      let rest = parts.joined(separator: " ")
      if !rest.isEmpty { aside.append(rest) }
    }
  }

  private func canFollow(_ kept: [String], _ lexicon: NameLexicon) -> Bool {
    guard let first = kept.first, !words.isEmpty, kept.count <= 3, beforeComma == nil || true
    else { return false }
    return lexicon.isGiven(NameOrder.key(first)) && !lexicon.isOnlyGiven(NameOrder.key(words[0]))
      && words.count <= 3
  }

  private mutating func take(_ titled: (title: NameTitle?, aside: [String])) {
    aside += titled.aside
    guard let more = titled.title else { return }
    title = title.map { NameTitle(id: $0.id, gender: $0.gender ?? more.gender) } ?? more
  }

  /// When everything was set aside, the first thing with letters was the name after all.
  private mutating func takeBack() {
    guard let place = aside.firstIndex(where: { $0.contains(where: \.isLetter) }) else { return }
    words = aside.remove(at: place).split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
