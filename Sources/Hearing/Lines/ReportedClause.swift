import Foundation
import Language

/// What somebody told, without the words that say so.
///
/// *Mi ha detto che cerca casa*, *she told me her mum had died*: it is told of the one who said it.
struct ReportedClause {
  /// What was said, as a sentence.
  let said: String

  /// What a line reports; nothing where it reports nothing.
  ///
  /// - Parameter people: the places of those whom the line names.
  init?(_ line: String, _ people: [Range<String.Index>], _ language: LanguageTag) {
    let words = Words.split(line)
    let leads = language == .it ? Self.italian : Self.english
    for place in words.indices.prefix(14) {
      guard
        let lead = leads.first(where: { lead in
          place + lead.count < words.count
            && zip(words[place...], lead).allSatisfy { $0.folded == $1 }
        })
      else { continue }
      let start = words[place].range.lowerBound
      let name = people.last { $0.upperBound <= start }.map { String(line[$0]) }
      var first = place + lead.count
      if words[first].folded == "that" || words[first].folded == "che" { first += 1 }
      guard first < words.count else { return nil }
      let text = String(line[words[first].range.lowerBound...])
      said = language == .it ? Self.inItalian(text, name) : Self.inEnglish(text, name)
      return
    }
    return nil
  }

  private static func inItalian(_ text: String, _ name: String?) -> String {
    var parts = text.split(separator: " ").map(String.init)
    for place in parts.indices.prefix(4) {
      let folded = Folding.fold(parts[place])
      if let now = italianNow[folded] { parts[place] = now }
    }
    guard let name, let first = parts.first.map({ Folding.fold($0) }) else {
      return parts.joined(separator: " ")
    }
    if ["le", "gli"].contains(first) {
      return (["a", name] + parts.dropFirst()).joined(separator: " ")
    }
    if ["suo", "sua"].contains(first), parts.count > 1 {
      let article = first == "suo" ? "il" : "la"
      return ([article, parts[1], "di", name] + parts.dropFirst(2)).joined(separator: " ")
    }
    return ([name] + parts).joined(separator: " ")
  }

  private static func inEnglish(_ text: String, _ name: String?) -> String {
    var parts = text.replacing("’", with: "'").split(separator: " ").map(String.init)
    guard let first = parts.first?.lowercased() else { return text }
    for place in parts.indices.prefix(4) where parts[place].lowercased() == "had" {
      parts[place] = "has"
    }
    if let verb = englishNow[first] {
      parts.replaceSubrange(0..<1, with: [name ?? verb.pronoun, verb.verb].filter { !$0.isEmpty })
    } else if ["he", "she", "they"].contains(first), let name {
      parts[0] = name
    } else if ["his", "her", "their"].contains(first), let name {
      parts[0] = name + "'s"
    }
    return parts.joined(separator: " ")
  }

  private static let italianNow = ["era": "è", "aveva": "ha", "erano": "sono", "avevano": "hanno"]

  private static let englishNow: [String: (pronoun: String, verb: String)] = [
    "he's": ("he", "is"), "she's": ("she", "is"), "they're": ("they", "are"),
    "he'd": ("he", "has"), "she'd": ("she", "has"), "they've": ("they", "have"),
  ]

  private static let italian: [[String]] = [
    ["mi", "ha", "detto"], ["ci", "ha", "detto"], ["mi", "ha", "scritto"],
    ["mi", "ha", "raccontato"], ["mi", "ha", "confidato"], ["mi", "ha", "accennato"],
    ["mi", "ha", "spiegato"], ["mi", "ha", "risposto"], ["mi", "ha", "fatto", "sapere"],
    ["ha", "detto"], ["ha", "raccontato"], ["ha", "scritto"], ["ha", "risposto"], ["dice"],
    ["mi", "dice"], ["racconta"], ["mi", "diceva"], ["diceva"], ["ho", "saputo"],
  ].map { $0 + ["che"] }

  private static let english: [[String]] = [
    ["told", "me"], ["tells", "me"], ["told", "us"], ["mentioned"], ["says"], ["said"],
    ["let", "me", "know"], ["was", "telling", "me"], ["wrote", "to", "say"],
    ["texted", "to", "say"],
    ["rang", "to", "say"], ["emailed", "to", "say"], ["was", "saying"], ["explained"],
  ]
}
