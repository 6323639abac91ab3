/// Cuts a line where two parts each say an act, and finds what they say best.
struct ClauseSearch {
  private let line: EarLine
  private let frames: [FrameCandidate]

  /// Whether the line is cut at more words, where only the gist of it is looked for.
  private let isLoose: Bool

  init(_ line: EarLine, _ frames: [FrameCandidate], isLoose: Bool = false) {
    self.line = line
    self.frames = frames
    self.isLoose = isLoose
  }

  /// The readings of the best way to cut the line, and the share of it that they explain.
  func best() -> ([ActReading], Double) {
    let cuts = cuts()
    var best: [(value: Double, parts: [ActReading])] = [(0, [])]
    for end in 1..<cuts.count {
      var top = best[end - 1]
      for start in (max(0, end - 8)..<end).reversed() {
        guard let reading = reading(cuts[start]..<cuts[end]) else { continue }
        let value =
          best[start].value + reading.size * reading.score + reading.weight * 0.1 - 0.4
        if value > top.value { top = (value, best[start].parts + [reading]) }
      }
      best.append(top)
    }
    let parts = best[cuts.count - 1].parts
    let content = line.words.indices.filter { line.isContent($0) }
    guard !content.isEmpty || !parts.isEmpty else { return ([], 0) }
    var explained = 0.0
    for place in content {
      if parts.contains(where: { $0.match.covered.contains(place) }) {
        explained += 1
      } else if parts.contains(where: { $0.match.filled.contains(place) }) {
        explained += 0.9
      }
    }
    let beside = BesideTold(line, parts).count
    let share =
      content.isEmpty
      ? 1 : explained / (Double(content.count) - (1 - BesideTold.weight) * Double(beside))
    let worst = parts.map(\.score).min() ?? 0
    return (parts, min(share, worst + 0.15))
  }

  /// The places where the line may be cut, its ends among them.
  private func cuts() -> [Int] {
    let joints: Set<String> = [
      "e", "ed", "ma", "poi", "perche", "and", "but", "then", "so", "plus", "because", "che",
      "oppure",
    ]
    let inner = line.words.indices.dropFirst().filter { place in
      line.words[place].signs.contains { ",;:.!?()-–—".contains($0) }
        || joints.contains(line.words[place].folded)
        || isLoose && Self.loose.contains(line.words[place].folded)
    }
    return [0] + inner.prefix(14) + [line.words.count]
  }

  /// Words with which a clause begins that goes on about another one.
  private static let loose: Set<String> = [
    "quindi", "cosi", "mentre", "quando", "siccome", "dopo", "prima", "pero", "dove", "infatti",
    "comunque", "while", "when", "after", "before", "since", "as", "who", "where", "though",
    "although", "until", "which",
  ]

  /// Whether an act is said alone: what is about the conversation, and a question that names nothing.
  private func needsWholeLine(_ reading: ActReading) -> Bool {
    reading.act.mood == .about
      || reading.act.mood == .asked && reading.match.slots.isEmpty && reading.size < 2
  }

  private func reading(_ bounds: Range<Int>) -> ActReading? {
    var best: ActReading?
    for candidate in frames where candidate.fits(bounds) {
      let (act, frame) = (candidate.act, candidate.frame)
      let matcher = FrameMatcher(line, act, bounds)
      for match in matcher.matches(frame) {
        guard let reading = ActScore(line, act, frame, bounds).reading(match) else { continue }
        guard reading.score >= 0.5, bounds.count == line.words.count || !needsWholeLine(reading)
        else { continue }
        if let top = best, top.score + top.weight * 0.02 >= reading.score + reading.weight * 0.02 {
          continue
        }
        best = reading
      }
    }
    return best
  }
}
