import Ground
import Language
import Practice

/// Reads the shapes of introductions.
struct ShapeReader {
  var reader = ItemReader()

  mutating func shapes(_ item: Item) -> PitchShapes {
    reader.allow(["seconds", "first", "drops", "shapes"], in: item)
    let seconds = reader.words("seconds", in: item).compactMap { Int($0.value) }.sorted()
    let first = reader.scalar("first", in: item).flatMap { Int($0.value) } ?? seconds.first ?? 30
    let common = reader.words("drops", in: item).map(\.value)
    let all = reader.list("shapes", in: item, isNeeded: true).compactMap { element -> PitchShape? in
      reader.allow(["shape", "order", "needs", "drops", "when"], in: element)
      guard let id = reader.scalar("shape", in: element, isNeeded: true) else { return nil }
      let order = reader.words("order", in: element).map(\.value)
      if order.isEmpty { reader.report("P02", element.mark, ["key": "order"]) }
      let needs = reader.words("needs", in: element)
      let own = reader.words("drops", in: element)
      for word in needs + own where !order.contains(word.value) {
        reader.report(
          "P09", word.mark, width: word.value.count, ["value": word.value, "key": "order"],
          suggestion: Likeness.nearest(word.value, in: order))
      }
      return PitchShape(
        id: id.value, order: order, needs: Set(needs.map(\.value)),
        drops: own.isEmpty ? common : own.map(\.value),
        when: Set(reader.words("when", in: element).map(\.value)))
    }
    return PitchShapes(all, seconds: seconds, first: first)
  }
}
