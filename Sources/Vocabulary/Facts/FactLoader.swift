import Contacts
import Ground
import Rules

/// Makes facts from what the store holds, for one present day.
public struct FactLoader {
  private let source: any ContactSource
  private let today: Day

  /// A loader.
  public init(_ source: any ContactSource, today: Day) {
    self.source = source
    self.today = today
  }

  /// All facts, in a vocabulary that has those of the contact model.
  public func load(_ vocabulary: RuleVocabulary) throws -> FactBase {
    let base = FactBase(vocabulary)
    for relation in NetworkVocabulary.relations {
      guard let table = base.table(relation.name) else { continue }
      table.append(columns: try columns(relation, base.symbols))
    }
    return base
  }

  private func columns(
    _ relation: NetworkVocabulary.Relation, _ symbols: SymbolTable
  ) throws -> [[Int32]] {
    if case .feasts = relation.filter { return feasts(symbols) }
    var full: String?
    var wanted: [ColumnRequest] = relation.fields.map {
      $0.isWord ? .word($0.column) : .integer($0.column)
    }
    switch relation.filter {
    case .onlyEmpty(let column): wanted.append(.integer(column))
    case .onlyFull(let column): full = column
    case .onlyWord(let column, _): wanted.append(.word(column))
    case .none, .bothWays, .actByAct, .dayOfYear, .onlyBroughtForward, .feasts: break
    }
    let columns = try source.columns(of: relation.table, wanted, full: full) {
      symbols.number($0)
    }
    switch relation.filter {
    case .none: return columns
    case .onlyEmpty: return kept(columns) { $0 == FactTable.missing }
    case .onlyFull: return columns
    case .feasts: return columns
    case .onlyWord(_, let word):
      let number = symbols.number(word)
      return kept(columns) { $0 == number }
    case .bothWays: return [columns[0] + columns[1], columns[1] + columns[0]]
    case .actByAct: return actByAct(columns, symbols)
    case .dayOfYear: return nextAndLast(columns)
    case .onlyBroughtForward:
      let rows = columns[2].indices.filter { row in
        Self.isBroughtForward(today, month: Int(columns[2][row]), day: Int(columns[3][row]))
      }
      return nextAndLast(columns.map { column in rows.map { column[$0] } })
    }
  }

  /// The feasts with their next day, today included, and their last.
  private func feasts(_ symbols: SymbolTable) -> [[Int32]] {
    let around = Feast.allCases.map { $0.around(today) }
    return [
      Feast.allCases.map { symbols.number($0.rawValue) },
      around.map { Int32($0.next.number) }, around.map { Int32($0.last.number) },
    ]
  }

  /// The columns without the last one, for the rows it accepts.
  private func kept(_ columns: [[Int32]], _ accepts: (Int32) -> Bool) -> [[Int32]] {
    guard let test = columns.last else { return columns }
    let rows = test.indices.filter { accepts(test[$0]) }
    if rows.count == test.count { return Array(columns.dropLast()) }
    return columns.dropLast().map { column in rows.map { column[$0] } }
  }

  private func actByAct(_ columns: [[Int32]], _ symbols: SymbolTable) -> [[Int32]] {
    guard let acts = columns.last else { return columns }
    let names = Acts.names.map { symbols.number($0) }
    var result = columns.map { column in
      var made = [Int32]()
      made.reserveCapacity(column.count)
      return made
    }
    let width = columns.count - 1
    for row in acts.indices {
      var rest = acts[row]
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        rest &= rest - 1
        guard bit < names.count else { break }
        for column in 0..<width { result[column].append(columns[column][row]) }
        result[width].append(names[bit])
      }
    }
    return result
  }

  private func nextAndLast(_ columns: [[Int32]]) -> [[Int32]] {
    var result = columns
    for row in columns[2].indices {
      let (month, day) = (Int(columns[2][row]), Int(columns[3][row]))
      let (next, last) = Self.around(today, month: month, day: day)
      result[2][row] = next.map { Int32($0.number) } ?? FactTable.missing
      result[3][row] = last.map { Int32($0.number) } ?? FactTable.missing
    }
    return result
  }

  /// Whether the next time a day of the year comes is the day before, as that year does not have it.
  static func isBroughtForward(_ today: Day, month: Int, day: Int) -> Bool {
    guard month == 2, day == 29, let next = around(today, month: month, day: day).next else {
      return false
    }
    return next.dayOfMonth != day
  }

  /// The next time a day of the year comes, today included, and the last time before today.
  static func around(_ today: Day, month: Int, day: Int) -> (next: Day?, last: Day?) {
    func fall(_ year: Int) -> Day? {
      Day(year: year, month: month, day: day)
        ?? (month == 2 && day == 29 ? Day(year: year, month: 2, day: 28) : nil)
    }
    let candidates = (-1...1).compactMap { fall(today.year + $0) }
    return (candidates.first { $0 >= today }, candidates.last { $0 < today })
  }
}
