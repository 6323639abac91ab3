import Foundation
import Language

/// Weighs the features of a whole message.
public struct Judge: Sendable {
  /// The features it looks at.
  public let features: [Feature]
  /// The kinds of message it knows.
  public let kinds: [MessageKind]
  /// How much each feature counts.
  public let weights: Weights
  /// What shows each sign, as queries over marks.
  public let signs: PhraseIndex
  /// In which sentences the words of a sign mean it.
  public let senses: [SignSense]
  /// What is known of the words.
  public let lexicon: CriticLexicon

  /// A judge.
  public init(
    features: [Feature], kinds: [MessageKind], weights: Weights, signs: PhraseIndex,
    senses: [SignSense], lexicon: CriticLexicon
  ) {
    self.features = features
    self.kinds = kinds
    self.weights = weights
    self.signs = signs
    self.senses = senses
    self.lexicon = lexicon
  }

  /// What a message comes to.
  ///
  /// The chance that it needs mending is 1 / (1 + e^−z), where z adds the bias of its kind and, for
  /// each feature, its measure times its weight, good ones taken off.
  public func judge(
    _ text: String, _ context: CriticContext, _ findings: [CriticFinding]
  ) -> Judgement {
    var reading = MessageReading(
      text, lexicon, signs, senses, context, findings: findings)
    reading.kind = MessageKind.recognised(kinds, reading.shows)
    let kind = reading.kind?.name
    var sum = weights.bias(kind)
    let parts = features.map { feature -> Judgement.Part in
      let measured = feature.measured(in: reading)
      let weight = weights.weight(feature.name, kind) * (feature.isGood ? -1 : 1)
      sum += weight * measured.value
      return Judgement.Part(
        feature: feature, value: measured.value, weight: weight, places: measured.places)
    }
    return Judgement(
      kind: kind, chance: 1 / (1 + exp(-sum)), unsure: weights.unsure, parts: parts,
      reading: reading)
  }
}

/// What the features of a message came to.
public struct Judgement {
  /// A feature's part in it.
  public struct Part {
    /// The feature.
    public let feature: Feature
    /// How much of it there is, from 0 to 1.
    public let value: Double
    /// Its weight; below zero where it speaks for the message.
    public let weight: Double
    /// The places that show it.
    public let places: [Range<String.Index>]
    /// What it adds to the log odds.
    public var share: Double { value * weight }
  }

  /// Where the share of a feature is less than this, it has not carried the verdict.
  private static let least = 0.15

  /// The kind of message it was taken for.
  public let kind: String?
  /// The chance that it needs mending.
  public let chance: Double
  /// Between these it may go as well as not.
  public let unsure: ClosedRange<Double>
  /// What each feature added.
  public let parts: [Part]
  /// The message.
  public let reading: MessageReading

  /// Whether it may go.
  public var verdict: Verdict {
    chance > unsure.upperBound ? .mend : chance < unsure.lowerBound ? .send : .hint
  }

  /// The features that speak against it, the strongest first.
  public var against: [Part] {
    parts.filter { $0.share >= Self.least }.sorted { $0.share > $1.share }
  }

  /// The features that speak for it, the strongest first.
  public var inFavour: [Part] {
    parts.filter { $0.share <= -Self.least }.sorted { $0.share < $1.share }
  }
}
