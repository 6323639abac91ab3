import Ground
import Practice

/// Reads the weak signs of the elements of an introduction, and what they weigh.
struct ClueReader {
  var reader = ItemReader()

  /// The clues of a language, in order, and the classes of words that they mention.
  mutating func words(
    _ item: Item
  ) -> (clues: [(name: String, signs: [Sign])], lists: [String: WordList]) {
    reader.allow(["lists", "clues"], in: item)
    var lists: [String: WordList] = [:]
    for entry in item["lists"]?.entries ?? [] {
      lists[entry.key.value] = WordList(
        ItemReader.lines(entry.value).flatMap { $0.split(separator: " ").map(String.init) })
    }
    let clues = (item["clues"]?.entries ?? []).map { entry in
      (name: entry.key.value, signs: ItemReader.lines(entry.value).map { Sign($0) })
    }
    if clues.isEmpty { reader.report("P07", item.mark, ["key": "clues"]) }
    return (clues, lists)
  }

  /// The weights of each element: P09 for what is no element, no feature and no number.
  mutating func weights(
    _ item: Item, _ clues: [String]
  ) -> [PitchElement: ElementClues.Weights] {
    weights(item, known: Set(clues).union(Self.built))
  }

  /// The weights of each element for features that are known.
  mutating func weights(
    _ item: Item, known: Set<String>
  ) -> [PitchElement: ElementClues.Weights] {
    reader.allow(PitchElement.allCases.map(\.rawValue), in: item)
    var weights: [PitchElement: ElementClues.Weights] = [:]
    for entry in item.entries {
      guard let element = PitchElement(rawValue: entry.key.value) else { continue }
      var bias = 0.0
      var features: [String: Double] = [:]
      for own in entry.value.entries {
        guard let value = number(own.key.value, in: entry.value) else { continue }
        if own.key.value == "bias" {
          bias = value
        } else if known.contains(own.key.value) {
          features[own.key.value] = value
        } else {
          reader.report(
            "P09", own.key.mark, width: own.key.value.count,
            ["value": own.key.value, "key": entry.key.value],
            suggestion: Likeness.nearest(own.key.value, in: Array(known)))
        }
      }
      weights[element] = ElementClues.Weights(bias: bias, features: features)
    }
    return weights
  }

  /// What is measured of a sentence besides its clues.
  private static let built: Set<String> = Set(
    ["first", "last", "alone-in-text", "short", "long", "number", "question", "me"]
      + PitchElement.allCases.flatMap {
        ["sign-" + $0.rawValue, "after-" + $0.rawValue, "before-" + $0.rawValue]
      })

  private mutating func number(_ key: String, in item: Item) -> Double? {
    guard let text = reader.scalar(key, in: item) else { return nil }
    if let value = Double(text.value), value.isFinite { return value }
    reader.report("P09", text.mark, width: text.value.count, ["value": text.value, "key": key])
    return nil
  }
}
