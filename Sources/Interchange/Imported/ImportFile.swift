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
  /// The records left out, with their lines: no more than `mostSkipped` of them.
  public internal(set) var skipped: [(line: Int, reason: Reason)] = []
  /// How many records were left out beyond those.
  public internal(set) var unlisted = 0
  /// What is kept as it was because it has no place of its own, and how many values there were of each.
  public internal(set) var kept: [String: Int] = [:]
  /// What is not kept, and how many values there were of each.
  public internal(set) var unread: [String: Int] = [:]

  /// The columns of a table of which it cannot be told what they hold.
  public internal(set) var columns: [UnclearColumn] = []

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

  /// So many records left out are named one by one: a broken file may hold millions.
  public static let mostSkipped = 10_000
  /// So many names of what is kept or not are told apart.
  private static let mostNames = 2_000
  /// What the names beyond those are counted under.
  private static let otherNames = "…"

  mutating func skip(_ line: Int, _ reason: Reason) {
    if skipped.count < Self.mostSkipped { skipped.append((line, reason)) } else { unlisted += 1 }
  }

  /// Counts what is kept as it was.
  mutating func count(_ extras: [ImportedPerson.Extra]) {
    for extra in extras where !extra.isTechnical { Self.count(extra.name, in: &kept) }
  }

  /// Counts something that is not kept.
  mutating func countUnread(_ name: String) { Self.count(name, in: &unread) }

  private static func count(_ name: String, in names: inout [String: Int]) {
    if names[name] == nil, names.count >= mostNames {
      names[otherNames, default: 0] += 1
    } else {
      names[name, default: 0] += 1
    }
  }
}
