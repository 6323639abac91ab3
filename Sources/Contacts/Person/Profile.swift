/// The person who uses Alleato; there is one.
public struct Profile: Row {
  /// The table with the one profile.
  public static let table = "profile"
  /// The identity, always 1.
  public var id = EntityID(1)
  /// The given name.
  public var given: String?
  /// The family name.
  public var family: String?
  /// The gender, when it was asked for and told.
  public var gender: Gender?
  /// What letters are signed with.
  public var signature: String?
  /// The language of the coach, `it` or `en`.
  public var language: String?
  /// What the person does, as a noun phrase.
  public var work: String?

  /// An empty profile.
  public init() {}
}

/// A choice of the person that is not about a contact.
public struct Setting: Row {
  /// The table of settings.
  public static let table = "setting"
  /// The identity.
  public var id: EntityID
  /// The name of the setting.
  public var key: String
  /// Its value.
  public var value: String

  /// A setting.
  public init(id: EntityID, key: String, value: String) {
    self.id = id
    self.key = key
    self.value = value
  }
}

/// What became of an advice: shown, done, postponed or refused.
public struct AdviceState: Row {
  /// The table of advice states.
  public static let table = "advice"
  /// The identity.
  public var id: EntityID
  /// The advice's own identity: rule, person and key.
  public var advice: String
  /// The rule that gave it.
  public var rule: String
  /// About whom.
  public var contact: EntityID?
  /// How many days it has been shown on.
  public var shown: Int
  /// The last day it was shown.
  public var lastShown: Int?
  /// What the person answered.
  public var answer: AdviceAnswer?
  /// The day until which it stays away, when postponed.
  public var until: Int?

  /// A state.
  public init(id: EntityID, advice: String, rule: String, contact: EntityID?) {
    self.id = id
    self.advice = advice
    self.rule = rule
    self.contact = contact
    shown = 0
  }
}

/// What the person answered to an advice.
public enum AdviceAnswer: String, Codable, Sendable, CaseIterable { case done, postponed, refused }
