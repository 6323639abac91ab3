import Contacts

/// Two entries that may be of one person, and why it seems so.
public struct LikelyPair: Sendable {
  /// Why two entries look like one person.
  public enum Reason: String, Sendable {
    /// The same name.
    case name
    /// Names that may be two ways to write one: a short form, an initial, a slip.
    case likeName = "like-name"
    /// A shared address under another first name, as in a household.
    case otherName = "other-name"
    case email, phone, organisation, birthday
  }

  /// The entry that was there first.
  public let first: EntityID
  /// The other one.
  public let second: EntityID
  /// The reasons, each with the value that is shared, when there is one.
  public let reasons: [(reason: Reason, value: String?)]
  /// How likely it is, from 0 to 100: an order, not a probability.
  public let weight: Int
}
