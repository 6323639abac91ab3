import Contacts
import Ground
import Playbook
import Rules
import Vocabulary

/// What follows from what is known, kept in step with each change rather than computed anew.
public final class LiveCounsel {
  private let playbook: Playbook
  private let source: PendingSource
  private var today: Day
  private var conclusions: Conclusions?
  private var rowFacts: RowFacts?
  /// How many changes of the turn have been followed.
  private var followed = 0
  /// The facts that rows changed in this turn make at present.
  private var present: [String: [(relation: String, values: [Int32])]] = [:]

  /// A counsel over what is known.
  public init(_ playbook: Playbook, _ source: PendingSource, today: Day) {
    self.playbook = playbook
    self.source = source
    self.today = today
  }

  /// What follows now, the changes of the turn included.
  public func conclude() throws -> Conclusions {
    if let conclusions, let rowFacts {
      try follow(conclusions, rowFacts)
      return self.conclusions ?? conclusions
    }
    return try begin()
  }

  /// Begins anew: at the start, and when the settings of the rules change.
  @discardableResult
  private func begin() throws -> Conclusions {
    let made = try Counsel.conclude(playbook, source, today: today)
    conclusions = made
    rowFacts = RowFacts(today: today, symbols: made.facts.symbols)
    present = [:]
    for change in source.changes { note(change) }
    followed = source.changes.count
    return made
  }

  private func follow(_ conclusions: Conclusions, _ rowFacts: RowFacts) throws {
    guard followed <= source.changes.count else { return }
    var batch: [FactChange] = []
    for change in source.changes[min(followed, source.changes.count)...] {
      let (table, id) = Self.place(of: change)
      if table == Setting.table {
        try begin()
        return
      }
      guard RowFacts.matters(table) else { continue }
      let key = table + " " + String(id.number)
      let before =
        try present[key]
        ?? source.storedRow(table, id).map { rowFacts.facts(of: $0) } ?? []
      note(change)
      let after = present[key] ?? []
      batch += before.map { FactChange($0.relation, $0.values, isAdded: false) }
      batch += after.map { FactChange($0.relation, $0.values, isAdded: true) }
    }
    followed = source.changes.count
    if !batch.isEmpty { conclusions.update(batch) }
  }

  private func note(_ change: Change) {
    let (table, id) = Self.place(of: change)
    guard RowFacts.matters(table) else { return }
    let key = table + " " + String(id.number)
    switch change {
    case .save(let row): present[key] = rowFacts?.facts(of: row) ?? []
    case .erase: present[key] = []
    }
  }

  private static func place(of change: Change) -> (table: String, id: EntityID) {
    switch change {
    case .save(let row): (type(of: row).table, row.id)
    case .erase(let table, let id): (table, id)
    }
  }

  /// The changes of the turn are about to be taken, and will be what is stored.
  public func endTurn() throws {
    if let conclusions, let rowFacts { try follow(conclusions, rowFacts) }
    followed = 0
    present = [:]
  }

  /// Everything is to be computed anew: on a new day, or after changes that were not made here.
  public func forget(today: Day? = nil) {
    self.today = today ?? self.today
    conclusions = nil
    rowFacts = nil
    followed = 0
    present = [:]
  }
}
