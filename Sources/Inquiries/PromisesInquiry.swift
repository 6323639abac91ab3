import Contacts
import Counsel
import Ground
import Questions
import Turns
import Voice

/// What was promised and not kept yet, by the person and to them.
public enum PromisesInquiry: Inquiry {
  /// What it is called.
  public static let id = "promises"

  /// The open promises, those of one person where one is named, the oldest first.
  public static func answered(_ named: Named, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    let people = named.people("who")
    let open = try view.source.all(Promise.self).filter {
      $0.kept == nil && (people.isEmpty || people.contains($0.contact))
    }
    if open.isEmpty {
      let whom = people.first.map { view.person($0) }
      outcome.effects.say(
        view.words("promises-none", whom.map { ["who": $0] } ?? [:]))
      return outcome
    }
    for (direction, label) in [(Direction.out, "promises-mine"), (.in, "promises-theirs")] {
      let own = open.filter { $0.direction == direction }
      guard !own.isEmpty else { continue }
      outcome.effects.say(view.words(label, ["count": .number(own.count)]))
      for promise in own {
        var values: [String: VoiceValue] = [
          "who": view.person(promise.contact), "made": .day(promise.made),
        ]
        values["thing"] = promise.thing.map { .text($0) }
        values["due"] = promise.due.map { .day($0) }
        outcome.effects.put(.item, view.words("promise-line", values))
      }
    }
    return outcome
  }
}
