/// Which column of a table holds what, as somebody says it: `name=Nominativo,email=3`.
public struct ColumnMap: Sendable {
  /// What is wrong with it.
  public enum Mistake: Error, Sendable, Hashable {
    /// A part that is not `field=column`.
    case shape(String)
    /// A word that names no field.
    case field(String)
  }

  private let pairs: [(field: ColumnField, column: String)]

  /// Reads a map; a column is named by its heading or by its number, from 1.
  public init(_ text: String) throws(Mistake) {
    var pairs: [(field: ColumnField, column: String)] = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard sides.count == 2, !sides[1].isEmpty else { throw .shape(String(part).trimmed) }
      guard let field = Self.field(sides[0]) else { throw .field(sides[0]) }
      pairs.append((field, sides[1]))
    }
    if pairs.isEmpty { throw .shape(text) }
    self.pairs = pairs
  }

  /// A map of columns by their places, from 0.
  public init(columns: [(field: String, place: Int)]) throws(Mistake) {
    try self.init(
      columns.map { $0.field + "=" + String($0.place + 1) }.joined(separator: ","))
  }

  private static func field(_ word: String) -> ColumnField? {
    let name = HeaderReading.words(word).joined(separator: " ")
    // «name» alone is the whole name, and so is «nome»: one who parts it says «cognome» as well.
    return HeaderTerms.fields[name]
  }

  /// The columns of a heading as the map has them; those it does not name hold nothing known.
  func columns(_ headings: [String]) -> [Column] {
    var columns = headings.enumerated().map { Column(place: $0.offset, name: $0.element.trimmed) }
    for pair in pairs {
      let wanted = HeaderReading.words(pair.column)
      let place =
        headings.firstIndex { HeaderReading.words($0) == wanted }
        ?? Int(pair.column).map { $0 - 1 }
      guard let place, columns.indices.contains(place) else { continue }
      columns[place].field = pair.field
      columns[place].number =
        1 + columns[..<place].count { $0.field == pair.field }
    }
    return columns
  }

  /// The columns that the map names and a heading does not have.
  func missing(_ headings: [String]) -> [String] {
    pairs.map(\.column).filter { column in
      let wanted = HeaderReading.words(column)
      return !headings.contains { HeaderReading.words($0) == wanted }
        && !(Int(column).map { $0 >= 1 && $0 <= headings.count } ?? false)
    }
  }
}
