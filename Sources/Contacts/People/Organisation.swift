/// A company, a school, an agency: wherever people work or study.
public struct Organisation: Row {
  /// The table of organisations.
  public static let table = "organisation"
  /// The identity.
  public var id: EntityID
  /// The name, as first written.
  public var name: String

  /// An organisation.
  public init(id: EntityID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A subject that people care about or work on.
public struct Topic: Row {
  /// The table of topics.
  public static let table = "topic"
  /// The identity.
  public var id: EntityID
  /// The name, as first written.
  public var name: String

  /// A topic.
  public init(id: EntityID, name: String) {
    self.id = id
    self.name = name
  }
}

/// Another name of an organisation or a topic, in one language or in any.
public struct Alias: Row {
  /// The table of aliases.
  public static let table = "alias"
  /// The identity.
  public var id: EntityID
  /// What it names.
  public var entity: EntityID
  /// The other name.
  public var name: String
  /// `it`, `en`, or nothing for both.
  public var language: String?

  /// An alias.
  public init(id: EntityID, entity: EntityID, name: String, language: String? = nil) {
    self.id = id
    self.entity = entity
    self.name = name
    self.language = language
  }
}
