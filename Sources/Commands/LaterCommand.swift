import Rules
import Contacts
import Counsel
import Ground
import Language
import Questions
import Voice

/// An advice is put off for a week, or until a day that is named: `/later 2 lunedì`.
public enum LaterCommand: Command {
  /// What it is called.
  public static let id = "later"

  /// Puts it off, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard let advice = talk.advice(words.first) else { return talk.whichAdvice(id) }
    let reader = DateReader(talk.wording.language, today: talk.today)
    let named = words.count > 1 ? reader.find(in: words[1])?.day : nil
    // A greeting put off for a week is no greeting any more.
    let day = named ?? talk.today + (advice.advice.action == "greet" ? 1 : 7)
    var outcome = Outcome(.again)
    outcome.effects.changes = try talk.changes { source in
      try AdviceBook(source, today: talk.today).answer(.postponed, advice, until: day)
    }
    outcome.effects.say(talk.words("advice-later", ["day": .day(day)]))
    outcome.effects.label = talk.shortened(advice.text)
    return outcome
  }
}

extension TalkView {
  /// The advice of a number among those that were shown.
  func advice(_ word: String?) -> AdviceView? {
    guard let number = word.flatMap({ Int($0) }), shownAdvice.indices.contains(number - 1) else {
      return nil
    }
    return shownAdvice[number - 1]
  }

  /// That the number of an advice is missing.
  func whichAdvice(_ command: String) -> Outcome {
    var outcome = Outcome(.again)
    outcome.effects.say(words("which-advice", ["command": .text(commandWord(command))]))
    return outcome
  }
}
