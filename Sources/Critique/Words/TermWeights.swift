import Foundation
import Language

/// How much the words of a message, all together, speak for or against it.
///
/// What each word weighs is fitted to messages that people have judged; a word that says little alone
/// says something beside hundreds of others.
public struct TermWeights: Sendable {
  /// What a term weighs.
  public struct Term: Sendable {
    /// Log odds that a message with it needs mending.
    let weight: Double
    /// How rare it is among the messages that were judged; rare ones count for more.
    let rarity: Double

    /// A term.
    public init(weight: Double, rarity: Double) {
      self.weight = weight
      self.rarity = rarity
    }
  }

  /// What the words of a message came to.
  public struct Weighed: Sendable {
    /// Log odds that the message needs mending; below zero its words speak for it.
    public let sum: Double
    /// What each place adds to them.
    public let shares: [(range: Range<String.Index>, share: Double)]
  }

  /// What speaks against a message before any word is seen.
  public let bias: Double
  private let terms: [String: Term]

  /// Weights.
  public init(bias: Double, terms: [String: Term]) {
    self.bias = bias
    self.terms = terms
  }

  /// What the words of a message come to; nothing when none of them is known.
  ///
  /// A term that stands there n times counts 1 + ln n times its rarity, and a message is measured by
  /// the length of all its terms so that a long one does not weigh more than a short one.
  public func weighed(_ message: [MessageTerm]) -> Weighed {
    var counts: [String: Int] = [:]
    for term in message where terms[term.text] != nil { counts[term.text, default: 0] += 1 }
    var length = 0.0
    var values: [String: Double] = [:]
    for (text, count) in counts {
      guard let term = terms[text] else { continue }
      let value = (1 + log(Double(count))) * term.rarity
      length += value * value
      values[text] = value * term.weight
    }
    guard length > 0 else { return Weighed(sum: 0, shares: []) }
    let scale = 1 / length.squareRoot()
    let shares = message.compactMap { own -> (range: Range<String.Index>, share: Double)? in
      guard let value = values[own.text], let count = counts[own.text] else { return nil }
      return (own.range, value * scale / Double(count))
    }
    return Weighed(sum: bias + shares.reduce(0) { $0 + $1.share }, shares: shares)
  }
}
