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
    public var likeness = 0.5

    /// The bounds that were measured.
    public init() {}
  }

  private let language: LanguageTag
  private let lexicon: EarLexicon
  private let acts: [ActFrames]
  private let bounds: Bounds
  private let likeness: ExampleLikeness
  private let byAnchor: [String: [(act: Int, frame: Int)]]

  /// An ear for one language over the acts that can be said.
  public init(
    _ language: LanguageTag, _ lexicon: EarLexicon, _ acts: [ActFrames], bounds: Bounds = Bounds()
  ) {
    self.language = language
    self.lexicon = lexicon
    self.acts = acts
    self.bounds = bounds
    likeness = ExampleLikeness(
      acts.flatMap { act in act.examples.map { (act.act, $0) } }, lexicon.small)
    var byAnchor: [String: [(act: Int, frame: Int)]] = [:]
    for (place, act) in acts.enumerated() {
      for (number, frame) in act.frames.enumerated() {
        for anchor in frame.anchors { byAnchor[anchor, default: []].append((place, number)) }
      }
    }
    self.byAnchor = byAnchor
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
    let line = line(text, today: today, minute: minute, people, organisations)
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
    if heard.band != .act {
      heard.alike = likeness.nearest(line.words.map(\.folded), limit: 2, bound: bounds.likeness)
      if heard.band == .none, !heard.alike.isEmpty { heard.band = .ask }
    }
    return heard
  }

  private func line(
    _ text: String, today: Day, minute: Int, _ people: [EarPerson],
    _ organisations: [[String]: String]
  ) -> EarLine {
    let words = EarWord.split(text, language)
    let dates = DateReader(language, today: today, minute: minute).dates(in: text)
    let finder = EntityFinder(
      words: words, text: text, language: language, lexicon: lexicon,
      organisations: organisations, dates: dates, people: people)
    let entities = finder.entities()
    let times = Set(entities.filter { $0.kind == .date }.flatMap { Array($0.range) })
    let named = Set(entities.filter { $0.kind == .person }.flatMap { Array($0.range) })
    let verbs: [[VerbGroup]]
    switch language {
    case .it:
      let groups = ItalianVerbGroups(words, lexicon, people: named)
      verbs = words.indices.map { named.contains($0) ? [] : groups.groups(at: $0) }
    case .en:
      let groups = EnglishVerbGroups(words, lexicon, people: named, times: times)
      verbs = words.indices.map { named.contains($0) ? [] : groups.groups(at: $0) }
    }
    var anchors = Set(words.map(\.folded)).union(verbs.flatMap { $0.map { "<" + $0.lemma } })
    // A frame of an event alone is looked at where one is named.
    if entities.contains(where: { $0.kind == .event }) { anchors.insert(Frame.slotsAlone) }
    return EarLine(
      text: text, language: language, words: words, entities: entities, verbs: verbs,
      anchors: anchors, times: times, today: today, small: lexicon.small)
  }

  private func candidates(_ line: EarLine) -> [(act: ActFrames, frame: Frame)] {
    var seen: Set<Int> = []
    let places = line.anchors.flatMap { byAnchor[$0] ?? [] }.filter { place in
      seen.insert(place.act * 4096 + place.frame).inserted
    }
    // In one order: of two readings that are as good, the first is taken.
    return places.sorted { ($0.act, $0.frame) < ($1.act, $1.frame) }.map { place in
      (acts[place.act], acts[place.act].frames[place.frame])
    }
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
  public var acts: [HeardAct] {
    var last = spoken
    return readings.map { reading in
      let act = HeardAct(reading, line, before: last)
      for slot in act.slots.values { if case .people(let names) = slot { last = names } }
      return act
    }
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
