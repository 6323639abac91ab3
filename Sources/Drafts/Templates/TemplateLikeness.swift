import Language
import Voice

/// How much two templates have in common, their values left out.
public struct TemplateLikeness: Sendable {
  /// The words of the first sentence after the greeting.
  public let opening: [String]
  private let runs: Set<[String]>

  /// The words of a template's text.
  public init(_ text: VoiceText) {
    let pieces = Self.pieces(text.segments)
    var runs: Set<[String]> = []
    for piece in pieces {
      let words = Words.split(piece).map(\.folded)
      for start in words.indices.dropLast(3) { runs.insert(Array(words[start..<start + 4])) }
    }
    self.runs = runs
    opening = Self.opening(text.segments)
  }

  /// The share of the runs of four words that two texts have in common, 0 to 100, of the shorter one.
  public func share(with other: TemplateLikeness) -> Int {
    let least = min(runs.count, other.runs.count)
    return least == 0 ? 0 : 100 * runs.intersection(other.runs).count / least
  }

  /// The words between values and brackets; no run goes across one.
  private static func pieces(_ segments: [VoiceText.Segment]) -> [String] {
    segments.flatMap { segment -> [String] in
      switch segment {
      case .literal(let text): [text]
      case .value(let place): place.forms.flatMap(pieces)
      case .optional(let wordings): wordings.flatMap(pieces)
      }
    }
  }

  /// The words up to the first stop, without what may be left out.
  private static func opening(_ segments: [VoiceText.Segment]) -> [String] {
    var text = ""
    var isGreeted = false
    for segment in segments {
      switch segment {
      case .value(let place) where place.name == "salutation": isGreeted = true
      case .literal(let words):
        let isStart = text.isEmpty && isGreeted
        text += isStart ? String(words.drop { ",: \n".contains($0) }) : words
      case .value, .optional: text += " "
      }
      let first = text.drop { $0.isWhitespace }
      if let stop = first.firstIndex(where: { ".?!:".contains($0) }) {
        return Words.split(String(first[..<stop])).map(\.folded)
      }
    }
    return Words.split(text).map(\.folded)
  }
}
