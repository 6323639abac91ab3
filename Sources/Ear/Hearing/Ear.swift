import Ground
import Language

/// Understands what people type: which acts a line holds, with their slots.
public struct Ear: Sendable {
  /// Bounds between what is done, asked about and not understood, as shares of a line explained.
  public struct Bounds: Sendable {
    /// From here a reading is acted upon.
    public var act = 0.66
    /// From here it is asked about.
    public var ask = 0.5
    /// From here a line is like an example.
    public var likeness = 0.3
    /// From here, and so much before the next, it is the act of its examples, where that changes nothing.
    public var sameness = 0.42
    /// From here it confirms what a frame would only be asked about.
    public var agreement = 0.24
    /// From here, and so much before its own act, examples of another act make a reading doubtful.
    public var doubt = 0.45
    /// Above this a frame explains all: only a frame of another act can be meant instead.
    public var sure = 0.95
    /// From here the frames of another act go before one that explains all.
    public var doubtOfSure = 0.6
    /// From here a line is one of those that its act is not.
    public var miss = 0.9
    /// How far its own act must be behind.
    public var doubtAhead = 0.22
    /// How far the next act must be behind.
    public var ahead = 0.06

    /// The bounds that were measured.
    public init() {}
  }

  let language: LanguageTag
  /// The words of its language.
  public let lexicon: EarLexicon
  private let acts: [ActFrames]
  private let bounds: Bounds
  private let likeness: ExampleLikeness
  private let byAnchor: [String: [(act: Int, frame: Int)]]
  /// The longer words of frames, by their first letter, for those that are mistyped.
  private let long: [Character: [String]]

  /// An ear for one language over the acts that can be said.
  public init(
    _ language: LanguageTag, _ lexicon: EarLexicon, _ acts: [ActFrames], bounds: Bounds = Bounds()
  ) {
    self.language = language
    self.lexicon = lexicon
    self.acts = acts
    self.bounds = bounds
    likeness = ExampleLikeness(
      acts.flatMap { act in
        act.examples.map { (act.act, $0, false) } + act.nearMisses.map { (act.act, $0, true) }
      }, language)
    var byAnchor: [String: [(act: Int, frame: Int)]] = [:]
    for (place, act) in acts.enumerated() {
      for (number, frame) in act.frames.enumerated() {
        for anchor in frame.anchors { byAnchor[anchor, default: []].append((place, number)) }
      }
    }
    self.byAnchor = byAnchor
    let words = Set(acts.flatMap { $0.frames.flatMap { $0.needs.flatMap(\.self) } })
    long = Dictionary(
      grouping: words.filter { $0.count >= NearWords.shortest && $0.first != "<" }.sorted(),
      by: { $0.first ?? " " })
  }

  /// What a line means.
  ///
  /// - Parameters:
  ///   - people: whom it names.
  ///   - organisations: the known ones, folded into words, with their names.
  ///   - spoken: those who were spoken of before, whom a pronoun means.
  public func hear(
    _ text: String, today: Day, minute: Int, people: [EarPerson],
    organisations: [[String]: String], spoken: [String] = []
  ) -> EarHeard {
    let words = EarWord.split(text, language, short: lexicon.short)
    return hear(line(text, words, today: today, minute: minute, people, organisations), spoken)
  }

  /// A line with the verbs in it that are mistyped by one letter as they were meant; nothing when none is.
  public func mended(_ text: String) -> String? {
    let words = EarWord.split(text, language, short: lexicon.short)
    guard let mended = VerbSlips(lexicon, language).mended(words) else { return nil }
    var line = text
    for (typed, meant) in zip(words, mended).reversed() where typed.folded != meant.folded {
      line.replaceSubrange(typed.range, with: meant.folded)
    }
    return line
  }

  private func hear(_ line: EarLine, _ spoken: [String]) -> EarHeard {
    var line = line
    line.goesOn = !spoken.isEmpty
    guard !line.words.isEmpty else { return EarHeard(line: line) }
    let frames = candidates(line)
    let (parts, score) = ClauseSearch(line, frames).best()
    var heard = EarHeard(line: line, readings: ReadingsJoined.join(parts))
    heard.spoken = spoken
    heard.score = score
    if !parts.isEmpty, score >= bounds.act {
      heard.band = .act
    } else if !parts.isEmpty, score >= bounds.ask {
      heard.band = .ask
    }
    compare(&heard, frames)
    return heard
  }

  /// Looks for the acts whose examples are most like a line that no frame reads surely.
  private func compare(
    _ heard: inout EarHeard, _ frames: [FrameCandidate]
  ) {
    let (near, missed) = likeness.nearest(heard.line.likened)
    if heard.band == .act {
      guard heard.readings.count == 1 else { return }
      let own = heard.readings[0].act.act
      let ownLikeness = near.first { $0.act == own }?.likeness ?? 0
      if let miss = missed[own], miss >= bounds.miss, miss * 0.7 > ownLikeness {
        return hearAgain(&heard, frames.filter { $0.act.act != own })
      }
      // Where the examples clearly say another thing, that is it, or it is asked which was meant.
      if let first = near.first,
        first.likeness >= (heard.score > bounds.sure ? bounds.doubtOfSure : bounds.doubt),
        first.likeness - ownLikeness >= bounds.doubtAhead
      {
        let others = ClauseSearch(heard.line, frames.filter { $0.act.act == first.act }).best()
        if others.1 >= bounds.act, others.0.count == 1 {
          heard.readings = others.0
        } else if heard.score <= bounds.sure {
          heard.alike = [own, first.act]
          heard.band = .ask
        }
      }
      return
    }
    // A frame that explains too little, and examples that say the same, are enough together.
    if heard.band == .ask, heard.readings.count == 1, let first = near.first,
      first.act == heard.readings[0].act.act, first.likeness >= bounds.agreement
    {
      heard.band = .act
      return
    }
    // Names alone are like every sentence.
    guard heard.line.words.indices.contains(where: { heard.line.saysMore($0) }) else { return }
    heard.alike = near.prefix(2).filter { $0.likeness >= bounds.likeness }.map(\.act)
    if let first = near.first, first.likeness >= bounds.sameness,
      near.count < 2 || first.likeness - near[1].likeness >= bounds.ahead,
      let act = acts.first(where: { $0.act == first.act }),
      let reading = EntitiesAlone(heard.line, act).reading(first.likeness)
    {
      heard.readings = [reading]
      heard.band = .act
    } else if heard.band == .none, !heard.alike.isEmpty {
      heard.band = .ask
    }
  }

  /// Hears a line that is one of those an act is not, without that act.
  private func hearAgain(_ heard: inout EarHeard, _ frames: [FrameCandidate]) {
    let (parts, score) = ClauseSearch(heard.line, frames).best()
    heard.readings = ReadingsJoined.join(parts)
    heard.score = score
    heard.alike = []
    heard.band = !parts.isEmpty && score >= bounds.act ? .act : .none
  }

  func line(
    _ text: String, _ words: [EarWord], today: Day, minute: Int, _ people: [EarPerson],
    _ organisations: [[String]: String]
  ) -> EarLine {
    let dates = DateReader(language, today: today, minute: minute).dates(in: text)
    let finder = EntityFinder(
      words: words, text: text, language: language, lexicon: lexicon,
      organisations: organisations, dates: dates, people: people)
    let entities = finder.entities() + SinceFinder(words, text, language, today: today).lengths()
    let times = Set(entities.filter { $0.kind == .date }.flatMap { Array($0.range) })
    let named = Set(entities.filter { $0.kind == .person }.flatMap { Array($0.range) })
    let verbs: [[VerbGroup]]
    switch language {
    case .it:
      let groups = ItalianVerbGroups(words, lexicon, people: named, times: times)
      verbs = words.indices.map { named.contains($0) ? [] : groups.groups(at: $0) }
    case .en:
      let groups = EnglishVerbGroups(words, lexicon, people: named, times: times)
      verbs = words.indices.map { named.contains($0) ? [] : groups.groups(at: $0) }
    }
    var anchors: [String: [Int]] = [:]
    for place in words.indices {
      let word = words[place].folded
      for anchor in [word] + near(word) + Set(verbs[place].map { "<" + $0.lemma }) {
        anchors[anchor, default: []].append(place)
      }
    }
    // A frame of an event alone is looked at where one is named.
    if entities.contains(where: { $0.kind == .event }) { anchors[Frame.slotsAlone] = [] }
    return EarLine(
      text: text, language: language, words: words, entities: entities, verbs: verbs,
      anchors: anchors, times: times, today: today, small: lexicon.small,
      roles: lexicon.roles, channelOrder: lexicon.channelOrder)
  }

  /// The words of frames that a word may be, mistyped.
  private func near(_ word: String) -> [String] {
    // A word that is known is no slip: *presentare* is not *presentate*.
    guard word.count >= NearWords.shortest, byAnchor[word] == nil, let first = word.first,
      lexicon.verbs.readings(word).isEmpty, !lexicon.events.contains(word)
    else { return [] }
    return (long[first] ?? []).filter { NearWords.isNear(word, $0) }
  }

  /// The frames that the words of a line allow.
  func candidates(_ line: EarLine) -> [FrameCandidate] {
    var seen: Set<Int> = []
    let places = line.anchors.keys.flatMap { byAnchor[$0] ?? [] }.filter { place in
      seen.insert(place.act * 4096 + place.frame).inserted
    }
    // In one order: of two readings that are as good, the first is taken.
    return places.sorted { ($0.act, $0.frame) < ($1.act, $1.frame) }.compactMap { place in
      FrameCandidate(acts[place.act], acts[place.act].frames[place.frame], line)
    }
  }
}

/// A frame that the words of a line allow, and where they stand.
struct FrameCandidate {
  let act: ActFrames
  let frame: Frame
  private let places: [[Int]]

  init?(_ act: ActFrames, _ frame: Frame, _ line: EarLine) {
    var places: [[Int]] = []
    for need in frame.needs {
      let there = need.flatMap { line.anchors[$0] ?? [] }
      if there.isEmpty { return nil }
      places.append(there)
    }
    (self.act, self.frame, self.places) = (act, frame, places)
  }

  /// Whether all that the frame needs stands in a stretch of the line.
  func fits(_ bounds: Range<Int>) -> Bool {
    places.allSatisfy { $0.contains(where: bounds.contains) }
  }
}

/// What a line means: acts with their slots, how sure that is, and what else it might be.
public struct EarHeard {
  /// What is to become of a line.
  public enum Band: Sendable { case act, ask, none }

  let line: EarLine
  /// What the clauses of the line say, in order.
  var readings: [ActReading] = []
  /// What share of the line is explained.
  public internal(set) var score = 0.0
  /// What is to become of it.
  public internal(set) var band = Band.none
  /// The acts whose examples are most like it.
  public internal(set) var alike: [String] = []
  /// Those who were spoken of before.
  var spoken: [String] = []

  init(line: EarLine, readings: [ActReading] = []) {
    self.line = line
    self.readings = readings
  }

  /// The acts, in order.
  public var acts: [HeardAct] { settled.acts }

  /// Acts that were told only as the occasion of another: a message without answer, for a reminder of it.
  public var occasions: [HeardAct] { settled.occasions }

  private var settled: ActsSettled {
    ActsSettled(
      told,
      Dictionary(
        readings.map { ($0.act.act, $0.act.relations) }, uniquingKeysWith: { first, _ in first }))
  }

  private var told: [HeardAct] {
    var last: [String] = []
    return readings.map { reading in
      let here = last.isEmpty ? named(before: reading) : last
      let act = HeardAct(reading, line, before: here.isEmpty ? spoken : here, implied: here)
      for slot in act.slots.values { if case .people(let names) = slot { last = names } }
      return act
    }
  }

  /// Who was named last before what a reading explains, where no act names anybody.
  private func named(before reading: ActReading) -> [String] {
    let start = reading.match.covered.min() ?? reading.bounds.lowerBound
    let people = line.entities.filter { $0.kind == .person && $0.range.upperBound <= start }
    return people.max { $0.range.lowerBound < $1.range.lowerBound }.map { [$0.words] } ?? []
  }

  /// A slot of one's own words that holds a verb with its helpers, which some act could claim.
  public var slotWithVerb: String? {
    for reading in readings {
      for slot in reading.act.slots where slot.kind == .text {
        guard case .words(let range)? = reading.match.slots[slot.name] else { continue }
        let holds = range.dropFirst().contains { place in
          line.verbs[place].contains { $0.range.count > 1 && $0.aspect == .did }
        }
        if holds { return slot.name }
      }
    }
    return nil
  }

  /// The known organisations that the line names.
  public var organisations: [String] {
    line.entities.filter { $0.kind == .organisation && $0.isKnown }.map(\.words)
  }

  /// Whether some words of the line name an organisation.
  public func names(organisation words: String) -> Bool {
    line.entities.contains { $0.kind == .organisation && line.said($0.range) == words }
  }

  /// The words that no act explains.
  public var rest: String {
    let known = readings.reduce(into: Set<Int>()) {
      $0.formUnion($1.match.covered)
      $0.formUnion($1.match.filled)
    }
    let left = line.words.indices.filter { !known.contains($0) && line.isContent($0) }
    return left.map { line.said($0..<$0 + 1) }.joined(separator: " ")
  }
}
