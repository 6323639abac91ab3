import Counsel
import Language
import Playbook
import Voice

/// Makes sentences of what a person says about themself: kept in their words, fitted where it is sure.
public struct PitchFitter {
  private let wording: Wording
  private let leads: SpeechLeads
  private let isSentence: (String) -> Bool

  /// A fitter; nothing when the words for it are missing.
  public init?(_ wording: Wording, isSentence: @escaping (String) -> Bool) {
    guard let leads = wording.playbook.leads(wording.language) else { return nil }
    self.wording = wording
    self.leads = leads
    self.isSentence = isSentence
  }

  /// More words than this are fitted into no sentence.
  private static let mostFitted = 18

  /// The sentence that words of a part make; nothing where that is not sure.
  public func sentence(_ typed: String, _ part: String) -> String? {
    let words = Self.trimmed(typed)
    guard !words.isEmpty else { return nil }
    if typed.contains("?") { return Self.whole(typed) }
    // What would be a sentence elsewhere is none here: «lavoro in banca» as what is looked for.
    for early in ["first-" + part, part == "question" ? part : ""] {
      if let text = leads.sentence(words, early, wording.language) { return said(text, words) }
    }
    if part == "question" { return nil }
    if leads.isWhole(words, wording.language) || isSentence(words) { return Self.whole(typed) }
    guard Words.count(words) <= Self.mostFitted, !words.contains(where: { ".;:!\n".contains($0) }),
      let text = leads.sentence(words, part, wording.language)
    else { return nil }
    return said(text, words)
  }

  private func said(_ text: VoiceText, _ words: String) -> String {
    let plain = Self.lowered(words)
    return wording.speaker.say(
      text, ["plain": .text(plain), "words": .noun(wording.noun(plain))])
  }

  /// Words as a sentence of their own: a capital before, a stop behind.
  public static func whole(_ typed: String) -> String {
    let words = typed.replacing("\n", with: " ").trimmed
    guard let last = words.last else { return "" }
    let first = words.prefix(1).uppercased() + words.dropFirst()
    return ".!?…»”\")".contains(last) ? first : first + "."
  }

  private static func trimmed(_ text: String) -> String {
    var words = text.trimmed
    while let last = words.last, ".;, ".contains(last) { words.removeLast() }
    return words
  }

  /// A small letter, unless the word is a name or an abbreviation.
  private static func lowered(_ words: String) -> String {
    let first = words.prefix { $0.isLetter }
    let rest = first.dropFirst()
    if rest.contains(where: \.isUppercase) || first == "I" { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
