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
    if kind == .tail, !isRightBehind(match, place) { return }
    var last = place
    while last < bounds.upperBound {
      if kind == .clause { last += 1; continue }
      if kind == .tail {
        // Where another clause may begin, it is no tail.
        let isJoint = Self.joints.contains(line.words[last].folded)
        if isJoint || last > place && !line.words[last].signs.isEmpty { break }
        last += 1
        continue
      }
      // Words of one's own end where a date, a sign or a verb begins.
      if line.times.contains(last) { break }
      if last > place, line.words[last].signs.contains(where: { ",;:.!?".contains($0) }) { break }
      if endsPhrase(last, isFirst: last == place && (kind == .text || kind == .role)),
        !isNoun(last, from: place)
      {
        break
      }
      if kind == .organisation || kind == .event || kind == .word, last - place >= 5 { break }
      last += 1
    }
    guard last > place else { return }
    let isLast = rest.allSatisfy { if case .optional = $0 { true } else { false } }
    let ends = isLast ? [last] : Array(((place + 1)...last))
    for end in ends {
      var (low, high) = (place, end)
      while low < high, Self.leading.contains(line.words[low].folded) { low += 1 }
      while high > low, Self.trailing.contains(line.words[high - 1].folded) { high -= 1 }
      guard
        (low..<high).contains(where: {
          line.isContent($0) && !line.times.contains($0)
        })
      else {
        continue
      }
      // Where something is only asked, a name in small letters does no harm.
      let mayBeSmall = isAsked && kind == .organisation
      if kind == .organisation || kind == .event, !line.words[low].isCapital, !mayBeSmall {
        continue
      }
      if kind == .organisation, line.isTown(low..<high) { continue }
      // "Sono stata a Milano tutto il giorno" names no event.
      if kind == .event, line.isTown(low..<low + 1) { continue }
      // What begins with a preposition or behind a comma belongs to something else.
      if kind == .text,
        Self.prepositions[line.language]?.contains(line.words[low].folded) ?? false
          || line.words[place].signs.contains(",")
      {
        continue
      }
      if kind == .text, VerbalThing.begins(low..<high, of: line) { continue }
      if kind == .role, !TradeWords.areOne(low..<high, of: line) { continue }
      // Somebody's name alone is nobody's thing.
      if kind == .text,
        line.entities([.person], at: low).contains(where: {
          line.entities[$0].range.upperBound == high
        })
      {
        continue
      }
      var next = match
      next.end = end
      next.filled.formUnion(low..<high)
      next.slots[name] = .words(low..<high)
      lay(rest, next, mayskip: true, &found)
    }
  }

  /// Whether no more than a day stands between what was matched and a place.
  private func isRightBehind(_ match: FrameMatch, _ place: Int) -> Bool {
    let end = (match.covered.union(match.filled).max() ?? place - 1) + 1
    guard end <= place, place < bounds.upperBound,
      !(end...place).contains(where: {
        line.words[$0].signs.contains(where: { ",;:.!?".contains($0) })
      })
    else { return false }
    return (end..<place).allSatisfy { passed in
      line.times.contains(passed)
        || !line.isContent(passed) && !Self.joints.contains(line.words[passed].folded)
    }
  }

  /// Whether a verb begins at a place, so that words of one's own end there.
  private func endsPhrase(_ place: Int, isFirst: Bool) -> Bool {
    line.verbs[place].contains { group in
      // At the beginning only a verb with its helper or subject is surely one: *il lavoro*, *help*; and
      // behind what may be an article there is a noun: *l'invito*.
      if isFirst {
        return group.range.count > 1 && group.aspect != .wish
          && !(line.language == .it && Self.leading.contains(line.words[place].folded))
      }
      return group.range.count > 1 || line.isContent(place) && group.aspect != .wish
    }
  }

  /// Whether what could be a verb stands behind an article: *un ottimo consiglio*, *that green book*.
  private func isNoun(_ place: Int, from start: Int) -> Bool {
    guard place > start else { return false }
    if line.language == .en {
      // Behind a name only a verb in *s* could have it for its subject.
      return Self.pointing.contains(line.words[start].folded) && line.isContent(place - 1)
        && !line.words[place].folded.hasSuffix("s")
        && line.verbs[place].allSatisfy { $0.range.count == 1 && $0.aspect == .does }
    }
    let isBehindArticle =
      place == start + 1 && Self.leading.contains(line.words[start].folded)
      || place >= 2 && line.small.determiners.contains(line.words[place - 2].folded)
        && line.isContent(place - 1)
    guard isBehindArticle else { return false }
    return line.verbs[place].allSatisfy { $0.range.count == 1 && $0.aspect == .does }
  }

  private func isIntroducing(_ place: Int) -> Bool {
    Self.introducing.contains(line.words[place].folded)
  }

  private static let introducing: Set<String> = [
    "certo", "certa", "tale", "tipo", "tizio", "tizia", "ragazzo", "ragazza", "signore", "signora",
    "nome", "guy", "girl", "woman", "man", "chap", "lady", "bloke", "someone", "somebody", "called",
    "named", "person", "certain", "persona", "collega", "colleague",
  ]

  private static let prepositions: [LanguageTag: Set<String>] = [
    .it: [
      "per", "con", "da", "dal", "dalla", "a", "al", "alla", "in", "nel", "nella", "su", "tra",
      "fra",
    ],
    .en: ["for", "with", "from", "at", "to", "in", "by"],
  ]
  private static let pointing: Set<String> = [
    "a", "an", "the", "that", "this", "my", "your", "his", "her", "our", "their",
  ]
  static let leading: Set<String> = [
    "il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una", "the", "a", "an", "some", "del",
    "dei", "delle", "della",
  ]
  private static let joints: Set<String> = ["e", "ed", "ma", "and", "but", "so", "then", "poi"]
  private static let trailing: Set<String> = [
    "e", "di", "a", "and", "to", "of", "the", "il", "la", "per", "for", "from", "da", "che", "that",
    "del", "al", "on", "at", "in", "con", "with", "my", "mi", "l", "entro", "by",
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
