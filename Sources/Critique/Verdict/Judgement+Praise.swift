extension Judgement {
  /// So much of a good feature is worth a word.
  private static let praiseworthy = 0.3

  /// What is good about a message that may go, the best first: what weighed, then what is there though
  /// it weighed nothing; last how it sounds as a whole.
  public var praised: [Part] {
    let good = parts.filter { $0.feature.isGood && $0.value > Self.praiseworthy }
    let seen = good.filter {
      $0.feature.measure != WordingMeasure.self && !$0.places.isEmpty && isMeant($0)
    }
    let others = good.filter { part in !seen.contains { $0.feature.name == part.feature.name } }
    return seen.sorted { ($0.feature.praise, $0.share) < ($1.feature.praise, $1.share) }
      + others.filter(isMeant).sorted { $0.share < $1.share }
  }

  /// A way to say no, and a small request, are good where something is asked.
  private func isMeant(_ part: Part) -> Bool {
    part.feature.praiseIf.allSatisfy(reading.shows)
  }
}
