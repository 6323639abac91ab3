/// A point that carried a verdict: what is said of it, and of which words.
public struct CarriedPoint {
  /// The feature and its part in the verdict.
  public let part: Judgement.Part
  /// What is said of it, as authors call it.
  public let topic: String
  /// The words it is about.
  public let places: [Range<String.Index>]

  /// A point.
  public init(_ part: Judgement.Part, topic: String? = nil, places: [Range<String.Index>]? = nil) {
    self.part = part
    self.topic = topic ?? part.feature.topic
    self.places = places ?? part.places
  }
}

extension Judgement {
  /// With so many points a verdict needs no word of how the message sounds as a whole.
  private static let enough = 2

  /// What is said of a sign that a kind of message needs and does not show.
  public static func missing(_ sign: String) -> String { "missing-" + sign }

  /// The points that carried a verdict against the message, the strongest first, each said once.
  ///
  /// How its words sound all together comes last, and only where little else was seen: it is the
  /// least that a person can do something about.
  public func carried(most: Int) -> [CarriedPoint] {
    var topics: Set<String> = []
    var told: [Range<String.Index>] = []
    let points = against.map(point).filter { point in
      guard topics.insert(point.topic).inserted else { return false }
      // What was said of some words is not said of them once more under another name.
      let isNew =
        point.places.isEmpty
        || point.places.contains { place in !told.contains { $0.overlaps(place) } }
      told += point.places
      return isNew
    }
    let seen = points.filter { $0.part.feature.measure != WordingMeasure.self }.prefix(most)
    guard seen.count < Self.enough else { return Array(seen) }
    let all = seen + points.filter { $0.part.feature.measure == WordingMeasure.self }
    if all.isEmpty, let one = parts.max(by: { $0.share < $1.share }), one.share > 0 {
      return [point(one)]
    }
    return Array(all)
  }

  /// What is out of place, or missing, is said by its own name, but for the occasions on which
  /// nothing but the occasion has a place.
  private func point(_ part: Part) -> CarriedPoint {
    guard let kind = reading.kind else { return CarriedPoint(part) }
    if part.feature.measure == ForbidsMeasure.self, !kind.isOccasion,
      let sign = kind.forbids.first(where: reading.shows),
      let own = parts.first(where: { !$0.feature.isGood && $0.feature.of.contains(sign) })
    {
      return CarriedPoint(part, topic: own.feature.topic, places: reading.places(sign))
    }
    if part.feature.measure == NeedsMeasure.self,
      let sign = kind.needs.first(where: { !reading.shows($0) })
    {
      return CarriedPoint(part, topic: Self.missing(sign), places: [])
    }
    return CarriedPoint(part)
  }
}
