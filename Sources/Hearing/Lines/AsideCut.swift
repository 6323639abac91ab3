import Ear
import Foundation
import Language

/// What a line says of somebody beside what it tells, as a clause of its own.
///
/// *Tracey Bloom, head of a nursery chain, …*; *Paolo, che ho sentito martedì, …*; *my dentist Harriet Moss …*.
struct AsideCut {
  /// The line without what stands beside.
  let rest: String
  /// What stands beside, as a sentence about the one it is said of.
  let aside: String

  /// The first aside of a line that names people at some places; nothing where there is none.
  init?(
    _ line: String, _ people: [Range<String.Index>], _ language: LanguageTag, _ lexicon: EarLexicon
  ) {
    for person in people {
      if let cut = Self.behind(line, person, language, lexicon)
        ?? Self.before(line, person, language) ?? Self.trade(line, person, language, lexicon)
      {
        self = cut
        return
      }
    }
    return nil
  }

  private init(rest: String, aside: String) { (self.rest, self.aside) = (rest, aside) }

  private static func behind(
    _ line: String, _ person: Range<String.Index>, _ language: LanguageTag, _ lexicon: EarLexicon
  ) -> AsideCut? {
    let name = String(line[person])
    let after = line[person.upperBound...]
    let trimmed = after.drop { $0 == " " }
    guard let sign = trimmed.first else { return nil }
    let isApart = ",(–—-".contains(sign)
    let text = isApart ? trimmed.dropFirst().drop { $0 == " " } : trimmed
    let end = text.firstIndex { ",;)–—".contains($0) } ?? text.endIndex
    let said = String(text[..<end]).trimmingPunctuation
    let words = Words.split(said).map(\.folded)
    guard let first = words.first, words.count <= 14 else { return nil }
    var left = text[end...]
    if isApart, end < text.endIndex { left = left.dropFirst() }
    let rest = (line[..<person.upperBound] + " " + left.drop { $0 == " " })
      .trimmingCharacters(in: .whitespaces)
    if let aside = relative(said, words, name, language) {
      return AsideCut(rest: rest, aside: aside)
    }
    guard isApart, sign != "-" || after.first == " ", words.allSatisfy({ !finite.contains($0) })
    else { return nil }
    let isNoun = openers[language]?.contains(first) ?? false || lexicon.roles.holds(first)
    guard isNoun else { return nil }
    return AsideCut(rest: rest, aside: name + (language == .it ? " è " : " is ") + said)
  }

  /// A clause that begins with a relative word, as a sentence.
  private static func relative(
    _ said: String, _ words: [String], _ name: String, _ language: LanguageTag
  ) -> String? {
    guard words.count > 1 else { return nil }
    let all = said.split(separator: " ")
    switch (language, words[0], words[1]) {
    case (.en, "who", let next) where ["i", "we"].contains(next):
      return all.dropFirst().joined(separator: " ") + " " + name
    case (.en, "whom", _): return all.dropFirst().joined(separator: " ") + " " + name
    case (.en, "who", _): return name + " " + all.dropFirst().joined(separator: " ")
    case (.it, "con", "cui"): return all.dropFirst(2).joined(separator: " ") + " con " + name
    case (.it, "a", "cui"): return all.dropFirst(2).joined(separator: " ") + " a " + name
    case (.it, "che", "ho"), (.it, "che", "abbiamo"), (.it, "che", "avevo"), (.it, "che", "non"):
      return all.dropFirst().joined(separator: " ") + " " + name
    case (.it, "che", _): return name + " " + all.dropFirst().joined(separator: " ")
    default: return nil
    }
  }

  /// What somebody is to the speaker, right before the name: *my old dentist Harriet Moss*.
  private static func before(
    _ line: String, _ person: Range<String.Index>, _ language: LanguageTag
  ) -> AsideCut? {
    let words = Words.split(String(line[..<person.lowerBound]))
    guard
      let mine = words.lastIndex(where: { possessives.contains($0.folded) }),
      case let between = words[(mine + 1)...], !between.isEmpty, between.count <= 4,
      !between.contains(where: { joints.contains($0.folded) })
    else { return nil }
    let first =
      language == .it && mine > 0 && articles.contains(words[mine - 1].folded) ? mine - 1 : mine
    let said = line[words[first].range.lowerBound..<person.lowerBound]
    guard !said.contains(where: { ".;:!?".contains($0) }),
      said.split(separator: ",", omittingEmptySubsequences: false).count <= 2
    else { return nil }
    // *Un mio collega, Marco, …*: the second comma goes with the first.
    let isSet = said.contains(",")
    var left = line[person.lowerBound...]
    if isSet {
      let after = line[person.upperBound...].drop { $0 == " " }
      guard after.first == "," else { return nil }
      left = line[person] + " " + after.dropFirst().drop { $0 == " " }
    }
    let rest = String(line[..<words[first].range.lowerBound]) + left
    let what = said.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
    return AsideCut(
      rest: rest, aside: line[person] + (language == .it ? " è " : " is ") + what)
  }

  /// What somebody is by trade, right before the name: *a headhunter, Simone Valdez, rang*.
  private static func trade(
    _ line: String, _ person: Range<String.Index>, _ language: LanguageTag, _ lexicon: EarLexicon
  ) -> AsideCut? {
    let words = Words.split(String(line[..<person.lowerBound]))
    guard let first = words.lastIndex(where: { indefinite.contains($0.folded) }),
      case let between = words[(first + 1)...], !between.isEmpty, between.count <= 3,
      between.contains(where: { lexicon.roles.holds($0.folded) }),
      !between.contains(where: { joints.contains($0.folded) })
    else { return nil }
    let said = line[words[first].range.lowerBound..<person.lowerBound]
    guard !said.contains(where: { ".;:!?".contains($0) }) else { return nil }
    var left = line[person.upperBound...]
    if said.contains(","), left.first == "," { left = left.dropFirst() }
    let what = said.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
    return AsideCut(
      rest: String(line[..<words[first].range.lowerBound]) + line[person] + left,
      aside: String(line[person]) + (language == .it ? " è " : " is ") + what)
  }

  /// The ways to leave out where somebody is from, right behind the name: *Stu from the cycling club was born …*.
  static func origins(
    _ line: String, _ people: [Range<String.Index>], _ language: LanguageTag
  ) -> [AsideCut] {
    people.flatMap { person -> [AsideCut] in
      let behind = String(line[person.upperBound...])
      let words = Words.split(behind)
      guard behind.first == " ", let first = words.first,
        from[language]?.contains(first.folded) ?? false
      else { return [] }
      return (2...5).compactMap { count in
        guard words.count > count + 1 else { return nil }
        let cut = words[count - 1].range.upperBound
        guard !behind[..<cut].contains(where: { ",.;:!?".contains($0) }) else { return nil }
        return AsideCut(
          rest: String(line[..<person.upperBound]) + behind[cut...],
          aside: String(line[person]) + behind[..<cut])
      }
    }
  }

  private static let from: [LanguageTag: Set<String>] = [
    .it: ["di", "del", "dello", "della", "dell", "dei", "degli", "delle", "da", "dal", "dalla"],
    .en: ["from", "of", "at", "in"],
  ]
  private static let indefinite: Set<String> = ["a", "an", "un", "uno", "una"]

  private static let finite: Set<String> = [
    "ho", "ha", "hanno", "abbiamo", "sono", "e'", "mi", "ci", "have", "has", "had", "was", "i",
    "we", "did", "he", "she",
  ]
  private static let possessives: Set<String> = ["my", "our", "mio", "mia", "nostro", "nostra"]
  private static let articles: Set<String> = ["il", "la", "un", "una", "lo", "l"]
  private static let joints: Set<String> = [
    "and", "but", "to", "about", "with", "for", "from", "told", "said", "that", "is", "was", "has",
    "e", "ma", "a", "con", "per", "ha", "che", "si", "mi", "knows", "know",
  ]

  /// Words with which what somebody is begins.
  private static let openers: [LanguageTag: Set<String>] = [
    .it: [
      "il", "lo", "la", "l", "un", "uno", "una", "mio", "mia", "ex", "vecchio", "vecchia", "capo",
      "responsabile", "direttore", "direttrice", "titolare", "collega", "amico", "amica", "socio",
      "socia", "di", "del", "della", "quello", "quella", "compagno", "compagna", "professore",
      "professoressa", "prof", "cliente", "vicino", "vicina", "cugino", "cugina", "zio", "zia",
    ],
    .en: [
      "a", "an", "the", "my", "our", "his", "her", "ex", "former", "old", "one", "head", "chief",
      "director", "manager", "owner", "senior", "from", "another", "friend", "colleague", "partner",
      "boss", "founder", "client", "cousin", "neighbour", "neighbor",
    ],
  ]
}
