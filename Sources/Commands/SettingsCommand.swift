import Turns
import Rules
import Playbook
import Contacts
import Counsel
import Hearing
import Language
import Questions
import Voice

/// What can be set about rules and messages is shown or set: `/settings follow_up_days 14`.
public enum SettingsCommand: Command {
  /// What it is called.
  public static let id = "settings"
  /// The greatest number of days.
  private static let most = 3650

  /// Shows or sets, and asks again.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    var outcome = Outcome(.again)
    let parts = rest.split(separator: " ").map(String.init)
    guard parts.count >= 2 else {
      outcome.effects.say(talk.words("settings", ["command": .text(talk.commandWord(id))]))
      for line in try talk.wording.settings(muteCommand: talk.commandWord(MuteCommand.id)) {
        outcome.effects.put(.item, line)
      }
      return outcome
    }
    let typed = Folding.fold(parts[0])
    if let name = Preferences.Name.allCases.first(where: { name in
      typed == name.rawValue || typed == Folding.fold(talk.wording.title(name))
    }) {
      return try prefer(name, parts[1], talk)
    }
    let parameters = talk.playbook.rules.book?.parameters ?? []
    guard let parameter = parameters.first(where: { $0.name == parts[0] }) else {
      let values = talk.wording.unknown(parts[0], near: parameters.map(\.name))
      outcome.effects.say(talk.words("no-such-setting", values))
      return outcome
    }
    guard let value = Int(parts[1]), (0...most).contains(value) else {
      outcome.effects.say(talk.words("setting-number", ["most": .number(most)]))
      return outcome
    }
    outcome.effects.changes = [
      .save(try RuleSettings.row(parameter: parameter.name, value, in: talk.source))
    ]
    outcome.effects.label = talk.shortened(parameter.name)
    outcome.effects.say(
      talk.words(
        "setting-done",
        [
          "name": .text(parameter.name), "value": .number(value),
          "about": .text(talk.wording.about(parameter: parameter.name)),
        ]))
    return outcome
  }

  private static func prefer(
    _ name: Preferences.Name, _ typed: String, _ view: TalkView
  ) throws -> Outcome {
    var outcome = Outcome(.again)
    let value: String? =
      switch name {
      case .invitation: ["200", "300"].contains(typed) ? typed : nil
      case .capitals: view.hearer.yesOrNo(typed).map { $0 ? "yes" : "no" }
      case .english:
        ["british", "american"].first { word in
          Folding.fold(typed) == word || Folding.fold(typed) == Folding.fold(view.words(word))
        }
      }
    guard let value else {
      let about = VoiceValue.text(try view.wording.said(name))
      outcome.effects.say(
        view.words(
          "preference-which", ["name": .text(view.wording.title(name)), "about": about]))
      return outcome
    }
    let row = try Preferences.row(name, value, in: view.source)
    outcome.effects.changes = [.save(row)]
    outcome.effects.label = view.shortened(view.wording.title(name))
    let about = try view.wording.said(name, with: row)
    outcome.effects.say(view.words("preference-done", ["about": .text(about)]))
    return outcome
  }
}
