import Contacts
import Counsel
import Ground
import Language
import Playbook
import Rules
import Turns
import Voice

/// What a person may change about the rules: the value of a parameter, and which rules are silent.
extension Coach {
  /// Shows what can be set, or sets a parameter: `/impostazioni follow_up_days 14`.
  mutating func settings(_ rest: String) throws {
    let parameters = playbook.rules.book?.parameters ?? []
    let parts = rest.split(separator: " ").map(String.init)
    guard parts.count >= 2 else {
      say("settings", ["command": .text(commandWord("settings"))])
      for line in try wording.settings(muteCommand: commandWord("mute")) { put(.item, line) }
      return try askAgain()
    }
    if let name = Preferences.Name.allCases.first(where: { name in
      Folding.fold(parts[0]) == name.rawValue
        || Folding.fold(parts[0]) == Folding.fold(wording.title(name))
    }) {
      return try prefer(name, parts[1])
    }
    guard let parameter = parameters.first(where: { $0.name == parts[0] }) else {
      say("no-such-setting", wording.unknown(parts[0], near: parameters.map(\.name)))
      return try askAgain()
    }
    guard let value = Int(parts[1]), (0...3650).contains(value) else {
      say("setting-number", ["most": .number(3650)])
      return try askAgain()
    }
    source.add(try RuleSettings.row(parameter: parameter.name, value, in: source))
    turn.label = shortened(parameter.name)
    say(
      "setting-done",
      [
        "name": .text(parameter.name), "value": .number(value),
        "about": .text(wording.about(parameter: parameter.name)),
      ])
    try askAgain()
  }

  private mutating func prefer(_ name: Preferences.Name, _ typed: String) throws {
    let value: String? =
      switch name {
      case .invitation: ["200", "300"].contains(typed) ? typed : nil
      case .capitals: yesOrNo(typed).map { $0 ? "yes" : "no" }
      }
    guard let value else {
      say(
        "preference-which",
        ["name": .text(wording.title(name)), "about": .text(try wording.said(name))])
      return try askAgain()
    }
    source.add(try Preferences.row(name, value, in: source))
    turn.label = shortened(wording.title(name))
    say("preference-done", ["about": .text(try wording.said(name))])
    try askAgain()
  }

  /// Makes a rule silent, by the number of an advice it gave or by its name; or lets it speak again.
  mutating func mute(_ rest: String) throws {
    var name = rest
    if let number = Int(rest), shownAdvice.indices.contains(number - 1) {
      name = shownAdvice[number - 1].rule
    }
    guard playbook.rules.marks[name] != nil else {
      if name.isEmpty || Int(name) != nil {
        say("which-advice", ["command": .text(commandWord("mute"))])
        return try askAgain()
      }
      say("no-such-rule", wording.unknown(name, near: playbook.rules.marks.keys))
      return try askAgain()
    }
    turn.label = shortened(name)
    if let muting = try RuleSettings.muting(name, in: source) {
      source.add([.erase(table: Setting.table, id: muting.id)])
      say("unmuted", ["rule": .text(name)])
    } else {
      source.add(try RuleSettings.row(mute: name, in: source))
      say("muted", ["rule": .text(name), "command": .text(commandWord("mute"))])
    }
    try askAgain()
  }
}
