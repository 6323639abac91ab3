/// The regular Italian conjugation, folded, with the irregular forms of a verb in their place.
enum ItalianConjugation {
  typealias Made = (word: String, tense: VerbForm.Tense, person: Int)

  static func forms(_ verb: String, _ own: [String: [String]]) -> [Made] {
    let base = verb.hasSuffix("rsi") ? String(verb.dropLast(2)) + "e" : verb
    guard base.count > 3 else { return [] }
    let ending = String(base.suffix(3))
    let stem = String(base.dropLast(3))
    let kind: Character = ending.first ?? "a"
    var made: [Made] = [(base, .infinitive, 0), (String(base.dropLast()), .infinitive, 0)]
    func all(_ words: [String], _ tense: VerbForm.Tense) {
      for (place, word) in words.enumerated() { made.append((word, tense, place + 1)) }
    }
    let soft = soften(stem, kind)
    all(own["present"] ?? present(stem, soft, kind, own["isc"] != nil), .present)
    let imperfect = own["imperfect"]?.first ?? stem + "\(kind)v"
    all(["o", "i", "a", "amo", "ate", "ano"].map { imperfect + $0 }, .past)
    all(own["past"] ?? past(stem, kind), .past)
    let future = own["future"]?.first ?? soft + (kind == "i" ? "ir" : "er")
    all(["o", "ai", "a", "emo", "ete", "anno"].map { future + $0 }, .future)
    all(["ei", "esti", "ebbe", "emmo", "este", "ebbero"].map { future + $0 }, .conditional)
    let participle =
      own["participle"]?.first ?? stem + (kind == "a" ? "ato" : kind == "e" ? "uto" : "ito")
    for last in ["o", "a", "i", "e"] {
      made.append((participle.dropLast() + last, .participle, 0))
    }
    made.append((own["gerund"]?.first ?? stem + (kind == "a" ? "ando" : "endo"), .gerund, 0))
    let told =
      own["imperative"] ?? [
        kind == "a" ? stem + "a" : present(stem, soft, kind, own["isc"] != nil)[1]
      ]
    for word in told { made.append((word, .imperative, 2)) }
    let wished =
      own["subjunctive"]?.first
      ?? (kind == "a"
        ? soft + "i" : (own["present"]?.first.map { String($0.dropLast()) } ?? stem) + "a")
    made.append((wished, .subjunctive, 3))
    made.append((stem + "\(kind)sse", .subjunctive, 3))
    made.append((stem + "\(kind)ssi", .subjunctive, 1))
    return made
  }

  /// The stem before *i* and *e*: `cerc-` becomes `cerch-`, `mangi-` becomes `mang-`.
  private static func soften(_ stem: String, _ kind: Character) -> String {
    guard kind == "a" else { return stem }
    if stem.hasSuffix("c") || stem.hasSuffix("g") { return stem + "h" }
    return stem.hasSuffix("i") ? String(stem.dropLast()) : stem
  }

  private static func present(
    _ stem: String, _ soft: String, _ kind: Character, _ isLong: Bool
  ) -> [String] {
    switch kind {
    case "a":
      return [stem + "o", soft + "i", stem + "a", soft + "iamo", stem + "ate", stem + "ano"]
    case "e":
      return [stem + "o", stem + "i", stem + "e", stem + "iamo", stem + "ete", stem + "ono"]
    default:
      let long = isLong ? stem + "isc" : stem
      return [long + "o", long + "i", long + "e", stem + "iamo", stem + "ite", long + "ono"]
    }
  }

  private static func past(_ stem: String, _ kind: Character) -> [String] {
    switch kind {
    case "a": ["ai", "asti", "o", "ammo", "aste", "arono"].map { stem + $0 }
    case "e": ["etti", "esti", "ette", "emmo", "este", "ettero"].map { stem + $0 }
    default: ["ii", "isti", "i", "immo", "iste", "irono"].map { stem + $0 }
    }
  }
}
