/// What a file was found to be, and what was not simply taken in of it.
public struct ImportFile: Sendable {
  /// Why a record was left out.
  public enum Reason: String, Sendable, CaseIterable {
    case noName = "no-name"
    case broken
    case columns
    /// A quote that was opened is never closed.
    case quotes
    /// A card of an organisation or a group, not of somebody.
    case nobody
    /// A value longer than what is kept; what came first is kept.
    case cut
    /// A draft, or something never wanted.
    case unsent
    /// Two people of whom it cannot be told whose export it is.
    case whose
    /// A day that cannot be read.
    case day
    /// An event that comes again and again.
    case recurring
    /// An event that is over, with nobody named.
    case past
  }

  /// The kind of file.
  public let format: FileFormat
  /// The records left out, with their lines.
  public internal(set) var skipped: [(line: Int, reason: Reason)] = []
  /// What is kept as it was because it has no place of its own, and how many values there were of each.
  public internal(set) var kept: [String: Int] = [:]
  /// What is not kept, and how many values there were of each.
  public internal(set) var unread: [String: Int] = [:]

  /// The headings of a table whose columns cannot be told.
  public internal(set) var columns: [String] = []

  /// The people, where they were asked for all at once.
  public internal(set) var people: [ImportedPerson] = []
  /// What passed between the person and others, where it was asked for all at once.
  public internal(set) var exchanges: [ImportedExchange] = []
  /// The events, where they were asked for all at once.
  public internal(set) var events: [ImportedEvent] = []
  /// The birthdays of people who are only named, where they were asked for all at once.
  public internal(set) var birthdays: [ImportedBirthday] = []
  /// What is told of the person themself, where it was asked for all at once.
  public internal(set) var own: [OwnDetail] = []

  init(_ format: FileFormat) { self.format = format }

  mutating func skip(_ line: Int, _ reason: Reason) { skipped.append((line, reason)) }

  /// Counts what is kept as it was.
  mutating func count(_ extras: [ImportedPerson.Extra]) {
    for extra in extras where !extra.isTechnical { kept[extra.name, default: 0] += 1 }
  }
}
