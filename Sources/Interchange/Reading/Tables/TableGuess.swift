/// What the columns of a table without a known heading hold, seen by their values.
struct TableGuess {
  /// The columns, named by what stands in the first row, or by their letter when it is no heading.
  let columns: [Column]
  /// Whether the first row is a row like the others.
  let hasNoHeading: Bool

  private enum Sort { case email, phone, link, words(Int), other, empty }

  /// A guess from the first rows; nothing when no column can be a name or an address.
  init?(_ given: some Collection<CSV.Row>) {
    let rows = given.filter { !$0.isBroken }
    guard let first = rows.first else { return nil }
    let firstSorts = first.cells.map(Self.sort)
    let hasNoHeading = firstSorts.contains { sort in
      switch sort {
      case .email, .phone, .link: true
      default: false
      }
    }
    let body = hasNoHeading ? rows[...] : rows.dropFirst()
    guard !body.isEmpty else { return nil }
    var columns: [Column] = []
    var names: [(place: Int, words: Int)] = []
    for place in first.cells.indices {
      let name = hasNoHeading ? Self.letter(place) : first.cells[place].trimmed
      var column = Column(place: place, name: name)
      let sorts = body.prefix(50).compactMap { row in
        row.cells.indices.contains(place) ? Self.sort(row.cells[place]) : nil
      }
      switch Self.prevailing(sorts) {
      case .email: column.field = .email
      case .phone: column.field = .phone
      case .link: column.field = .link
      case .words(let count): names.append((place, count))
      default: break
      }
      columns.append(column)
    }
    // Two columns of one word each at the beginning are a name in its parts.
    if let name = names.first {
      if name.words == 1, names.count > 1, names[1] == (name.place + 1, 1) {
        columns[name.place].field = .given
        columns[name.place + 1].field = .family
      } else if name.words >= 1 {
        columns[name.place].field = .whole
      }
    }
    let hasName = columns.contains { $0.field == .whole || $0.field == .given }
    let hasAddress = columns.contains { [.email, .phone, .link].contains($0.field) }
    // Addresses alone are people without a name; beside other columns they may be anything.
    guard hasAddress, hasName || columns.count == 1 else { return nil }
    self.columns = columns
    self.hasNoHeading = hasNoHeading
  }

  private static func sort(_ text: String) -> Sort {
    let text = text.trimmed
    if text.isEmpty { return .empty }
    if text.contains("@"), !text.contains(" "), text.contains(".") { return .email }
    if text.contains("://") || text.contains("www.") || text.contains("linkedin.com/") {
      return .link
    }
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
    if letters == 0, digits >= 6, !text.contains("-0"), PartialDate(vCard: text) == nil {
      return .phone
    }
    let words = text.split(separator: " ").count
    if digits == 0, letters > 1, words <= 4, text.utf8.count < 60 { return .words(words) }
    return .other
  }

  private static func prevailing(_ sorts: [Sort]) -> Sort {
    var counts = (email: 0, phone: 0, link: 0, words: 0, sum: 0, full: 0)
    for sort in sorts {
      switch sort {
      case .email: counts.email += 1
      case .phone: counts.phone += 1
      case .link: counts.link += 1
      case .words(let count): (counts.words, counts.sum) = (counts.words + 1, counts.sum + count)
      case .other: break
      case .empty: continue
      }
      counts.full += 1
    }
    guard counts.full > 0 else { return .empty }
    let most = counts.full * 7 / 10
    if counts.email > most { return .email }
    if counts.phone > most { return .phone }
    if counts.link > most { return .link }
    if counts.words > most { return .words(counts.sum * 10 >= counts.words * 15 ? 2 : 1) }
    return .other
  }

  private static func letter(_ place: Int) -> String {
    place < 26 ? String(UnicodeScalar(UInt8(65 + place))) : String(place + 1)
  }
}
