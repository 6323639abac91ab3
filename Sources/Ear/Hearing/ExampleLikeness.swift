import Foundation
import Language

/// How like a line is to the examples of acts: words, pairs of words and beginnings of words, weighted
/// by their rarity; names count as names, whatever they are.
///
/// The likeness of an act is the cosine of its nearest example, with a share of the two after it.
struct ExampleLikeness: Sendable {
  /// What stands for a name.
  static let name = "*"

  /// An act and how like the line is to it, from 0 to 1.
  struct Near: Sendable, Equatable {
    let act: String
    let likeness: Double
  }

  private let acts: [String]
  /// Whether each example is one that the act is not.
  private let misses: [Bool]
  /// By feature, the examples that have it with its weight there.
  private let index: [String: [(example: Int, weight: Double)]]
  private let rarity: [String: Double]
  private let unknown: Double

  /// Likeness to sentences of acts, and to those that look like an act and are not.
  init(_ sentences: [(act: String, sentence: String, isMiss: Bool)]) {
    acts = sentences.map(\.act)
    misses = sentences.map(\.isMiss)
    let names = Self.names(sentences.map(\.sentence))
    let features = sentences.map { Self.features(Self.words($0.sentence, names)) }
    var count: [String: Int] = [:]
    for example in features { for feature in example.keys { count[feature, default: 0] += 1 } }
    let all = Double(max(1, sentences.count))
    let rarity = count.mapValues { log(1 + all / Double($0)) }
    unknown = 0.8 * log(1 + all)
    self.rarity = rarity
    var index: [String: [(example: Int, weight: Double)]] = [:]
    for (place, example) in features.enumerated() {
      let weights = example.map { ($0, $1 * (rarity[$0] ?? 0)) }
      let length = max(1e-9, weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot())
      for (feature, weight) in weights {
        index[feature, default: []].append((place, weight / length))
      }
    }
    self.index = index
  }

  /// The acts whose examples are most like some words, the likest first.
  func nearest(_ words: [String]) -> [Near] {
    let own = Self.features(words).map { ($0, $1 * (rarity[$0] ?? unknown)) }
    let length = max(1e-9, own.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot())
    var shared: [Int: Double] = [:]
    for (feature, weight) in own {
      for (example, other) in index[feature] ?? [] {
        shared[example, default: 0] += weight / length * other
      }
    }
    var best: [String: [Double]] = [:]
    var missed: [String: Double] = [:]
    for (example, value) in shared {
      if misses[example] {
        missed[acts[example]] = max(missed[acts[example]] ?? 0, value)
      } else {
        best[acts[example], default: []].append(value)
      }
    }
    return best.filter { act, values in (missed[act] ?? 0) < values.max() ?? 0 }.map {
      act, values in
      let top = values.sorted(by: >).prefix(3)
      return Near(act: act, likeness: zip(top, [0.7, 0.2, 0.1]).reduce(0) { $0 + $1.0 * $1.1 })
    }
    .sorted { ($0.likeness, $1.act) > ($1.likeness, $0.act) }
  }

  /// The words that examples write with a capital where no sentence begins.
  private static func names(_ sentences: [String]) -> Set<String> {
    Set(
      sentences.flatMap { sentence in
        sentence.split(separator: " ").dropFirst().flatMap {
          $0.split { !$0.isLetter }.filter { $0.first?.isUppercase ?? false && $0.count > 1 }
            .map { Folding.fold(String($0)) }
        }
      })
  }

  private static func words(_ sentence: String, _ names: Set<String>) -> [String] {
    let words = Words.split(sentence).map { names.contains($0.folded) ? name : $0.folded }
    return sentence.contains("?") ? words + ["?"] : words
  }

  private static func features(_ words: [String]) -> [String: Double] {
    var found: [String: Double] = [:]
    // Two names in a row are one.
    let words = words.enumerated().filter { $0 == 0 || $1 != name || words[$0 - 1] != name }
      .map(\.element)
    for word in words {
      found[word, default: 0] += 1
      if word.count > 4 { found["~" + word.prefix(4), default: 0] += 0.6 }
    }
    for (before, after) in zip(["^"] + words, words + ["$"]) {
      found[before + " " + after, default: 0] += 0.7
    }
    return found
  }
}
