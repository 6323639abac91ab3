import Language

/// The columns of a table of people, and how they belong together.
struct PeopleColumns {
  let all: [Column]
  /// Whether a column holds family names.
  let hasFamily: Bool
  /// Whether the numbers in headings count addresses, and not the lines of a street.
  let numbersAddresses: Bool
  private let labels: [Column: [Int]]
  private let valueOf: [Int: [Int]]
  private let orders: [Int: FileDate.Order]
  private let formatted: [Int: Int]

  /// The columns, with the first rows to see by them how dates are written.
  init(_ columns: [Column], _ rows: [CSV.Row]) {
    var all = columns
    let hasRole = all.contains { $0.field == .role && !$0.isLabel }
    let fields = Set(all.compactMap(\.field))
    for place in all.indices where all[place].field == .title {
      // Beside a column for the post, and before names in parts, a title stands before the name.
      all[place].field = hasRole ? .prefix : .role
    }
    self.all = all
    hasFamily = fields.contains(.family)
    let google = all.filter { HeaderReading.words($0.name).first == "address" }
    numbersAddresses = google.contains { $0.field == .postal || $0.field == .street }
    let whole = google.filter { $0.field == .postal && !$0.isLabel }
    formatted = Dictionary(
      whole.map { ($0.number, $0.place) }, uniquingKeysWith: { first, _ in first })
    var labels: [Column: [Int]] = [:]
    var valueOf: [Int: [Int]] = [:]
    for label in all where label.isLabel {
      let stem = Self.stem(label)
      for column in all where !column.isLabel && column.number == label.number {
        guard Self.stem(column) == stem else { continue }
        labels[column, default: []].append(label.place)
        valueOf[label.place, default: []].append(column.place)
      }
    }
    self.labels = labels
    self.valueOf = valueOf
    var orders: [Int: FileDate.Order] = [:]
    for column in all where [.birthday, .anniversary, .event].contains(column.field) {
      orders[column.place] = Self.order(column, rows)
    }
    self.orders = orders
  }

  /// The first words of a heading: «E-mail 1 - Value» and «E-mail 1 - Label» share them.
  private static func stem(_ column: Column) -> String {
    let words = HeaderReading.words(column.name).filter { Int($0) == nil }
    if words.first == "address" || words.first == "organization" { return words[0] }
    return words.dropLast().joined(separator: " ")
  }

  /// What the values of a column are for in a row, as its label column says.
  func label(of column: Column, _ row: CSV.Row) -> String? {
    guard let places = labels[column] else { return nil }
    for place in places where row.cells.indices.contains(place) {
      let text = row.cells[place].trimmed
      let bare = text.hasPrefix("*") ? String(text.dropFirst()).trimmed : text
      if !bare.isEmpty { return bare.lowercased() }
    }
    return nil
  }

  /// Whether a label would be lost because there is no value beside it that it is kept with.
  func keepsLabel(_ column: Column, _ row: CSV.Row) -> Bool {
    let values = valueOf[column.place, default: []]
    let isUsed = column.field != .organisation
    return !isUsed
      || !values.contains { row.cells.indices.contains($0) && !row.cells[$0].isEmpty }
  }

  /// Whether the address with a number stands whole in a column of this row.
  func isFormatted(_ number: Int, _ row: CSV.Row) -> Bool {
    guard let place = formatted[number], row.cells.indices.contains(place) else { return false }
    return !row.cells[place].isEmpty
  }

  /// Which number of a date in a column is the day; nothing when no row tells.
  func order(of column: Column) -> FileDate.Order? { orders[column.place] }

  /// Italian headings mean the day comes first; else one date that can be read in one way only decides.
  private static func order(_ column: Column, _ rows: [CSV.Row]) -> FileDate.Order? {
    for row in rows where row.cells.indices.contains(column.place) {
      let text = row.cells[column.place].trimmed
      if let order = FileDate.order(of: text) { return order }
    }
    let italian: Set<String> = ["compleanno", "data di nascita", "nascita", "anniversario"]
    let name = HeaderReading.words(column.name).joined(separator: " ")
    return italian.contains(name) ? .dayFirst : nil
  }
}
