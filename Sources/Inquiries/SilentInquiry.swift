import Contacts
import Counsel
import Ground
import Questions
import Turns
import Rules
import Voice

/// Who has been silent longest: the people with whom something passed once, the longest ago first.
public enum SilentInquiry: Inquiry {
  /// What it is called.
  public static let id = "silent"

  private static let shown = 5
  /// Days from which somebody counts as silent: whoever was in touch since is not.
  private static let least: Int32 = 14

  /// Five of them, with the day.
  public static func answered(_ named: Named, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.again)
    let columns = try view.source.columns(
      of: Interaction.table, [.integer("contact"), .integer("day")], full: nil, intern: { _ in 0 })
    guard columns.count == 2 else { return outcome }
    let last = Dictionary(zip(columns[0], columns[1]), uniquingKeysWith: max)
    let since = Int32(view.today.number) - least
    let found = last.filter { $0.value <= since }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(shown)
    if found.isEmpty {
      outcome.effects.say(view.words(last.isEmpty ? "silent-none" : "silent-lately"))
      return outcome
    }
    outcome.effects.say(view.words("silent", ["count": .number(found.count)]))
    for (who, day) in found {
      let values: [String: VoiceValue] = [
        "who": view.person(EntityID(Int(who))), "day": .day(Day(number: Int(day))),
      ]
      outcome.effects.put(.item, view.words("match", values))
    }
    return outcome
  }
}
