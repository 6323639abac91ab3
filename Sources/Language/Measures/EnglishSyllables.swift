/// The syllables of English words, by the rules of spelling.
enum EnglishSyllables {
  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  /// How many syllables a folded word has.
  static func count(_ word: String) -> Int {
    if let known = known[word] { return known }
    if let joined = joined(word) { return joined }
    if word.hasSuffix("s"), word.count > 3, !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !hisses(word.dropLast())
    {
      return count(String(word.dropLast()))
    }
    return bySpelling(word)
  }

  /// A word made of another and an ending that is said apart: *care-ful-ly*, *some-where*.
  private static func joined(_ word: String) -> Int? {
    for (ending, own) in endings where word.hasSuffix(ending) && word.count > ending.count + 2 {
      let stem = String(word.dropLast(ending.count))
      guard stem.contains(where: { vowels.contains($0) }) else { continue }
      return count(stem) + own
    }
    for start in starts where word.hasPrefix(start) && word.count > start.count + 2 {
      return count(start) + count(String(word.dropFirst(start.count)))
    }
    return nil
  }

  /// Whether an *es* behind these letters is a syllable of its own: *chan-ges*, *box-es*.
  private static func hisses(_ stem: Substring) -> Bool {
    ["se", "ce", "ge", "ze", "xe", "she", "che"].contains { stem.hasSuffix($0) }
  }

  private static func bySpelling(_ word: String) -> Int {
    var letters = Array(word)
    var count = 0
    if word.hasSuffix("es"), hisses(word.dropLast()) {
      count += 1
      letters.removeLast(2)
      letters.append("e")
      return count + base(letters)
    }
    // «Worked» is one syllable, «needed» and «wanted» are two.
    if word.hasSuffix("ed"), word.count > 3 {
      let before = letters[letters.count - 3]
      if before == "t" || before == "d" { return base(Array(letters.dropLast(2))) + 1 }
      if before == "l", letters.count > 4, !vowels.contains(letters[letters.count - 4]),
        letters[letters.count - 4] != "l"
      {
        return base(letters.dropLast(1) + [])
      }
      return base(Array(letters.dropLast(2)) + (vowels.contains(before) ? [] : ["e"]))
    }
    if word.hasSuffix("ing"), word.dropLast(3).contains(where: { vowels.contains($0) }) {
      return base(Array(letters.dropLast(3))) + 1
    }
    return base(letters)
  }

  /// The groups of vowels, without a silent *e*, with those that are two syllables.
  private static func base(_ letters: [Character]) -> Int {
    var count = 0
    var place = 0
    while place < letters.count {
      guard vowels.contains(letters[place]), !(letters[place] == "y" && place == 0) else {
        place += 1
        continue
      }
      var end = place
      while end < letters.count, vowels.contains(letters[end]) { end += 1 }
      count += 1 + extra(String(letters[place..<end]), letters, place, end)
      place = end
    }
    if letters.count > 2, letters.last == "e", count > 1 {
      let before = letters[letters.count - 2]
      let third = letters[letters.count - 3]
      // «Little», «table»: the *le* is said; «while», «role»: it is not.
      let isLe = before == "l" && !vowels.contains(third) && third != "l"
      if !vowels.contains(before), !isLe { count -= 1 }
    }
    let word = String(letters)
    if word.hasSuffix("sm") || word.hasSuffix("thm"), word.count > 3 { count += 1 }
    return max(1, count)
  }

  /// How many syllables more than one a group of vowels has.
  private static func extra(
    _ group: String, _ letters: [Character], _ start: Int, _ end: Int
  ) -> Int {
    let before = start > 0 ? letters[start - 1] : " "
    let rest = String(letters[end...])
    switch group {
    case "ia", "io", "iou", "ie", "iu", "iii":
      // «Na-tion», «spe-cial», «region», «bil-lion» are one; «ra-di-o», «va-ri-ous» are two.
      if group == "ie" {
        if rest == "t" || rest.hasPrefix("nt") || rest.hasPrefix("nce") || rest.hasPrefix("ty") {
          return "tc".contains(before) ? (rest.hasPrefix("ty") ? 1 : 0) : 1
        }
        return 0
      }
      if "tcsgx".contains(before), start > 1,
        rest.hasPrefix("n") || rest.hasPrefix("l") || rest.hasPrefix("us")
          || rest.isEmpty && group == "ia" || group == "iou" || rest == "te"
      {
        return 0
      }
      if before == "l", group == "io", start > 1, letters[start - 2] == "l" { return 0 }
      if start == 0 { return 1 }
      return 1
    case "eo":
      return rest.hasPrefix("pl") || rest.hasPrefix("us")
        ? 0 : before == "g" && rest == "us" ? 0 : 1
    case "ea":
      return ["te", "ting", "tion", "tive", "tor", "ted", "l", "list"].contains(rest)
        && "rl".contains(before) && letters.count > 4 && start > 1
        ? 1
        : rest.isEmpty && letters.count > 3 && before != "t" && before != "s" && before != "l"
          && before != "p" ? 1 : 0
    case "ua", "ue", "uo", "ui":
      if before == "q" || before == "g" { return 0 }
      if group == "ua" { return 1 }
      if group == "ue", rest.hasPrefix("nt") || rest.hasPrefix("nce") || rest == "l" { return 1 }
      if group == "ui", rest.hasPrefix("n") || rest.hasPrefix("ty") { return 1 }
      return 0
    case "oi", "ou", "oo", "oa", "au", "ay", "ey", "oy", "uy", "ai", "ei", "eu", "ee", "ie_":
      return 0
    case "iously", "uou", "eou": return group == "uou" ? 1 : 0
    case "aye", "oya", "aya", "ayi", "oye", "oyi", "eya", "eye": return group == "eye" ? 0 : 1
    case "yi", "ya", "yo", "ye": return start == 0 ? 0 : 1
    case "oe", "ae": return rest.hasPrefix("t") || rest.hasPrefix("m") ? 1 : 0
    case "ii", "iae", "eia", "uia", "ioa", "oea", "aeo": return 1
    default: return 0
    }
  }

  private static let endings: [(String, Int)] = [
    ("fully", 2), ("ments", 1), ("ment", 1), ("nesses", 2), ("ness", 1), ("lessly", 2), ("less", 1),
    ("ful", 1),
    ("ships", 1), ("ship", 1), ("where", 1), ("times", 1), ("time", 1), ("ably", 2), ("ely", 1),
    ("works", 1), ("work", 1), ("man", 1), ("men", 1), ("house", 1), ("hood", 1), ("side", 1),
    ("wise", 1), ("body", 2),
  ]
  private static let starts = [
    "some", "every", "fore", "home", "make", "life", "care", "space", "wide", "safe", "shoe",
    "store", "time", "where",
    "there", "here",
  ]
  private static let known: [String: Int] = [
    "every": 2, "everyone": 3, "everything": 3, "everybody": 4, "people": 2, "business": 2,
    "businesses": 3, "being": 2,
    "doing": 2, "going": 2, "seeing": 2, "science": 2, "scientist": 3, "client": 2, "clients": 2,
    "quiet": 2, "diet": 2, "society": 4,
    "variety": 4, "create": 2, "created": 3, "creative": 3, "creating": 3, "creation": 3, "idea": 3,
    "area": 3, "real": 2, "really": 2, "reality": 4,
    "museum": 3, "theatre": 3, "theater": 3, "video": 3, "radio": 3, "studio": 3, "period": 3,
    "serious": 3, "previous": 3, "various": 3,
    "experience": 4, "audience": 3, "patient": 2, "patience": 2, "efficient": 3, "ancient": 2,
    "special": 2, "social": 2, "financial": 3,
    "million": 2, "billion": 2, "opinion": 3, "union": 2, "onion": 2, "region": 2, "religion": 3,
    "question": 2, "nation": 2,
    "engineer": 3, "engineering": 4, "career": 2, "pioneer": 3, "volunteer": 3, "poet": 2,
    "poem": 2, "poetry": 3, "lion": 2, "violin": 3, "violet": 3,
    "usual": 3, "usually": 4, "actual": 3, "actually": 4, "manual": 3, "annual": 3, "gradual": 3,
    "visual": 3, "january": 4, "february": 4, "situation": 4,
    "evaluation": 5, "graduate": 3, "graduated": 4, "valuable": 3, "cruel": 2, "fuel": 2,
    "fluent": 2, "influence": 3, "ruin": 2, "fluid": 2, "suite": 1,
    "little": 2, "table": 2, "able": 2, "something": 2, "sometimes": 2, "someone": 2,
    "somewhere": 2, "anyone": 3, "one": 1, "once": 1, "none": 1,
    "chocolate": 2, "interest": 2, "interested": 3, "interesting": 3, "different": 2,
    "difference": 2, "vegetable": 3, "comfortable": 3, "favourite": 2,
    "favorite": 2, "family": 3, "camera": 3, "several": 2, "general": 3, "average": 3,
    "restaurant": 3, "wednesday": 2, "colleague": 2, "colleagues": 2, "league": 1,
    "technique": 2, "unique": 2, "boutique": 2, "queue": 1, "recipe": 3, "apostrophe": 4, "cafe": 2,
    "resume": 2, "hour": 1, "hours": 1, "our": 1, "fire": 1,
    "the": 1, "eye": 1, "eyes": 1, "eighty": 2, "says": 1, "said": 1, "does": 1, "shoes": 1,
    "goes": 1, "lives": 1, "moved": 1, "used": 1, "loved": 1,
    "reliable": 4, "trial": 2, "trials": 2, "dial": 2, "giant": 2, "alliance": 3, "appliance": 3,
    "compliance": 3, "via": 2, "bias": 2, "diary": 3, "dairy": 2,
    "biology": 4, "biologist": 4, "psychiatrist": 4, "riot": 2, "pilot": 2, "material": 4,
    "industrial": 4, "trivial": 3, "memorial": 4, "editorial": 5,
    "naive": 2, "beautiful": 3, "beauty": 2, "cereal": 3, "ideal": 3, "deal": 1, "ocean": 2,
    "european": 4, "korea": 3, "nausea": 3, "create-": 2, "react": 2, "reaction": 3,
    "reapply": 3, "reuse": 2, "reusable": 4, "cooperate": 4, "coordinate": 4, "coordinator": 5,
    "coordinated": 5, "zoology": 4, "chaos": 2, "heroic": 3,
    "prosaic": 3, "archaeology": 5, "archaeologist": 5, "sewage": 2, "jewel": 2, "jewellery": 3,
    "tower": 2, "power": 2, "flower": 2, "shower": 2, "lawyer": 2, "player": 2,
    "employer": 3, "employee": 3, "employees": 3, "buying": 2, "flying": 2, "trying": 2,
    "studying": 3, "playing": 2, "saying": 2, "paying": 2, "lying": 2,
    "carrying": 3, "mayor": 2, "prayer": 2, "layer": 2, "loyal": 2, "royal": 2, "voyage": 2,
    "canyon": 2, "beyond": 2, "algorithm": 4,
    "prism": 2, "tourism": 3, "journalism": 4, "hired": 1, "tired": 1, "wired": 1, "sacred": 2,
    "hundred": 2, "naked": 2, "wicked": 2, "learned": 1,
    "handle": 2, "handled": 2, "settled": 2, "struggled": 2, "doubled": 2, "tripled": 2,
    "cycled": 2, "recycled": 3, "bicycle": 3, "whole": 1,
    "somebody": 3, "nobody": 3, "maybe": 2, "simile": 3, "machine": 2, "police": 2, "forty": 2,
    "sure": 1, "insurance": 3, "measure": 2, "leisure": 2,
    "vehicle": 3, "circuit": 2, "biscuit": 2, "guidance": 2, "guide": 1, "guess": 1, "guest": 1,
    "build": 1, "building": 2, "built": 1, "fruit": 1, "juice": 1, "suit": 1,
    "annually": 4, "mutual": 3, "ritual": 3, "virtual": 3, "casual": 3, "equal": 2, "language": 2,
    "quarter": 2, "square": 1, "persuade": 2,
    "dyed": 1, "agreed": 2, "freed": 1, "need": 1, "speed": 1, "succeed": 2, "feed": 1, "indeed": 2,
    "seed": 1, "bleed": 1, "bed": 1, "red": 1, "shed": 1, "led": 1,
    "wed": 1, "ted": 1, "fed": 1, "sped": 1, "fled": 1, "sled": 1, "bred": 1, "embed": 2,
    "breed": 1, "deed": 1, "weed": 1, "greed": 1, "exceed": 2, "proceed": 2,
    "ring": 1, "thing": 1, "things": 1, "spring": 1, "string": 1, "king": 1, "sing": 1,
    "swing": 1, "wing": 1, "anything": 3, "evening": 2,
    "nothing": 2, "morning": 2, "during": 2, "ceiling": 2,
    "homework": 2, "statement": 2, "basement": 2, "management": 3, "women": 2, "woman": 2,
    "german": 2, "human": 2, "specimen": 3, "commitment": 3,
    "element": 3, "document": 3, "experiment": 4, "comment": 2, "moment": 2, "cement": 2,
    "garment": 2, "segment": 2, "monument": 3, "lament": 2, "torment": 2,
    "heredity": 4, "therefore": 2, "heresy": 3, "hereditary": 5, "careers": 2, "lifeguard": 2,
    "storey": 2, "theremin": 3, "caress": 2, "caribbean": 4,
    "forest": 2, "foreign": 2, "forever": 3, "storefront": 2, "safety": 2, "timely": 2, "makers": 2,
    "maker": 2, "lifelong": 2, "homes": 1, "makes": 1, "times": 1, "cares": 1,
    "cared": 1, "spaces": 2, "stores": 1, "stored": 1, "timed": 1, "safer": 2, "wider": 2,
    "carer": 2, "carers": 2, "caring": 2, "timing": 2, "making": 2, "storing": 2, "homing": 2,
    "adventure": 3, "literally": 4, "temporary": 4, "necessary": 4, "secretary": 4, "library": 3,
    "entrepreneur": 4, "entrepreneurs": 4, "aisle": 1, "island": 2,
  ]
}
