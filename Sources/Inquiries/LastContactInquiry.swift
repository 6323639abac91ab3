import Contacts
import Counsel
import Ground
import Questions
import Voice

/// When somebody was heard last, with what passed and its words.
public enum LastContactInquiry: Inquiry {
  /// What it is called.
  public static let id = "last-contact"

  /// A line for each person.
  public static func answered(_ named: Named, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    for who in named.people("who") {
      let person = view.person(who)
      guard let last = try view.source.latestInteractions(with: who, limit: 1).first else {
        outcome.effects.say(view.words("last-contact-none", ["who": person]))
        continue
      }
      var values: [String: VoiceValue] = [
        "who": person, "day": .day(last.day),
        "acts": .list(last.acts.names.map { .text(view.words("act-" + $0)) }),
        "ago": .number(view.today - last.day),
      ]
      if !last.acts.contains(.met) {
        values["direction"] = .text(view.words("direction-" + last.direction.rawValue))
      }
      values["words"] = (last.words ?? last.object).map { .text($0) }
      outcome.effects.say(view.words("last-contact", values))
    }
    return outcome
  }
}
