import Contacts

/// What somebody is looked for: the words of a role or a subject, organisations, a place.
public struct Wanted: Sendable {
  /// Words of a role, a subject, a matter, each as it was said.
  public var subjects: [String]
  /// Organisations.
  public var organisations: [EntityID]
  /// A place in words.
  public var place: String?
  /// Folded words that say nothing of their own where a subject is meant, such as *tesi* or *job*.
  public var aside: Set<String>

  /// What is looked for.
  public init(
    subjects: [String] = [], organisations: [EntityID] = [], place: String? = nil,
    aside: Set<String> = []
  ) {
    self.subjects = subjects
    self.organisations = organisations
    self.place = place
    self.aside = aside
  }
}
