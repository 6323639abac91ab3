import Contacts

/// Why somebody may know something about what is looked for.
public struct Evidence: Hashable, Sendable {
  /// How it was found: a way below, or the kind of a relation such as `mentor`.
  public let way: String
  /// The organisation, the subject, the words that it was found by.
  public let words: String?
  /// Whom they know who fits, where it is not themselves.
  public let through: EntityID?
  /// How much it says.
  public let weight: Int

  /// They work at an organisation that is looked for.
  public static let works = "works"
  /// They worked there once.
  public static let worked = "worked"
  /// Their role fits.
  public static let role = "role"
  /// They care about the subject.
  public static let topic = "topic"
  /// They are working on it.
  public static let project = "project"
  /// They have to do with the place.
  public static let place = "place"
  /// Something noted of them names it.
  public static let noted = "noted"
  /// They know somebody who fits.
  public static let knows = "knows"

  /// The ways that are about themselves and tell whom it pays to be introduced to.
  static let direct: Set<String> = [works, worked, role, topic, project]

  /// A reason.
  public init(_ way: String, words: String? = nil, through: EntityID? = nil, weight: Int) {
    self.way = way
    self.words = words
    self.through = through
    self.weight = weight
  }
}

/// Somebody who may help, with the reasons, the weightiest first.
public struct Found: Sendable {
  /// Who.
  public let contact: EntityID
  /// Why.
  public let evidence: [Evidence]
  /// The weights of the different ways together.
  public let score: Int
}
