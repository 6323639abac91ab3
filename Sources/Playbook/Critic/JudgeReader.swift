import Critique
import Ground
import Language
import Voice

/// What is said of a feature, for one language.
public struct FeatureTexts: Sendable {
  /// What is said where it speaks against a message.
  public let reason: VoiceText?
  /// A better way.
  public let better: VoiceText?
  /// What is said where it speaks for a message.
  public let good: VoiceText?
  /// A sentence that mends it.
  public let added: VoiceText?
}

/// Reads features, kinds of message, weights and the classes of words.
struct JudgeReader {
  var reader = ItemReader()
  private let scope: TextScope = TextScope([
    "words": .init(.text, mayBeMissing: true)
  ])

  /// The classes of words and of verbs, and the signs, of a language.
  struct Words {
    let classes: [String: [String]]
    let formal: [String: [String]]
    let verbs: [String: [String]]
    let signs: [String: [PhraseQuery]]

    /// What words may carry: a verb's class, too, with who does it to whom.
    var marks: Set<String> {
      let endings = ["", "-i", "-you", "-he", "-me", "-to-you", "-done"]
      return Set(classes.keys).union(formal.keys).union(signs.keys)
        .union(verbs.keys.flatMap { name in endings.map { name + $0 } })
    }
  }

  /// The features, in order.
  mutating func features(_ item: Item, signs: Set<String>) -> [Feature] {
    reader.allow(["senses", "features"], in: item)
    return reader.list("features", in: item, isNeeded: true).compactMap { element in
      feature(element, signs)
    }
  }

  /// In which sentences the words of signs mean them.
  mutating func senses(_ item: Item, signs: Set<String>) -> [SignSense] {
    reader.list("senses", in: item).compactMap { element in
      reader.allow(["sign", "only", "unless"], in: element)
      guard let sign = reader.scalar("sign", in: element, isNeeded: true) else { return nil }
      return SignSense(
        sign: sign.value, only: values("only", in: element, signs),
        unless: values("unless", in: element, signs))
    }
  }

  /// C01 for a sign that nothing shows.
  private mutating func values(_ key: String, in item: Item, _ signs: Set<String>) -> [String] {
    let words = reader.words(key, in: item)
    for word in words where !signs.contains(word.value) {
      reader.report(
        "C01", word.mark, width: word.value.count, ["name": word.value],
        suggestion: Likeness.nearest(word.value, in: Array(signs)))
    }
    return words.map(\.value)
  }

  private mutating func feature(_ item: Item, _ signs: Set<String>) -> Feature? {
    reader.allow(
      [
        "feature", "measure", "good", "of", "against", "has", "lacks", "free", "most", "source",
        "mends", "says", "praise", "praise-if",
      ], in: item)
    guard let name = reader.scalar("feature", in: item, isNeeded: true),
      let word = reader.scalar("measure", in: item, isNeeded: true)
    else { return nil }
    guard let measure = Measures.named(word.value) else {
      reader.report(
        "P09", word.mark, width: word.value.count, ["value": word.value, "key": "measure"],
        suggestion: Likeness.nearest(word.value, in: Measures.all.map { $0.word }))
      return nil
    }
    return Feature(
      name: name.value, measure: measure, isGood: reader.scalar("good", in: item)?.value == "yes",
      of: values("of", in: item, signs), against: values("against", in: item, signs),
      has: values("has", in: item, signs), lacks: values("lacks", in: item, signs),
      free: number("free", in: item) ?? 0, most: number("most", in: item) ?? 1,
      sources: reader.words("source", in: item).map(\.value),
      mending: reader.scalar("mends", in: item).flatMap { Feature.Mending(rawValue: $0.value) },
      topic: reader.scalar("says", in: item)?.value, praise: number("praise", in: item),
      praiseIf: values("praise-if", in: item, signs))
  }

  private mutating func number(_ key: String, in item: Item) -> Double? {
    guard let text = reader.scalar(key, in: item) else { return nil }
    if let value = Double(text.value) { return value }
    reader.report("P09", text.mark, width: text.value.count, ["value": text.value, "key": key])
    return nil
  }

  /// The kinds of message.
  mutating func kinds(_ item: Item) -> [MessageKind] {
    reader.allow(["kinds"], in: item)
    return reader.list("kinds", in: item, isNeeded: true).compactMap { element in
      reader.allow(["kind", "shows", "needs", "forbids", "occasion"], in: element)
      guard let name = reader.scalar("kind", in: element, isNeeded: true) else { return nil }
      let points = reader.words("shows", in: element).compactMap { entry in
        let parts = entry.value.split(separator: " ")
        return parts.count == 2 ? Double(parts[1]).map { (String(parts[0]), $0) } : nil
      }
      return MessageKind(
        name: name.value, points: points.map { (sign: $0.0, weight: $0.1) },
        needs: reader.words("needs", in: element).map(\.value),
        forbids: reader.words("forbids", in: element).map(\.value),
        isOccasion: reader.scalar("occasion", in: element)?.value == "yes")
    }
  }

  /// The weights, as `Benchmarks/critic/fit` writes them.
  mutating func weights(_ item: Item) -> Weights {
    reader.allow(["unsure", "bias", "weights"], in: item)
    let unsure = reader.words("unsure", in: item).compactMap { Double($0.value) }
    var bias: [String: Double] = [:]
    for entry in item["bias"]?.entries ?? [] {
      bias[entry.key.value == "all" ? "" : entry.key.value] = Double(entry.value.text?.value ?? "")
    }
    var weights: [String: [String: Double]] = [:]
    for entry in item["weights"]?.entries ?? [] {
      for part in reader.words(entry.key.value, in: item["weights"] ?? item) {
        let words = part.value.split(separator: " ")
        guard let value = words.last.flatMap({ Double($0) }) else { continue }
        weights[entry.key.value, default: [:]][words.count > 1 ? String(words[0]) : ""] = value
      }
    }
    let low = unsure.first ?? 0.5
    return Weights(unsure: low...max(low, unsure.last ?? low), bias: bias, weights: weights)
  }

  /// What words weigh all together, as `Benchmarks/critic/fit` writes them: a term a line, with its
  /// weight and how rare it is.
  mutating func terms(_ item: Item) -> TermWeights {
    reader.allow(["bias", "terms"], in: item)
    var terms: [String: TermWeights.Term] = [:]
    for line in ItemReader.lines(item["terms"]) {
      let parts = line.split(separator: " ")
      guard parts.count == 3, let weight = Double(parts[1]), let rarity = Double(parts[2]) else {
        continue
      }
      terms[String(parts[0])] = TermWeights.Term(weight: weight, rarity: rarity)
    }
    return TermWeights(bias: number("bias", in: item) ?? 0, terms: terms)
  }

  /// The classes of words and the signs of a language.
  mutating func words(
    _ item: Item
  ) -> Words {
    reader.allow(["classes", "formal", "verbs", "signs"], in: item)
    func lists(_ key: String) -> [String: [String]] {
      var found: [String: [String]] = [:]
      for entry in item[key]?.entries ?? [] {
        found[entry.key.value] = ItemReader.lines(entry.value).flatMap {
          $0.split(separator: " ").map(String.init)
        }
      }
      return found
    }
    var signs: [String: [PhraseQuery]] = [:]
    for entry in item["signs"]?.entries ?? [] {
      signs[entry.key.value] = ItemReader.lines(entry.value).map { PhraseQuery($0) }
    }
    return Words(
      classes: lists("classes"), formal: lists("formal"), verbs: lists("verbs"), signs: signs)
  }

  /// What is said of features.
  mutating func texts(
    _ item: Item, _ features: [Feature], _ kinds: [MessageKind], _ language: LanguageTag
  ) -> [String: FeatureTexts] {
    var topics: [String] = []
    for feature in features where !topics.contains(feature.topic) { topics.append(feature.topic) }
    // What a kind of message needs has a text of its own for when it is missing.
    for need in kinds.flatMap(\.needs).map(Judgement.missing) where !topics.contains(need) {
      topics.append(need)
    }
    reader.allow(topics, in: item)
    var found: [String: FeatureTexts] = [:]
    for topic in topics {
      guard let own = item[topic] else {
        reader.report("P07", item.mark, ["key": topic])
        continue
      }
      reader.allow(["reason", "better", "good", "add"], in: own)
      found[topic] = FeatureTexts(
        reason: reader.voice(own["reason"], scope, language),
        better: reader.voice(own["better"], scope, language),
        good: reader.voice(own["good"], scope, language),
        added: reader.voice(own["add"], scope, language))
    }
    return found
  }
}
