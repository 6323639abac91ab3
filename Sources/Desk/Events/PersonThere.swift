import Contacts
import Counsel
import Ground
import Voice

/// Somebody to look for at an event, with what is known of them.
public struct PersonThere: Sendable {
  /// Why they are worth looking for, the better reasons first.
  public enum Reason: Int, Sendable, Comparable {
    /// Expected, and known.
    case expected
    /// Works at an organisation that is expected.
    case works
    /// Expected, and not known yet.
    case wanted
    /// Looked for at an earlier event and not met.
    case missed
    /// Known to somebody the person knows.
    case oneStep

    /// Orders the better reason first.
    public static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
  }

  /// Who.
  public let contact: Contact
  /// Why.
  public let reason: Reason
  /// Through whom they can be met.
  public let through: Contact?
}
