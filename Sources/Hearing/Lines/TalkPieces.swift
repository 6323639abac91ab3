import Language

/// What somebody tells in one breath, between its signs and *but*.
struct TalkPieces {
  /// The pieces, in order, without the signs around them.
  let all: [String]
  private let text: String
  private let ranges: [Range<String.Index>]

  /// The pieces of a line.
  init(_ text: String) {
    self.text = text
    var ranges: [Range<String.Index>] = []
    var start = text.startIndex
    for word in Words.split(text) where word.range.lowerBound > start {
      let before = text[start..<word.range.lowerBound]
      let isJoint = Self.joints.contains(word.folded)
      let sign = before.reversed().prefix { !$0.isLetter && !$0.isNumber }
      guard isJoint || sign.contains(where: { ",;:.!?()–—".contains($0) }),
        before.contains(where: \.isLetter)
      else { continue }
      ranges.append(start..<word.range.lowerBound)
      start = word.range.lowerBound
    }
    ranges.append(start..<text.endIndex)
    self.ranges = ranges
    all = ranges.map { String(text[$0]).trimmingPunctuation }
  }

  /// Several pieces as they stand.
  func words(_ places: Range<Int>) -> String {
    guard let last = places.last else { return "" }
    return String(text[ranges[places.lowerBound].lowerBound..<ranges[last].upperBound])
      .trimmingPunctuation
  }

  /// Whether something is supposed, asked or taken back, so that no part of it stands alone.
  var takesBack: Bool {
    text.contains("?")
      || Words.split(text).contains {
        Self.turns.contains($0.folded) || Self.doubts.contains($0.folded)
      }
  }

  /// Whether the whole is only supposed: *if Lucy …*, *forse Laura …*.
  var isSupposed: Bool {
    let words = Words.split(text).map(\.folded)
    return ["se", "if", "suppose"].contains(words.first ?? "")
      || words.contains { Self.doubts.contains($0) }
  }

  /// Whether what is told may not hold: it is supposed, asked, taken back, or only wished.
  var isUncertain: Bool {
    let words = Words.split(text).map(\.folded)
    return text.contains("?") || ["se", "if", "suppose"].contains(words.first ?? "")
      || words.contains {
        Self.doubts.contains($0) || Self.turns.contains($0) && !Self.questions.contains($0)
      }
  }

  /// What a matter that was asked about begins with: *I asked Ed if he could look over it*.
  private static let questions: Set<String> = ["se", "if", "would", "could"]

  private static let joints: Set<String> = ["but", "ma", "pero", "though", "however"]
  private static let doubts: Set<String> = ["forse", "magari", "maybe", "perhaps"]
  private static let turns: Set<String> = [
    "se", "anzi", "quasi", "oppure", "invece", "intendevo", "dovrei", "vorrei", "volevo", "if",
    "instead", "almost", "unless", "or", "should", "would", "wish", "meant", "could", "devo",
    "voglio", "want",
  ]
}
