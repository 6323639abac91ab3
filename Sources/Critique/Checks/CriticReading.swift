import Drafts
import Language
import Voice

/// One message under review.
struct CriticReading {
  let message: MessageText
  let context: CriticContext
  let language: LanguageTag
  let finder: PhraseFinder
  private let signs: [String: [Range<String.Index>]]

  init(
    _ message: MessageText, _ context: CriticContext, _ queries: [String: [PhraseQuery]],
    _ language: LanguageTag
  ) {
    self.message = message
    self.context = context
    self.language = language
    let finder = PhraseFinder(message.body)
    self.finder = finder
    signs = queries.mapValues { queries in
      queries.flatMap(finder.matches).sorted { $0.lowerBound < $1.lowerBound }
    }
  }

  /// What a check finds.
  func findings(_ check: CriticCheck) -> [CriticFinding] {
    guard check.kind == .together || meets(check) else { return [] }
    return switch check.kind {
    case .existence: existence(check)
    case .substitution: substitution(check)
    case .repetition: repetition(check)
    case .count: count(check)
    case .length: length(check)
    case .question: question(check)
    case .greeting: greeting(check)
    case .closing: closing(check)
    case .subject: subject(check)
    case .ease: ease(check)
    case .together: together(check)
    case .mixture: mixture(check)
    case .balance: balance(check)
    case .held: held(check)
    }
  }

  /// The places that show a sign.
  func places(_ sign: String) -> [Range<String.Index>] {
    signs[sign] ?? []
  }

  /// Whether a sign shows, or a feature is known.
  func shows(_ sign: String) -> Bool {
    context.features.contains(sign) || !places(sign).isEmpty
  }

  /// Whether everything a check wants is there and nothing that speaks against it.
  func meets(_ check: CriticCheck) -> Bool {
    check.has.allSatisfy(shows) && !check.lacks.contains(where: shows)
  }

  func found(
    _ check: CriticCheck, _ range: Range<String.Index>?, inSubject: Bool = false,
    _ values: [String: VoiceValue] = [:]
  ) -> CriticFinding {
    let text = inSubject ? message.subject ?? "" : message.body
    return CriticFinding(
      check: check.name, level: check.level, range: range, isInSubject: inSubject,
      words: range.map { String(text[$0]) } ?? "", values: values, sources: check.sources)
  }

  private func existence(_ check: CriticCheck) -> [CriticFinding] {
    switch check.place {
    case .subject:
      guard let subject = message.subject else { return [] }
      // A subject that says nothing else.
      let finder = PhraseFinder(subject)
      let words = Words.split(subject).filter { !["re", "r", "fwd"].contains($0.folded) }
      guard let first = words.first, let last = words.last else { return [] }
      let whole = first.range.lowerBound..<last.range.upperBound
      let isVague = check.queries.contains { finder.matches($0).contains(whole) }
      return isVague ? [found(check, whole, inSubject: true)] : []
    case .opening:
      guard let opening = message.opening else { return [] }
      return check.queries.flatMap(finder.matches).filter {
        $0.lowerBound >= opening.lowerBound && $0.upperBound <= opening.upperBound
      }.prefix(1).map { found(check, whole($0)) }
    case .anywhere:
      let subject = message.subject ?? ""
      let finder = PhraseFinder(subject)
      return apart(check.queries.flatMap(self.finder.matches)).map { found(check, whole($0)) }
        + apart(check.queries.flatMap(finder.matches)).map { found(check, $0, inSubject: true) }
    }
  }

  /// A place with the few words that end its clause, so that what is quoted makes sense.
  private func whole(_ range: Range<String.Index>) -> Range<String.Index> {
    let rest = message.body[range.upperBound...]
    let end = rest.firstIndex { ".,;:!?…()«»\"\n".contains($0) } ?? rest.endIndex
    let words = message.body[range.upperBound..<end].split(separator: " ").count
    let last = message.body[range].last
    let isSign = last.map { !$0.isLetter && !$0.isNumber } ?? true
    return words <= 5 && !isSign ? range.lowerBound..<end : range
  }

  /// Places without those inside another.
  private func apart(_ ranges: [Range<String.Index>]) -> [Range<String.Index>] {
    var kept: [Range<String.Index>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }) where kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
      kept.append(range)
    }
    return kept
  }

  private func substitution(_ check: CriticCheck) -> [CriticFinding] {
    check.swaps.flatMap { swap in
      finder.matches(swap.query).map { found(check, $0, ["better": .text(swap.better)]) }
    }
  }

  private func repetition(_ check: CriticCheck) -> [CriticFinding] {
    var counts: [String: [Range<String.Index>]] = [:]
    let names = Set(context.names.map { Folding.fold($0) })
    for word in Words.split(message.body) where word.folded.count >= 6 {
      if !names.contains(word.folded) { counts[word.folded, default: []].append(word.range) }
    }
    let most = check.limit ?? 3
    return counts.filter { $0.value.count > most }.sorted { $0.key < $1.key }.compactMap {
      entry in
      entry.value.dropFirst().first.map {
        found(check, $0, ["count": .number(entry.value.count)])
      }
    }
  }

  /// Places with a sign, beyond those that are well; within a sentence those of other clauses count.
  private func count(_ check: CriticCheck) -> [CriticFinding] {
    let places =
      check.of.isEmpty ? apart(check.queries.flatMap(finder.matches)) : check.of.flatMap(places)
    var first: [Range<String.Index>] = []
    for place in apart(places) {
      if let last = first.last,
        message.sentence(at: last.lowerBound) == message.sentence(at: place.lowerBound),
        check.of.isEmpty || !isDivided(last.lowerBound, place.lowerBound)
      {
        continue
      }
      first.append(place)
    }
    let most = check.limit ?? 1
    guard first.count > most else { return [] }
    return [found(check, first[most], ["count": .number(first.count), "most": .number(most)])]
  }

  private func isDivided(_ first: String.Index, _ second: String.Index) -> Bool {
    let between = message.body[first..<second]
    return between.contains { ",;".contains($0) } || between.contains(" e ")
      || between.contains(" and ")
  }

  private func question(_ check: CriticCheck) -> [CriticFinding] {
    let marks = message.sentences.filter { message.body[$0].contains("?") }
    let most = check.limit ?? 2
    guard marks.count > most else { return [] }
    return [found(check, marks[most], ["count": .number(marks.count), "most": .number(most)])]
  }

  private func together(_ check: CriticCheck) -> [CriticFinding] {
    guard meets(check) else { return [] }
    return [found(check, check.has.lazy.compactMap { places($0).first }.first)]
  }

  /// The words of the register that is met less often.
  private func mixture(_ check: CriticCheck) -> [CriticFinding] {
    guard check.of.count == 2 else { return [] }
    if let strange = context.strange, check.of.contains(strange) {
      return apart(places(strange)).prefix(1).map { found(check, $0) }
    }
    let (left, right) = (apart(places(check.of[0])), apart(places(check.of[1])))
    guard !left.isEmpty, !right.isEmpty else { return [] }
    // The greeting tells which register the message means to have; else the rarer one is out of place.
    let greets = { (places: [Range<String.Index>]) in
      places.contains { message.greeting?.overlaps($0) ?? false }
    }
    let fewer =
      greets(left) == greets(right)
      ? (right.count <= left.count ? right : left) : greets(left) ? right : left
    return fewer.prefix(1).map { found(check, $0) }
  }

  private func balance(_ check: CriticCheck) -> [CriticFinding] {
    guard check.of.count == 2 else { return [] }
    let (own, other) = (places(check.of[0]).count, places(check.of[1]).count)
    guard own >= check.limit ?? 4, own > 3 * other else { return [] }
    return [found(check, nil, ["count": .number(own), "other": .number(other)])]
  }

  /// Something that the words do and the rules hold back: `of` is the action, known by the sign that is
  /// called like it, else by the signs that the check wants.
  private func held(_ check: CriticCheck) -> [CriticFinding] {
    guard let action = check.of.first, let reason = context.held[action]?.first, meets(check) else {
      return []
    }
    let sign = signs[action] == nil ? check.has.first : action
    if sign.map({ places($0).isEmpty }) ?? false { return [] }
    return [found(check, sign.flatMap { places($0).first }, ["reason": .text(reason)])]
  }

  /// Too many characters where the channel itself cuts (`of: characters`), else too many words.
  private func length(_ check: CriticCheck) -> [CriticFinding] {
    guard let channel = context.channel else { return [] }
    let isCut = channel.mostCharacters != nil
    guard isCut == check.of.contains("characters"), !channel.fits(message.body),
      let most = channel.mostCharacters ?? channel.mostWords
    else { return [] }
    let count = channel.length(message.body)
    return [found(check, nil, ["count": .number(count), "most": .number(most)])]
  }

  private func subject(_ check: CriticCheck) -> [CriticFinding] {
    guard let channel = context.channel, channel.hasSubject else { return [] }
    let subject = message.subject ?? ""
    return subject.contains(where: \.isLetter) ? [] : [found(check, nil)]
  }

  private func ease(_ check: CriticCheck) -> [CriticFinding] {
    let longest = message.sentences.max {
      Words.count(message.body[$0]) < Words.count(message.body[$1])
    }
    if let most = check.longest {
      let length = longest.map { Words.count(message.body[$0]) } ?? 0
      guard length > most else { return [] }
      return [found(check, longest, ["count": .number(length), "most": .number(most)])]
    }
    guard let ease = Readability.ease(message.body, in: language),
      ease < check.limit ?? 40
    else { return [] }
    return [found(check, longest, ["count": .number(ease), "most": .number(check.limit ?? 40)])]
  }
}
