/// Where the heading of a table of people is, and what its columns hold.
struct TableLayout {
  let format: FileFormat
  let columns: [Column]
  /// The first row behind the heading.
  let body: Int

  /// The layout of a table by its first rows; nothing when it is no table of people.
  init?(_ rows: [CSV.Row], _ map: ColumnMap?, guesses: Bool) {
    if let map {
      guard let place = rows.firstIndex(where: { map.missing($0.cells).isEmpty }) else {
        guard let first = rows.first else { return nil }
        format = .unclear
        columns = first.cells.enumerated().map { Column(place: $0.offset, name: $0.element) }
        body = 0
        return
      }
      columns = map.columns(rows[place].cells)
      format = .table
      // Numbers alone say nothing of a heading: the first row is one when it holds no address.
      let hasHeading = TableGuess(rows[place...]).map { !$0.hasNoHeading } ?? true
      body = hasHeading ? place + 1 : place
      return
    }
    for (place, row) in rows.enumerated() where !row.isBroken {
      let columns = row.cells.enumerated().map { HeaderReading.column($0.element, at: $0.offset) }
      guard Self.isHeading(columns) else { continue }
      self.columns = columns
      format = TableSignature.format(row.cells)
      body = place + 1
      return
    }
    guard let start = rows.firstIndex(where: { !$0.isBroken }) else { return nil }
    if guesses, let guess = TableGuess(rows[start...]) {
      columns = guess.columns
      format = .table
      body = guess.hasNoHeading ? start : start + 1
      return
    }
    let (first, rest) = (rows[start], rows[(start + 1)...])
    guard first.cells.count > 1, !rest.isEmpty,
      rest.prefix(5).allSatisfy({ $0.cells.count == first.cells.count })
    else { return nil }
    format = .unclear
    columns = first.cells.enumerated().map { Column(place: $0.offset, name: $0.element.trimmed) }
    body = start + 1
  }

  /// A heading names people, and how to tell them apart or reach them.
  private static func isHeading(_ columns: [Column]) -> Bool {
    let fields = Set(columns.filter { !$0.isLabel }.compactMap(\.field))
    let names: Set<ColumnField> = [.given, .family, .whole, .nickname]
    let others: Set<ColumnField> = [.email, .phone, .organisation, .link, .role, .birthday]
    if fields.isDisjoint(with: names) {
      return !fields.isDisjoint(with: [.email]) && fields.count > 1
    }
    return fields.isSuperset(of: [.given, .family]) || !fields.isDisjoint(with: others)
  }

  /// A row with a cell for each column; what has more or fewer is told and left out.
  func whole(_ row: CSV.Row, isLast: Bool, _ file: inout ImportFile) -> CSV.Row? {
    if row.isBroken {
      file.skip(row.line, .quotes)
      return nil
    }
    if row.cells.count == columns.count { return row }
    var row = row
    while row.cells.count > columns.count, row.cells.last?.isEmpty ?? false {
      row.cells.removeLast()
    }
    // Excel leaves out empty cells at the end of a row, but never those of a program's own export.
    if format == .table, !isLast, row.cells.count > 1 {
      while row.cells.count < columns.count { row.cells.append("") }
    }
    if row.cells.count == columns.count { return row }
    file.skip(row.line, .columns)
    return nil
  }
}
