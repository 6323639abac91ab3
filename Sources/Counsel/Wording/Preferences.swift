import Contacts
import Drafts

/// What a person has chosen about how messages are written.
public struct Preferences: Sendable, Equatable {
  /// A choice by name, with the values it may have.
  public enum Name: String, Sendable, CaseIterable {
    /// How many characters a LinkedIn invitation may have: 200, or 300 with a paid account.
    case invitation
    /// Whether Italian formal address has capitals.
    case capitals
    /// How English is spelled: `british` or `american`.
    case english
  }

  /// The characters of an invitation.
  public private(set) var invitation = 200
  /// Whether Italian formal address has capitals.
  public private(set) var hasFormalCapitals = true
  /// Whether English is spelled as in America.
  public private(set) var isAmerican = false

  private static let prefix = "preference:"

  /// What holds when nothing was chosen.
  public init() {}

  /// The choices that a source holds, with a row that is not kept yet.
  public init(_ source: any ContactSource, with row: Setting? = nil) throws {
    for setting in try source.all(Setting.self) + (row.map { [$0] } ?? []) {
      switch setting.key {
      case Self.prefix + Name.invitation.rawValue: invitation = Int(setting.value) ?? 200
      case Self.prefix + Name.capitals.rawValue: hasFormalCapitals = setting.value != "no"
      case Self.prefix + Name.english.rawValue: isAmerican = setting.value == "american"
      default: break
      }
    }
  }

  /// The row that keeps a choice; a value that the row had is replaced.
  public static func row(
    _ name: Name, _ value: String, in source: any ContactSource
  ) throws -> Setting {
    let key = prefix + name.rawValue
    var row =
      try source.all(Setting.self).first { $0.key == key }
      ?? Setting(id: try source.freshID(), key: key, value: value)
    row.value = value
    return row
  }

  /// A channel with its limits as chosen.
  public func channel(_ channel: MessageChannel?) -> MessageChannel? {
    guard var channel else { return nil }
    if channel.name == "invitation" { channel.mostCharacters = invitation }
    return channel
  }
}
