import Foundation
import Ground

/// What is known, with the changes of the turn that is being made on top of what is stored.
public final class PendingSource: ContactSource {
  private let stored: any ContactSource
  /// The changes so far.
  public private(set) var changes: [Change] = []

  /// The identities given since the program began: rows with them are new.
  private(set) var fresh: Set<EntityID> = []

  /// The new rows among the changes from a place on, as table and identity.
  public func made(from place: Int) -> [(table: String, id: EntityID)] {
    changes[place...].compactMap { change in
      guard case .save(let row) = change, fresh.contains(row.id) else { return nil }
      return (type(of: row).table, row.id)
    }
  }

  /// Whom each change is told to.
  public var follow: ((Change) -> Void)?

  /// A source on top of what is stored.
  public init(_ stored: any ContactSource) { self.stored = stored }

  /// A row as it is stored, the changes of the turn left out.
  public func storedRow(_ table: String, _ id: EntityID) throws -> (any Row)? {
    func read<R: Row>(_ type: R.Type) throws -> (any Row)? { try stored.one(type, id) }
    return try RowTypes.named(table).flatMap { try read($0) }
  }

  /// Adds changes.
  public func add(_ more: [Change]) { for change in more { add(change) } }
  /// Saves a row.
  public func add(_ row: some Row) { add(.save(row)) }

  private func add(_ change: Change) {
    changes.append(change)
    follow?(change)
  }

  /// The changes so far, with none left behind.
  public func takeChanges() -> [Change] {
    // What was made in this turn is known from the next one on.
    defer { (changes, fresh) = ([], []) }
    return changes
  }

  /// What takes back the changes so far; `first` are those among them that took something back before,
  /// and stay as they are.
  public func takingBack(but first: [Change]) throws -> [Change] {
    var back = Dictionary(first.map { (Self.key($0), $0) }, uniquingKeysWith: { $1 })
    for change in changes.dropFirst(first.count) where back[Self.key(change)] == nil {
      let (table, id) = Self.place(change)
      back[Self.key(change)] =
        try storedRow(table, id).map { .save($0) } ?? .erase(table: table, id: id)
    }
    return Array(back.values)
  }

  private static func place(_ change: Change) -> (table: String, id: EntityID) {
    switch change {
    case .save(let row): (type(of: row).table, row.id)
    case .erase(let table, let id): (table, id)
    }
  }

  private static func key(_ change: Change) -> String {
    let (table, id) = place(change)
    return table + " \(id.number)"
  }

  private func pending<R: Row>(_ type: R.Type) -> [(id: EntityID, row: R?)] {
    changes.compactMap { change in
      switch change {
      case .save(let row): (row as? R).map { ($0.id, $0) }
      case .erase(let table, let id): table == R.table ? (id, nil) : nil
      }
    }
  }

  /// All rows of a table, the changed ones as they will be.
  public func all<R: Row>(_ type: R.Type) throws -> [R] {
    merge(try stored.all(type)) { _ in true }
  }

  /// How many rows a table has, those of the turn included.
  public func count<R: Row>(of type: R.Type) throws -> Int {
    let latest = Dictionary(pending(type).map { ($0.id, $0.row != nil) }, uniquingKeysWith: { $1 })
    var count = try stored.count(of: type)
    for (id, stays) in latest {
      let was = try stored.one(type, id) != nil
      count += (stays ? 1 : 0) - (was ? 1 : 0)
    }
    return count
  }

  /// The row with an identity.
  public func one<R: Row>(_ type: R.Type, _ id: EntityID) throws -> R? {
    if let last = pending(type).last(where: { $0.id == id }) { return last.row }
    return try stored.one(type, id)
  }

  /// The rows whose column holds an identity.
  public func rows<R: Row>(_ type: R.Type, where column: String, is id: EntityID) throws -> [R] {
    merge(try stored.rows(type, where: column, is: id)) { row in
      Mirror(reflecting: row).children.contains { child in
        child.label == column
          && ((child.value as? EntityID) == id || (child.value as? EntityID?) == id)
      }
    }
  }

  private func merge<R: Row>(_ rows: [R], _ belongs: (R) -> Bool) -> [R] {
    var result = rows
    for (id, row) in pending(R.self) {
      result.removeAll { $0.id == id }
      if let row, belongs(row) { result.append(row) }
    }
    return result
  }

  /// Some columns of a table as whole numbers.
  public func columns(
    of table: String, _ wanted: [ColumnRequest], full: String?, intern: (String) -> Int32
  ) throws -> [[Int32]] {
    var fresh: [Int: [String: Any]?] = [:]
    for change in changes {
      switch change {
      case .save(let row) where type(of: row).table == table:
        fresh[row.id.number] =
          try JSONSerialization.jsonObject(with: JSONEncoder().encode(row))
          as? [String: Any]
      case .erase(table, let id): fresh[id.number] = .some(nil)
      default: continue
      }
    }
    if fresh.isEmpty {
      return try stored.columns(of: table, wanted, full: full, intern: intern)
    }
    let columns = try stored.columns(
      of: table, wanted + [.integer("id")], full: full, intern: intern)
    let ids = columns.last ?? []
    let kept = ids.indices.filter { fresh[Int(ids[$0])] == nil }
    var result = columns.dropLast().map { column in kept.map { column[$0] } }
    for (_, row) in fresh.sorted(by: { $0.key < $1.key }) {
      guard let row else { continue }
      if let full, row[full] == nil || row[full] is NSNull { continue }
      for (place, request) in wanted.enumerated() {
        switch request {
        case .integer(let name):
          result[place].append((row[name] as? NSNumber).map { Int32($0.intValue) } ?? .min)
        case .word(let name):
          result[place].append((row[name] as? String).map(intern) ?? .min)
        }
      }
    }
    return result
  }

  /// The names by which people can be called.
  public func roster() throws -> [RosterEntry] {
    var entries = try stored.roster()
    for (id, row) in pending(Contact.self) {
      let context = entries.first { $0.id == id }?.context
      entries.removeAll { $0.id == id }
      if let row {
        entries.append(
          RosterEntry(id: id, given: row.given, family: row.family, context: context))
      }
    }
    return entries
  }

  /// The latest interactions with a contact, newest first.
  public func latestInteractions(with contact: EntityID, limit: Int) throws -> [Interaction] {
    let stored = try stored.latestInteractions(with: contact, limit: limit)
    let merged = merge(stored) { $0.contact == contact }
    return Array(merged.sorted { ($0.day, $0.id) > ($1.day, $1.id) }.prefix(limit))
  }

  /// An identity that nothing has had yet.
  public func freshID() throws -> EntityID {
    let id = try stored.freshID()
    fresh.insert(id)
    return id
  }

  /// Those whom a search finds in what is stored; the changes of this turn are found from the next one on.
  public func found(_ search: Search, limit: Int) throws -> SearchFound {
    try stored.found(search, limit: limit)
  }
}
