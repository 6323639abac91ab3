import Counsel
import Language
import Playbook
import Practice

/// What a good listener would ask about a sentence of an introduction.
public struct PitchReaction {
  private let language: LanguageTag
  private let book: SpeechBook

  /// A listener of a language; nothing when its words are missing.
  public init?(_ wording: Wording) {
    guard let book = wording.playbook.speech(wording.language) else { return nil }
    (language, self.book) = (wording.language, book)
  }

  /// Whether a sentence tells a result with its number, so that it stands by itself.
  public func measures(_ sentence: String) -> Bool {
    let measure = PitchMeasure(sentence, in: language, book)
    return measure.has(.number) && measure.has(.result)
  }

  /// What is asked, and the words it is about; nothing when the sentence is good as it is.
  ///
  /// What was asked before is not asked again.
  public func to(
    _ sentence: String, _ part: String, besides asked: Set<String>
  ) -> (kind: String, words: String)? {
    let measure = PitchMeasure(sentence, in: language, book)
    func mark(_ name: String) -> String? { measure.marks[name]?.first }
    var found: [(String, String)] = []
    if let gap = mark("blank") { found.append(("blank", gap)) }
    if let words = mark("vague") { found.append(("vague", words)) }
    if let words = mark("large-ask") { found.append(("large-ask", words)) }
    if part == "result", !measure.has(.number) { found.append(("number", "")) }
    if let words = mark("claim"), part != "goal" || measure.length.words < 10 {
      found.append(("claim", words))
    }
    if let words = mark("jargon") { found.append(("jargon", words)) }
    if measure.length.words > 32 { found.append(("long", "")) }
    return found.first { !asked.contains($0.0) }
  }
}
