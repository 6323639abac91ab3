import Contacts
import Foundation
import Ground
import Rules

/// The facts that single rows make, so that what follows can be kept in step with each change.
public struct RowFacts {
  private let today: Day
  private let symbols: SymbolTable

  /// The facts of rows on a day, with words numbered by a table.
  public init(today: Day, symbols: SymbolTable) {
    self.today = today
    self.symbols = symbols
  }

  /// Whether rows of a table make any facts.
  public static func matters(_ table: String) -> Bool { byTable[table] != nil }

  /// The facts that a row makes.
  public func facts(of row: any Row) -> [(relation: String, values: [Int32])] {
    let relations = Self.byTable[type(of: row).table] ?? []
    guard !relations.isEmpty, let data = try? JSONEncoder().encode(row),
      let fields = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
    else { return [] }
    return relations.flatMap { relation in
      facts(relation, fields).map { (relation.name, $0) }
    }
  }

  private static let byTable = Dictionary(grouping: NetworkVocabulary.relations, by: \.table)

  private func facts(
    _ relation: NetworkVocabulary.Relation, _ row: [String: Any]
  ) -> [[Int32]] {
    var values = relation.fields.map { value($0.column, isWord: $0.isWord, row) }
    switch relation.filter {
    case .none: break
    case .feasts: return []
    case .onlyEmpty(let column):
      if row[column] != nil, !(row[column] is NSNull) { return [] }
    case .onlyFull(let column):
      if row[column] == nil || row[column] is NSNull { return [] }
    case .onlyWord(let column, let word):
      if row[column] as? String != word { return [] }
    case .bothWays: return [values, values.reversed()]
    case .actByAct:
      let acts = Acts(rawValue: (row["acts"] as? NSNumber)?.intValue ?? 0)
      return acts.names.map { name in
        values[values.count - 1] = symbols.number(name)
        return values
      }
    case .dayOfYear, .onlyBroughtForward:
      let (month, day) = (Int(values[2]), Int(values[3]))
      if case .onlyBroughtForward = relation.filter,
        !FactLoader.isBroughtForward(today, month: month, day: day)
      {
        return []
      }
      let (next, last) = FactLoader.around(today, month: month, day: day)
      values[2] = next.map { Int32($0.number) } ?? FactTable.missing
      values[3] = last.map { Int32($0.number) } ?? FactTable.missing
    }
    return [values]
  }

  private func value(_ column: String, isWord: Bool, _ row: [String: Any]) -> Int32 {
    if isWord { return (row[column] as? String).map { symbols.number($0) } ?? FactTable.missing }
    return (row[column] as? NSNumber).map { Int32(truncating: $0) } ?? FactTable.missing
  }
}
