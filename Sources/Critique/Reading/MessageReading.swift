import Drafts
import Language
import Voice

/// A message as its features look at it: marked words, its parts, and the places of signs.
public struct MessageReading {
  /// The words with their marks.
  public let marked: MarkedText
  /// The places of its sentences.
  public let sentences: [Range<String.Index>]
  /// Where the words to the reader begin and end: without greeting, closing and signature.
  public let body: Range<String.Index>
  /// What is known besides the words.
  public let context: CriticContext
  /// The names of the checks that found something, with the words.
  public let checks: [String: [Range<String.Index>]]
  /// What a question mark shows, beside the signs.
  public static let asked = "asked"
  /// What it is for.
  public internal(set) var kind: MessageKind?
  private let signs: [String: [Range<String.Index>]]

  /// Reads a message.
  ///
  /// - Parameters:
  ///   - signs: what shows each sign.
  ///   - senses: in which sentences the words of a sign mean it.
  ///   - findings: what the checks found in it.
  public init(
    _ text: String, _ lexicon: CriticLexicon, _ signs: PhraseIndex, _ senses: [SignSense],
    _ context: CriticContext, findings: [CriticFinding]
  ) {
    let marked = MarkedText(text, lexicon)
    self.marked = marked
    self.context = context
    let terms = MessageTerms(marked)
    self.terms = terms
    weighed = lexicon.terms?.weighed(terms.list) ?? .init(sum: 0, shares: [])
    let sentences = Sentences.ranges(text)
    self.sentences = sentences
    let finder = PhraseFinder(
      text, words: marked.words, sentences: marked.sentences, marks: marked.marks)
    let places = SignSense.kept(
      signs.matches(in: finder).mapValues(Self.apart), senses, sentences)
    self.signs = places
    body = MessageParts.body(
      marked, sentences, greetings: places["greeting", default: []],
      closings: places["closing", default: []])
    checks = Dictionary(grouping: findings.filter { !$0.isInSubject }, by: \.check)
      .mapValues { $0.compactMap(\.range) }
  }

  /// Its words as they are weighed all together.
  public let terms: MessageTerms
  /// What they come to.
  let weighed: TermWeights.Weighed

  /// The text.
  public var text: String { marked.text }

  /// The places that show a sign.
  public func places(_ sign: String) -> [Range<String.Index>] { signs[sign] ?? [] }

  /// The places that show a sign in the body.
  public func placesInBody(_ sign: String) -> [Range<String.Index>] {
    places(sign).filter { body.lowerBound <= $0.lowerBound && $0.upperBound <= body.upperBound }
  }

  /// Whether a sign shows, something is known of the relationship, or a check found something.
  public func shows(_ name: String) -> Bool {
    context.features.contains(name) || !places(name).isEmpty || checks[name] != nil
      || context.channel?.name == name || name == Self.asked && text.contains("?")
  }

  /// The words of the body, by place.
  public var inBody: [Int] {
    marked.words.indices.filter {
      let place = marked.words[$0].range.lowerBound
      return body.lowerBound <= place && place < body.upperBound
    }
  }

  /// The words of the body that carry one of the marks.
  public func carrying(_ marks: [String]) -> [Int] {
    inBody.filter { place in marks.contains { marked.marks[place].contains($0) } }
  }

  /// The sentence that a place stands in.
  public func sentence(at place: String.Index) -> Range<String.Index>? {
    sentences.first { $0.contains(place) }
  }

  /// The sentences of the body.
  public var bodySentences: [Range<String.Index>] {
    sentences.filter { $0.overlaps(body) }.map { $0.clamped(to: body) }
  }

  /// Places without those inside another, in order.
  static func apart(_ ranges: [Range<String.Index>]) -> [Range<String.Index>] {
    var kept: [Range<String.Index>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }) where kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
      kept.append(range)
    }
    return kept
  }
}
