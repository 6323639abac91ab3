import Foundation

/// How like a line is to the examples of acts: words and letter groups, weighted by their rarity.
struct ExampleLikeness: Sendable {
  private let examples: [(act: String, features: [String: Double], length: Double)]
  private let small: SmallWords
  private let rarity: [String: Double]

  init(_ sentences: [(act: String, sentence: String)], _ small: SmallWords) {
    self.small = small
    let split = sentences.map { ($0.act, Self.features(Self.words($0.sentence), small)) }
    var count: [String: Int] = [:]
    for (_, features) in split { for feature in features { count[feature, default: 0] += 1 } }
    let all = Double(max(1, split.count))
    let rarity = count.mapValues { log(1 + all / Double($0)) }
    self.rarity = rarity
    examples = split.map { act, features in
      let weights = Dictionary(features.map { ($0, rarity[$0] ?? 0) }, uniquingKeysWith: max)
      return (act, weights, Self.length(weights))
    }
  }

  /// The acts of the examples most like some words, the likest first.
  func nearest(_ words: [String], limit: Int, bound: Double) -> [String] {
    let own = Dictionary(
      Self.features(words, small).map { ($0, rarity[$0] ?? 1) }, uniquingKeysWith: max)
    let length = Self.length(own)
    var best: [String: Double] = [:]
    for example in examples {
      let both = own.keys.filter { example.features[$0] != nil }
      // One word in common is no likeness.
      guard both.count(where: { !$0.hasPrefix("~") }) >= 2 else { continue }
      let shared = both.reduce(0.0) { $0 + (own[$1] ?? 0) * (example.features[$1] ?? 0) }
      let likeness = shared / max(1e-9, length * example.length)
      if likeness >= bound { best[example.act] = max(best[example.act] ?? 0, likeness) }
    }
    return best.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(limit).map(\.key)
  }

  private static func words(_ sentence: String) -> [String] {
    sentence.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
  }

  private static func features(_ all: [String], _ small: SmallWords) -> [String] {
    let words = all.filter {
      !small.all.contains($0)
    }
    return words + words.filter { $0.count > 4 }.map { "~" + $0.prefix(4) }
  }

  private static func length(_ features: [String: Double]) -> Double {
    features.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
