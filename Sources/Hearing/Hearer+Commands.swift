import Counsel
import Ground
import Language
import Playbook
import Voice

extension Hearer {
  /// The id of the command a word calls, in either language; and the nearest word when none is it.
  public func command(_ word: String) -> (id: String?, nearest: String?) {
    let folded = Folding.fold(word)
    var all: [String] = []
    for tongue in [language, language.other] {
      for command in playbook.commands(tongue) {
        for own in command.words {
          if Folding.fold(own) == folded { return (command.id, nil) }
          all.append(own)
        }
      }
    }
    return (nil, Likeness.nearest(folded, in: all))
  }

  /// How a command is typed, with its stroke.
  public func commandWord(_ id: String) -> String { "/" + word(ofCommand: id) }

  /// How a command is typed, without its stroke.
  public func word(ofCommand id: String) -> String {
    playbook.commands(language).first { $0.id == id }?.words.first ?? id
  }

  /// What can complete a line: commands, names that are known, people.
  public func completions(for line: String, known: [String]) -> [String] {
    let folded = Folding.fold(line)
    if line.hasPrefix("/") {
      let words = line.split(separator: " ", maxSplits: 1)
      if words.count < 2, !line.hasSuffix(" ") { return commandCompletions(folded) }
    }
    return Completion.candidates(line) { typed in
      known.filter { Folding.fold($0).hasPrefix(typed) }
        + people.names(beginning: typed, limit: 50)
    }
  }

  private func commandCompletions(_ typed: String) -> [String] {
    // The other language's commands are understood, and offered when nothing of one's own fits.
    for tongue in [language, language.other] {
      let fitting = playbook.commands(tongue).flatMap(\.words).map { "/" + $0 }
        .filter { Folding.fold($0).hasPrefix(typed) }
      if !fitting.isEmpty { return fitting }
    }
    return []
  }

  /// The language that is called so; nothing when none is.
  public func language(_ name: String) -> LanguageTag? {
    let folded = Folding.fold(name)
    return LanguageTag.allCases.first { tag in
      let names = words("language-names-" + tag.rawValue).split(separator: " ")
      return tag.rawValue == folded || names.contains { $0 == folded }
    }
  }

  /// The language a text has more common words of; the one that is spoken when they are even.
  public func writtenLanguage(_ text: String) -> LanguageTag {
    let words = Words.split(text).map(\.folded)
    func count(_ tongue: LanguageTag) -> Int {
      let common = Set(
        (playbook.label("common-words", tongue).map { speaker(tongue).say($0) } ?? "")
          .split(separator: " ").map(String.init))
      return words.count { common.contains($0) }
    }
    return count(language.other) > count(language) ? language.other : language
  }
}
