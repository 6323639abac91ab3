/// A page of LinkedIn's export other than the connections: a table whose headings are always the same.
struct LinkedInPage {
  let format: FileFormat
  /// Whether the file's name says that its rows are of what the person gave, and not of what they got.
  let isGiven: Bool
  private let places: [String: Int]
  private let width: Int
  private var csv: CSV

  /// The headings that tell a page from all others.
  private static let marks: [(FileFormat, [String])] = [
    (.linkedInMessages, ["conversation id", "from", "content"]),
    (.linkedInInvitations, ["from", "to", "sent at", "direction"]),
    (.linkedInEvents, ["event name", "event time"]),
    (.linkedInRecommendations, ["first name", "last name", "text", "creation date"]),
    (.linkedInPositions, ["company name", "title", "started on"]),
    (.linkedInProfile, ["first name", "last name", "headline", "summary"]),
  ]

  /// The page that a text holds, with the first row read; nothing when it is none.
  init?(_ bytes: [UInt8], named name: String) {
    var csv = CSV(bytes)
    guard let first = csv.next() else { return nil }
    let headings = first.cells.map { HeaderReading.words($0).joined(separator: " ") }
    let known = Self.marks.first { $0.1.allSatisfy(headings.contains) }?.0
    // The page of skills has one column, which could be anything but for the file's name.
    let isSkills = name.lowercased().hasSuffix("skills.csv") && headings == ["name"]
    guard let format = known ?? (isSkills ? .linkedInSkills : nil) else { return nil }
    self.format = format
    isGiven = name.lowercased().contains("given")
    self.csv = csv
    width = headings.count
    places = Dictionary(
      headings.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// A row whose cells are asked for by their headings.
  struct Record {
    let row: CSV.Row
    let places: [String: Int]

    /// What stands under a heading; nothing when it is empty.
    subscript(_ heading: String) -> String? {
      guard let place = places[heading], row.cells.indices.contains(place) else { return nil }
      let text = row.cells[place].trimmed
      return text.isEmpty ? nil : text
    }
  }

  /// The next row; broken ones are told.
  mutating func next(_ file: inout ImportFile) -> Record? {
    while let row = csv.next() {
      if row.isBroken || row.cells.count != width {
        file.skip(row.line, row.isBroken ? .quotes : .columns)
        continue
      }
      if row.isCut { file.skip(row.line, .cut) }
      return Record(row: row, places: places)
    }
    return nil
  }

  /// The headings that are not looked at, counted where they hold something.
  func count(_ record: Record, but known: Set<String>, _ file: inout ImportFile) {
    for (heading, _) in places where !known.contains(heading) && record[heading] != nil {
      file.countUnread(heading)
    }
  }
}
