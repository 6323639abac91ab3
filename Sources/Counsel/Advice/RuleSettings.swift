import Contacts
import Ground
import Rules

/// What a person has changed about the rules: the values of parameters, and rules that are silent.
public struct RuleSettings: Sendable, Equatable {
  /// The values of parameters, by name.
  public private(set) var values: [String: Int32] = [:]
  /// The names of the rules that are silent.
  public private(set) var muted: Set<String> = []

  private static let parameter = "parameter:"
  private static let mute = "mute:"

  /// The settings that a source holds.
  public init(_ source: any ContactSource) throws {
    for setting in try source.all(Setting.self) {
      if setting.key.hasPrefix(Self.parameter), let value = Int32(setting.value) {
        values[String(setting.key.dropFirst(Self.parameter.count))] = value
      }
      if setting.key.hasPrefix(Self.mute) {
        muted.insert(String(setting.key.dropFirst(Self.mute.count)))
      }
    }
  }

  /// The book with these settings.
  public func applied(to book: RuleBook) -> RuleBook {
    if values.isEmpty, muted.isEmpty { return book }
    let rules = book.rules.filter { rule in
      if case .derive = rule.head { return true }
      return !muted.contains(rule.name)
    }
    let parameters = book.parameters.map { ($0.name, values[$0.name] ?? $0.value) }
    return RuleBook(rules, vocabulary: book.vocabulary, parameters: parameters) ?? book
  }

  /// The row that gives a parameter a value; a value that the row had is replaced.
  public static func row(
    parameter name: String, _ value: Int, in source: any ContactSource
  ) throws -> Setting {
    try row(parameter + name, String(value), in: source)
  }

  /// The row that makes a rule silent.
  public static func row(mute name: String, in source: any ContactSource) throws -> Setting {
    try row(mute + name, "yes", in: source)
  }

  /// The row by which a rule is silent; nothing when it is not.
  public static func muting(_ name: String, in source: any ContactSource) throws -> Setting? {
    try source.all(Setting.self).first { $0.key == mute + name }
  }

  private static func row(
    _ key: String, _ value: String, in source: any ContactSource
  ) throws -> Setting {
    var row =
      try source.all(Setting.self).first { $0.key == key }
      ?? Setting(id: try source.freshID(), key: key, value: value)
    row.value = value
    return row
  }
}
