import Playbook
import Contacts
import Counsel
import Questions
import Voice

/// A rule is silent, by the number of an advice it gave or by its name; or it speaks again.
public enum MuteCommand: Command {
  /// What it is called.
  public static let id = "mute"

  /// Changes it, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    let name = talk.advice(rest)?.rule ?? rest
    var outcome = Outcome(.again)
    guard talk.playbook.rules.marks[name] != nil else {
      if name.isEmpty || Int(name) != nil { return talk.whichAdvice(id) }
      let values = talk.wording.unknown(name, near: talk.playbook.rules.marks.keys)
      outcome.effects.say(talk.words("no-such-rule", values))
      return outcome
    }
    outcome.effects.label = talk.shortened(name)
    if let muting = try RuleSettings.muting(name, in: talk.source) {
      outcome.effects.changes = [.erase(table: Setting.table, id: muting.id)]
      outcome.effects.say(talk.words("unmuted", ["rule": .text(name)]))
    } else {
      outcome.effects.changes = [.save(try RuleSettings.row(mute: name, in: talk.source))]
      outcome.effects.say(
        talk.words("muted", ["rule": .text(name), "command": .text(talk.commandWord(id))]))
    }
    return outcome
  }
}
