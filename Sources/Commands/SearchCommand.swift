import Contacts
import Counsel
import Lookup
import Questions
import Turns
import Voice

/// Finds people by anything that is known of them: `/search drones company:reply silence:>90`.
public enum SearchCommand: Command {
  /// What it is called.
  public static let id = "search"

  private static let shown = 8

  /// Shows the fittest with the words that were found, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    func words(_ label: String, _ values: [String: VoiceValue]) -> String {
      talk.words(label, values)
    }
    var line = SearchLine(rest, filters: talk.playbook.searchFilters, today: talk.today)
    if let stage = line.stage {
      guard let among = try talk.counsel().people(inStage: stage) else {
        outcome.effects.say(words("search-unclear", ["part": .text(stage)]))
        return outcome
      }
      line.search.among = among
    }
    if let part = line.unclear {
      outcome.effects.say(words("search-unclear", ["part": .text(part)]))
      return outcome
    }
    guard !line.search.isEmpty else {
      outcome.effects.say(words("search-what", ["command": .text(talk.commandWord(id))]))
      return outcome
    }
    let found = try talk.source.found(line.search, limit: shown)
    outcome.effects.say(FoundLines.heading(found, line, words: words))
    for text in FoundLines(found, line.search, words: words).lines {
      outcome.effects.put(.item, text)
    }
    if found.count > shown {
      outcome.effects.note(
        found.count < SearchFound.most
          ? words("and-more", ["count": .number(found.count - shown)]) : words("search-narrow", [:])
      )
    }
    return outcome
  }
}
