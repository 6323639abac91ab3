import Ground

/// What went back and forth with people: given, asked for, received, and what either side still owes.
public struct Ledger: Hashable, Sendable {
  /// A column of the ledger.
  public enum Side: String, CaseIterable, Sendable {
    /// What the person gave, asked for and received, what they promised and what was promised to them.
    case given, asked, received, owed, awaited
  }

  /// One thing, with its day and its words.
  public struct Entry: Hashable, Sendable {
    /// The column it stands in.
    public let side: Side
    /// With whom.
    public let contact: EntityID
    /// The day it passed or was promised.
    public let day: Day
    /// By when it is due, for a promise.
    public let due: Day?
    /// What it was, by the names of acts; none for a promise.
    public let acts: [String]
    /// What it was, in the person's words.
    public let words: String?
  }

  /// The entries, the latest first.
  public let entries: [Entry]

  /// The ledger of what passed and what was promised; promises that were kept are what they gave.
  ///
  /// - Parameter titles: what articles and news of the person's are called.
  public init(
    _ interactions: [Interaction], _ promises: [Promise], titles: [EntityID: String] = [:]
  ) {
    var entries: [Entry] = []
    for passed in interactions {
      func add(_ side: Side, _ acts: Acts) {
        let words = passed.object ?? passed.material.flatMap { titles[$0] } ?? passed.words
        entries.append(
          Entry(
            side: side, contact: passed.contact, day: passed.day, due: nil,
            acts: passed.acts.intersection(acts).names, words: words))
      }
      if passed.gave { add(.given, .giving) }
      if passed.received { add(.received, .giving) }
      if passed.asked { add(.asked, .ask) }
    }
    for promise in promises where promise.kept == nil {
      entries.append(
        Entry(
          side: promise.direction == .out ? .owed : .awaited, contact: promise.contact,
          day: promise.made, due: promise.due, acts: [], words: promise.thing))
    }
    self.entries = entries.sorted { ($0.day, $1.contact) > ($1.day, $0.contact) }
  }

  /// The entries of a column, the latest first.
  public func entries(_ side: Side) -> [Entry] { entries.filter { $0.side == side } }

  /// The same for some days: what is owed and awaited stands until it is kept, whenever it was promised.
  public func entries(_ side: Side, where isInside: (Day) -> Bool) -> [Entry] {
    entries(side).filter { $0.acts.isEmpty || isInside($0.day) }
  }
}
