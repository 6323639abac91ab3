/// The English forms of a verb, with the irregular ones in their place.
enum EnglishConjugation {
  static func forms(
    _ verb: String, _ own: [String: [String]]
  ) -> [(word: String, tense: VerbForm.Tense, person: Int)] {
    let vowels = "aeiou"
    let last = verb.last ?? "e"
    let before = verb.dropLast().last ?? "e"
    let isY = last == "y" && !vowels.contains(before)
    let isE = last == "e"
    // "Chat" doubles its last letter, "wait" and "follow" do not.
    let isShort =
      verb.count <= 4 && !vowels.contains(last) && !"wxy".contains(last) && vowels.contains(before)
      && !vowels.contains(verb.dropLast(2).last ?? "a")
    let stem = isE || isY ? String(verb.dropLast()) : isShort ? verb + String(last) : verb
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { verb.hasSuffix($0) }
    let third = own["third"]?.first ?? (isY ? stem + "ies" : verb + (hisses ? "es" : "s"))
    let regular = isY ? stem + "ied" : stem + "ed"
    let past = own["past"] ?? [regular]
    let participle = own["participle"] ?? past
    let gerund = own["gerund"]?.first ?? (isY ? verb : stem) + "ing"
    var made: [(String, VerbForm.Tense, Int)] = [
      (verb, .infinitive, 0), (verb, .present, 1), (third, .present, 3), (gerund, .gerund, 0),
    ]
    for word in past { made.append((word, .past, 0)) }
    for word in participle { made.append((word, .participle, 0)) }
    return made
  }
}
