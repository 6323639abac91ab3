/// What an introduction is made of.
public enum PitchElement: String, Sendable, CaseIterable, Codable {
  /// What somebody is: work, study, where they come from.
  case role
  /// Who has something of it.
  case forWhom = "for-whom"
  /// What they brought about.
  case result
  /// A number that measures something.
  case number
  /// What sets them apart.
  case difference
  /// What they look for.
  case goal
  /// How the other could help.
  case help
  /// A question that hands the turn over.
  case question
}

/// The words of a text that show an element.
public struct ElementEvidence: Sendable, Hashable {
  /// The element.
  public let element: PitchElement
  /// The words, as they stand in the text.
  public let words: String
  /// The number of their sentence.
  public let sentence: Int
  /// The place of the word that what shows it begins with.
  public let place: Int
}
