import Counsel
import Ear
import Language
import Playbook

extension Hearer {
  /// Whether words are a thing that can be spoken of, *i backup del venerdì*, and no sentence of their
  /// own, *fanno i backup il venerdì*.
  public func isNounPhrase(_ text: String) -> Bool {
    let first = Words.split(text).first?.folded ?? ""
    if listed("clause-words").contains(first) || text.contains(where: { "?!;".contains($0) }) {
      return false
    }
    let holdsVerb = playbook.pieces(wording.language).holdsVerb(
      text, apart: listed("relative-words"), nouns: listed("before-nouns"), today: today)
    // The article of *i backup* is no English word.
    let words = Words.split(text)
    let isArticled = wording.language == .it && listed("article-words").contains(first)
    let rest = isArticled && words.count > 1 ? String(text[words[1].range.lowerBound...]) : text
    return !holdsVerb && !isSentence(rest)
  }
}

extension MetReader {
  /// What somebody said or talked about, without the words that lead to it: `mi ha parlato di …`.
  public func reported(_ text: String) -> String {
    var person = MetPerson(given: "")
    tell(text.trimmingPunctuation, of: &person)
    let things = person.said + person.topics
    // What is read as anything else is kept as it was typed.
    guard things.count == 1, person.promised.isEmpty, person.wishes.isEmpty, person.rest.isEmpty,
      person.tasks.isEmpty, person.organisation == nil, person.role == nil, person.look == nil
    else { return text.trimmingPunctuation }
    return things[0]
  }
}
