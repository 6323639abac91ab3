import Language

/// Lays frames over stretches of a line.
struct FrameMatcher {
  private let line: EarLine
  private let slots: [String: ActFrames.SlotKind]
  private let bounds: Range<Int>
  private let isAsked: Bool

  init(_ line: EarLine, _ act: ActFrames, _ bounds: Range<Int>) {
    self.line = line
    isAsked = act.mood == .asked
    self.bounds = bounds
    slots = Dictionary(
      act.slots.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ways in which a frame fits, wherever it begins.
  func matches(_ frame: Frame) -> [FrameMatch] {
    var found: [FrameMatch] = []
    for start in bounds {
      var match = FrameMatch()
      match.end = start
      lay(frame.elements[...], match, mayskip: false, &found)
      if let name = impliedSubject(frame), start > 0 || line.goesOn || isPronoun(start),
        !isOfMe(start)
      {
        match.slots[name] = .pronoun
        lay(frame.elements.dropFirst(), match, mayskip: false, &found)
      }
      if found.count > 24 { break }
    }
    return found
  }

  /// The slot of somebody who may be left out before a verb, where they were named before.
  private func impliedSubject(_ frame: Frame) -> String? {
    guard frame.elements.count > 1, case .slot(let name, let prepositions, _) = frame.elements[0],
      prepositions.isEmpty, isPerson(name), case .verb(let need) = frame.elements[1],
      need.subject == .others
    else { return nil }
    return name
  }

  /// Whether an Italian verb without a subject says what the speaker does: *sono stata a Milano*.
  private func isOfMe(_ place: Int) -> Bool {
    line.language == .it
      && line.verbs[place].contains { $0.subject == .me && $0.aspect != .wish }
  }

  private func isPronoun(_ place: Int) -> Bool {
    line.language == .en && EarPronouns.english.contains(line.words[place].folded)
  }

  private func lay(
    _ elements: ArraySlice<Frame.Element>, _ match: FrameMatch, mayskip: Bool,
    _ found: inout [FrameMatch]
  ) {
    guard found.count <= 24 else { return }
    guard let element = elements.first else {
      found.append(match)
      return
    }
    if case .optional(let ways) = element {
      for way in ways { lay(way[...] + elements.dropFirst(), match, mayskip: mayskip, &found) }
      return lay(elements.dropFirst(), match, mayskip: mayskip, &found)
    }
    let rest = elements.dropFirst()
    var match = match
    while true {
      fit(element, rest, match, &found)
      // Words that say nothing, dates and at most two others may stand between.
      guard mayskip, match.end < bounds.upperBound else { return }
      if line.isContent(match.end), !line.times.contains(match.end) {
        match.skipped += 1
        guard match.skipped <= 2 else { return }
      }
      match.end += 1
    }
  }

  private func fit(
    _ element: Frame.Element, _ rest: ArraySlice<Frame.Element>, _ match: FrameMatch,
    _ found: inout [FrameMatch]
  ) {
    let place = match.end
    switch element {
    case .optional: return
    case .words(let ways):
      for way in ways {
        let end = place + way.count
        guard end <= bounds.upperBound,
          zip(place..<end, way).allSatisfy({ isWord($0, $1) })
        else { continue }
        lay(rest, moved(match, to: end), mayskip: true, &found)
      }
    case .verb(let need):
      guard bounds.contains(place) else { return }
      for group in line.verbs[place]
      where need.fits(group) && group.range.upperBound <= bounds.upperBound {
        var next = moved(match, to: group.range.upperBound)
        next.isNegated = next.isNegated || group.isNegated && !need.isNegated
        // The denial belongs to its verb: *never replied*.
        if group.isNegated, place > bounds.lowerBound,
          SmallWords.denials.contains(line.words[place - 1].folded)
        {
          next.covered.insert(place - 1)
        }
        lay(rest, next, mayskip: true, &found)
        // A pronoun of the verb is somebody named before.
        if case .slot(let name, let prepositions, _)? = rest.first, isPerson(name),
          points(group, prepositions)
        {
          next.slots[name] = .pronoun
          lay(rest.dropFirst(), next, mayskip: true, &found)
        }
      }
    case .slot(let name, let prepositions, let kind):
      var start = place
      if !prepositions.isEmpty {
        guard bounds.contains(place), prepositions.contains(line.words[place].folded) else {
          return
        }
        start += 1
      }
      var before = match
      before.covered.formUnion(place..<start)
      fill(
        name, kind ?? slots[name] ?? .text, start, rest, before,
        isAfterPreposition: !prepositions.isEmpty, &found)
    }
  }

  private func fill(
    _ name: String, _ kind: ActFrames.SlotKind, _ place: Int, _ rest: ArraySlice<Frame.Element>,
    _ match: FrameMatch, isAfterPreposition: Bool, _ found: inout [FrameMatch]
  ) {
    // An article, or *un certo*, may stand before what is named.
    for start in place..<min(place + 4, bounds.upperBound) {
      if start > place, line.isContent(start - 1), !isIntroducing(start - 1) { break }
      if start > place + 1, kind != .person, kind != .people, kind != .stranger { break }
      var kinds: Set<EarEntity.Kind> = []
      switch kind {
      case .person, .people, .known, .stranger, .me: kinds = [.person]
      case .date, .hour, .future, .past, .due, .happened: kinds = [.date]
      case .since: kinds = [.length, .date]
      case .organisation: kinds = [.organisation]
      case .event: kinds = [.event]
      case .place: kinds = [.place, .organisation]
      case .channel: kinds = [.channel]
      case .seconds: kinds = [.seconds]
      case .text, .rest, .clause, .tail, .word, .role: kinds = []
      }
      for first in line.entities(kinds, at: start) where line.fits(first, kind) {
        var ids = [first]
        var end = line.entities[first].range.upperBound
        if kind == .people {
          while let (next, after) = following(pastOrganisation(end), kinds) {
            ids.append(next)
            end = after
          }
        }
        if kind == .people || kind == .person, case let past = pastOrganisation(end),
          past < bounds.upperBound || ids.count > 1
        {
          end = ids.count > 1 ? past : end
        }
        guard end <= bounds.upperBound else { continue }
        var next = moved(match, to: end)
        next.covered.formUnion(start..<end)
        next.slots[name] = .entities(ids)
        lay(rest, next, mayskip: true, &found)
      }
      if kind == .person || kind == .people || kind == .known, start == place,
        line.language == .en, EarPronouns.english.contains(line.words[start].folded)
      {
        var next = moved(match, to: start + 1)
        next.slots[name] = .pronoun
        lay(rest, next, mayskip: true, &found)
      }
    }
    switch kind {
    case .event where !isAfterPreposition: break
    case .organisation, .event, .text, .rest, .clause, .tail, .word, .role:
      phrase(name, kind, place, rest, match, &found)
    default: break
    }
  }

  /// Words of one's own, up to what comes next.
  private func phrase(
    _ name: String, _ kind: ActFrames.SlotKind, _ place: Int, _ rest: ArraySlice<Frame.Element>,
    _ match: FrameMatch, _ found: inout [FrameMatch]
  ) {
    let own = OwnWords(line, kind, from: place, within: bounds, mayBeSmall: isAsked)
    if kind == .tail, !own.isRightBehind(match) { return }
    let isLast = rest.allSatisfy { if case .optional = $0 { true } else { false } }
    for (end, words) in own.stretches(isLast: isLast) {
      var next = match
      next.end = end
      next.filled.formUnion(words)
      next.slots[name] = .words(words)
      lay(rest, next, mayskip: true, &found)
    }
  }

  private func isIntroducing(_ place: Int) -> Bool {
    Self.introducing.contains(line.words[place].folded)
  }

  private static let introducing: Set<String> = [
    "certo", "certa", "tale", "tipo", "tizio", "tizia", "ragazzo", "ragazza", "signore", "signora",
    "nome", "guy", "girl", "woman", "man", "chap", "lady", "bloke", "someone", "somebody", "called",
    "named", "person", "certain", "persona", "collega", "colleague",
  ]

  /// The place after the organisation that is named beside somebody: `Elena di ACME e Tommaso`.
  private func pastOrganisation(_ place: Int) -> Int {
    guard place + 1 < bounds.upperBound, !line.isContent(place), line.words[place].signs.isEmpty
    else { return place }
    let there = line.entities([.organisation], at: place + 1)
    return there.map { line.entities[$0].range.upperBound }.max() ?? place
  }

  private func following(_ place: Int, _ kinds: Set<EarEntity.Kind>) -> (Int, Int)? {
    var next = place
    guard next < bounds.upperBound else { return nil }
    let isJoined =
      line.words[next].signs.contains(",")
      || ["e", "ed", "and"].contains(line.words[next].folded)
      || line.words[next].signs.contains("&")
    guard isJoined else { return nil }
    for _ in 0..<4 where next < bounds.upperBound {
      if let found = line.entities(kinds, at: next).first {
        return (found, line.entities[found].range.upperBound)
      }
      guard
        !line.isContent(next) || isIntroducing(next)
      else { return nil }
      next += 1
    }
    return nil
  }

  private func isWord(_ place: Int, _ wanted: String) -> Bool {
    line.words[place].folded == wanted
      || wanted.count >= NearWords.shortest && (line.anchors[wanted]?.contains(place) ?? false)
  }

  private func moved(_ match: FrameMatch, to end: Int) -> FrameMatch {
    var next = match
    next.covered.formUnion(match.end..<end)
    next.end = end
    return next
  }

  private func isPerson(_ name: String) -> Bool {
    slots[name] == .person || slots[name] == .people
  }

  /// Whether a verb has a pronoun that a slot behind a preposition, or without one, can be.
  private func points(_ group: VerbGroup, _ prepositions: [String]) -> Bool {
    let isDative = prepositions.contains("a")
    guard isDative || prepositions.isEmpty else { return false }
    let wanted: Set<String> =
      isDative
      ? ["le", "gli", "glielo", "gliela", "glieli", "gliene"] : ["lo", "la", "li", "le", "l"]
    return !group.clitics.isDisjoint(with: wanted)
  }
}
