import Contacts
import Ground
import Playbook
import Rules
import Voice

extension Wording {
  /// What a person may set, a line each: the rules' parameters, the preferences, the silent rules.
  ///
  /// - Parameter muteCommand: the command that lets a rule speak again.
  public func settings(muteCommand: String) throws -> [String] {
    let settings = try RuleSettings(source)
    var lines = (playbook.rules.book?.parameters ?? []).map { parameter in
      words(
        "setting",
        [
          "name": .text(parameter.name),
          "value": .number(Int(settings.values[parameter.name] ?? parameter.value)),
          "about": .text(about(parameter: parameter.name)),
        ])
    }
    lines += try Preferences.Name.allCases.map { name in
      words(
        "preference-item", ["name": .text(title(name)), "about": .text(try said(name))])
    }
    lines += settings.muted.sorted().map { rule in
      words("setting-muted", ["rule": .text(rule), "command": .text(muteCommand)])
    }
    return lines
  }

  /// A name that is not known, with the known one it resembles most when there is one.
  public func unknown(_ name: String, near known: some Sequence<String>) -> [String: VoiceValue] {
    var values: [String: VoiceValue] = ["name": .text(name)]
    values["near"] = Likeness.nearest(name, in: known).map { .text($0) }
    return values
  }

  /// What a parameter is for.
  public func about(parameter: String) -> String { words(ifAny: "parameter-" + parameter) ?? "" }

  /// What a preference is called.
  public func title(_ name: Preferences.Name) -> String {
    words("preference-names-" + name.rawValue)
  }

  /// A preference and its value in words.
  public func said(_ name: Preferences.Name) throws -> String {
    said(name, try Preferences(source))
  }

  /// A preference in words as a row that is not kept yet sets it.
  public func said(_ name: Preferences.Name, with row: Setting) throws -> String {
    said(name, try Preferences(source, with: row))
  }

  private func said(_ name: Preferences.Name, _ preferences: Preferences) -> String {
    let value =
      switch name {
      case .invitation: String(preferences.invitation)
      case .capitals: words(preferences.hasFormalCapitals ? "yes" : "no")
      case .english: words(preferences.isAmerican ? "american" : "british")
      }
    return words("preference-" + name.rawValue, ["value": .text(value)])
  }
}
