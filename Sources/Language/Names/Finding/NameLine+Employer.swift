/// Firms that are called like a person, by what leads to them: "a recruiter at Michael Page".
extension NameLine {
  /// Whether a given and a family name at a place are those of a firm where somebody works.
  func isEmployer(_ place: Int) -> Bool {
    guard place > 0, isJoined(place), isJoined(place + 1), tokens[place].isCapital,
      tokens[place + 1].isCapital, !tokens[place + 1].isPossessive
    else { return false }
    let before = tokens[place - 1].folded
    switch before {
    case "at": return place < 2 || !Self.aiming.contains(tokens[place - 2].folded)
    case "presso": return true
    // «La Robert Half»: a man's name with a woman's article is no man's.
    case "la", "alla", "della", "dalla", "nella":
      return lexicon.masculine.contains(tokens[place].folded)
        && !lexicon.feminine.contains(tokens[place].folded)
        && !lexicon.either.contains(tokens[place].folded)
    case "di", "for", "from", "of", "with":
      guard place > 1 else { return false }
      let who = tokens[place - 2].folded
      return Self.hired.contains(who) || who.hasPrefix("recruit")
    default: return false
    }
  }

  /// Those who are sent by a firm.
  private static let hired: Set<String> = [
    "headhunter", "headhunters", "selezionatore", "selezionatrice",
    "filiale", "agenzia", "agency", "branch",
  ]

  /// Words behind which *at* leads to somebody.
  private static let aiming: Set<String> = [
    "look", "looked", "looking", "shout", "shouted", "laugh", "laughed", "smile", "smiled",
    "wave", "waved", "waving", "stare", "stared", "angry", "mad", "annoyed", "point", "pointed",
    "cross", "swore", "nod", "nodded", "snap", "snapped", "yelled",
  ]
}
