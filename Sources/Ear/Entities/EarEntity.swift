import Ground
import Language

/// Somebody or something that a line names, with its place.
struct EarEntity: Sendable {
  /// What is named.
  enum Kind: Hashable, Sendable {
    case person, date, length, organisation, event, place, channel, seconds
  }

  let kind: Kind
  /// The places of its words, without the preposition before it.
  let range: Range<Int>
  /// The words, or the name as it is known.
  let words: String
  /// The date, for one; for a length of years or months, the day so long ago.
  var date: DateMatch?
  /// How many seconds, for a length of time.
  var seconds: Int?
  /// Whether it is known to exist.
  var isKnown = false
}

/// Somebody whom a line names, as a finder of people sees it.
public struct EarPerson: Sendable {
  /// Where the name stands.
  public let range: Range<String.Index>
  /// The name as it is known, else as it is written.
  public let name: String
  /// Whether somebody known is meant.
  public let isKnown: Bool
  /// Where the organisation named beside them stands.
  public let organisation: Range<String.Index>?

  /// Somebody.
  public init(
    range: Range<String.Index>, name: String, isKnown: Bool, organisation: Range<String.Index>?
  ) {
    self.range = range
    self.name = name
    self.isKnown = isKnown
    self.organisation = organisation
  }
}
