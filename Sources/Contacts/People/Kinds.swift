/// Grammatical and personal gender, where it is known.
public enum Gender: String, Codable, Sendable, CaseIterable { case masculine, feminine }

/// How two people address each other: *tu* and *Lei*, informal and formal.
public enum Register: String, Codable, Sendable, CaseIterable { case tu, lei }

/// A way to reach somebody.
public enum Channel: String, Codable, Sendable, CaseIterable {
  case email, linkedin, invitation, message, phone, group, mail, telegram, facebook
  case inPerson = "in-person"
}

/// The kinds of relation that tie a person to somebody.
public enum RelationKind: String, Codable, Sendable, CaseIterable {
  case relative, friend, acquaintance, colleague
  case formerColleague = "former-colleague"
  case classmate, teacher, mentor, peer, agency
  case searchFirm = "search-firm"
  case headhunter, hr, client
  case metAtEvent = "met-at-event"
  case sharedHobby = "shared-hobby"

  /// The kinds of those whom the person has known before, wherever they meet.
  public static let known: Set<RelationKind> = [
    .relative, .friend, .acquaintance, .colleague, .formerColleague, .classmate, .teacher, .mentor,
    .peer, .client, .sharedHobby,
  ]
}

/// How near somebody is; each has its own rhythm.
public enum Closeness: String, Codable, Sendable, CaseIterable { case close, warm, light }

/// The kinds of address an address book holds.
public enum AddressKind: String, Codable, Sendable, CaseIterable {
  case email, phone, linkedin, telegram, facebook, web, postal
  /// What another address book knows them by; nothing to write to.
  case uid
}

/// The days of the year worth remembering about somebody.
public enum OccasionKind: String, Codable, Sendable, CaseIterable {
  case birthday
  case nameDay = "name-day"
  case anniversary
  case newJob = "new-job"
  case workAnniversary = "work-anniversary"
}
