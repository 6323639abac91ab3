import Contacts
import Dialogue
import Ground
import Language
import Voice

/// What an answer came to.
enum Understanding {
  /// An answer.
  case answer(Answer)
  /// One of two days, the likelier first.
  case either([Timing])
  /// Nothing that could be understood.
  case misunderstood
  /// It was understood, but cannot be taken; the label says why.
  case outside(String, [String: VoiceValue])
}

/// Whom a name means.
public enum Acquaintanceship {
  /// Somebody.
  case one(RosterEntry)
  /// One of several, who match with some strength.
  case several([RosterEntry], NameMatcher<EntityID>.Strength)
  /// Nobody who is known.
  case nobody
}
