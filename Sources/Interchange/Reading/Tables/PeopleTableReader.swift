/// Reads tables of people, whichever program or person wrote them.
struct PeopleTableReader {
  /// So many rows are looked through for a heading: LinkedIn begins with notes.
  private static let headRows = 20
  /// So many rows are read to see how a column writes its dates.
  private static let sampleRows = 500

  /// Reads a table; nothing when it is none of people.
  static func read(
    _ bytes: [UInt8], map: ColumnMap?, guesses: Bool, take: (ImportedItem) throws -> Void
  ) rethrows -> ImportFile? {
    var csv = CSV(bytes)
    var head: [CSV.Row] = []
    while head.count < headRows, let row = csv.next() { head.append(row) }
    guard let layout = TableLayout(head, map, guesses: guesses) else { return nil }
    var file = ImportFile(layout.format)
    if layout.format == .unclear {
      let below = head.dropFirst(max(1, layout.body)).first?.cells ?? []
      file.columns = layout.columns.map { column in
        UnclearColumn(
          name: column.name,
          example: below.indices.contains(column.place) ? below[column.place].trimmed : "")
      }
      return file
    }
    var rows = Array(head[layout.body...])
    while rows.count < sampleRows, let row = csv.next() { rows.append(row) }
    let columns = PeopleColumns(layout.columns, rows)
    var pending = rows.makeIterator()
    var next = pending.next() ?? csv.next()
    while let row = next {
      next = pending.next() ?? csv.next()
      guard let whole = layout.whole(row, isLast: next == nil, &file) else { continue }
      if whole.isCut { file.skip(whole.line, .cut) }
      guard var person = TablePerson(whole, columns).finished() else {
        file.skip(whole.line, .noName)
        continue
      }
      person.isRow = true
      person.tellsOnePost = layout.format == .linkedIn
      file.count(person.extras)
      try take(.person(person))
    }
    return file
  }
}
