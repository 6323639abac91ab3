/// The kinds of file that are told apart by what is in them.
public enum FileFormat: String, Sendable, CaseIterable {
  case vCard = "vcard"
  case calendar
  case linkedIn = "linkedin"
  case linkedInMessages = "linkedin-messages"
  case linkedInInvitations = "linkedin-invitations"
  case linkedInEvents = "linkedin-events"
  case linkedInRecommendations = "linkedin-recommendations"
  case linkedInPositions = "linkedin-positions"
  case linkedInProfile = "linkedin-profile"
  case linkedInSkills = "linkedin-skills"
  case google
  case googleOld = "google-old"
  case outlook
  case thunderbird
  /// Any other table in which the columns say what they hold.
  case table
  /// A table of which it cannot be told what its columns hold.
  case unclear
  /// A chat of WhatsApp, which is named and left.
  case whatsApp = "whatsapp"
  /// An export of Facebook, which is named and left.
  case facebook

  /// Whether files of this kind are recognised and deliberately left.
  public var isLeft: Bool { self == .whatsApp || self == .facebook }
}
