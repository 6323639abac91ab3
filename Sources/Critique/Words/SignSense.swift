import Language

/// In which sentences the words of a sign mean it: *find me a job* does, *I'm not asking you to* does not.
public struct SignSense: Sendable {
  /// The sign.
  public let sign: String
  /// Signs, one of which must show in the same sentence; empty when none need.
  public let only: [String]
  /// Signs, none of which may show in the same sentence.
  public let unless: [String]

  /// A sense.
  public init(sign: String, only: [String] = [], unless: [String] = []) {
    self.sign = sign
    self.only = only
    self.unless = unless
  }

  /// The places of signs, without those that do not mean them.
  ///
  /// What stands beside a place is looked at as it was found, so that the order of senses does not
  /// matter.
  static func kept(
    _ places: [String: [Range<String.Index>]], _ senses: [SignSense],
    _ sentences: [Range<String.Index>]
  ) -> [String: [Range<String.Index>]] {
    var kept = places
    for sense in senses {
      kept[sense.sign]?.removeAll { place in
        guard let sentence = sentences.first(where: { $0.contains(place.lowerBound) }) else {
          return false
        }
        func shows(_ sign: String) -> Bool {
          places[sign, default: []].contains { sentence.contains($0.lowerBound) }
        }
        return sense.unless.contains(where: shows)
          || !sense.only.isEmpty && !sense.only.contains(where: shows)
      }
    }
    return kept.filter { !$0.value.isEmpty }
  }
}
