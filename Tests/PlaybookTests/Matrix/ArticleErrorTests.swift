import Drafts
import Language
import Playbook
import Testing

/// Articles in whole messages, looked at by a table that owes nothing to the engine that sets them.
@Suite struct ArticleErrorTests {
  private func texts(_ language: LanguageTag) -> [(String, String)] {
    DraftMatrix(playbook: PromptsTests.playbook(), language: language).all(mixes: 6).map {
      ($0.template.name, ($0.draft.subject ?? "") + "\n" + $0.draft.body)
    }
  }

  /// Each word with the one after it and what stands between them.
  private func pairs(_ text: String) -> [(first: String, joint: String, second: String)] {
    var words: [(word: Substring, end: String.Index)] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: \.isLetter) {
      let word = rest[start...].prefix { $0.isLetter || $0.isNumber }
      words.append((word, word.endIndex))
      rest = rest[word.endIndex...]
    }
    return zip(words, words.dropFirst()).map { left, right in
      (String(left.word), String(text[left.end..<right.word.startIndex]), String(right.word))
    }
  }

  @Test func `no Italian article stands before the wrong sound`() {
    let vowel = "aeiouàèéìòù"
    func isImpure(_ word: String) -> Bool {
      let letters = Array(word)
      guard letters.count > 1 else { return false }
      if "zxy".contains(letters[0]) { return true }
      if letters[0] == "s" { return !vowel.contains(letters[1]) }
      return ["gn", "ps", "pn"].contains(String(letters[0...1]))
    }
    let plain: Set = [
      "il", "del", "al", "dal", "nel", "sul", "dei", "ai", "dai", "nei", "sui", "i",
    ]
    let feminine: Set = ["della", "alla", "dalla", "nella", "sulla", "una"]
    let elided: Set = ["l", "dell", "all", "dall", "nell", "sull", "un", "quell", "quest"]
    for (name, text) in texts(.it) {
      for (first, joint, second) in pairs(text) {
        let (article, word) = (first.lowercased(), second.lowercased())
        let isVowel = vowel.contains(word.first ?? "x")
        if joint == " " {
          let wrong =
            plain.contains(article) && (isVowel || isImpure(word))
            || feminine.contains(article) && isVowel
            || article == "ad" && !word.hasPrefix("a")
            || article == "ed" && !"eèé".contains(word.first ?? "x")
            || ["a", "e"].contains(first) && word.hasPrefix(first)
              && second.first?.isUppercase == true
          #expect(!wrong, "\(name): \(first) \(second)\n\(text)")
        } else if ["'", "’"].contains(joint), elided.contains(article) {
          let isFine = isVowel || word.hasPrefix("h") || "8".contains(word.first ?? "x")
          #expect(isFine, "\(name): \(first)'\(second)\n\(text)")
        }
      }
    }
  }

  @Test func `a and an follow the sound of the next word`() {
    let consonantal = ["uni", "use", "user", "usual", "euro", "one", "once", "ufo"]
    let mute = ["hour", "honest", "honour", "heir", "mba", "hr", "mp", "sms"]
    for (name, text) in texts(.en) {
      for (first, joint, second) in pairs(text.lowercased())
      where joint == " " && ["a", "an"].contains(first) {
        let begins = { (list: [String]) in list.contains { second.hasPrefix($0) } }
        let isVowel =
          "aeiou".contains(second.first ?? "x") && !begins(consonantal) || begins(mute)
        #expect((first == "an") == isVowel, "\(name): \(first) \(second)\n\(text)")
      }
    }
  }
}
