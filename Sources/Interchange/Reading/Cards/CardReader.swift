/// Reads address books in vCard 3.0 and 4.0, and leniently in 2.1.
enum CardReader {
  /// So many properties of a card are looked at.
  private static let most = 5_000

  static func read(
    _ bytes: [UInt8], take: (ImportedItem) throws -> Void
  ) rethrows -> ImportFile {
    var file = ImportFile(.vCard)
    var lines = ContentLines(bytes)
    var card: OpenCard?
    var depth = 0
    let uses = AddressUses()
    while let line = lines.next() {
      guard let property = ContentLine(line) else { continue }
      switch property.name {
      case "BEGIN" where isCard(property):
        if card?.awaitsAgent ?? false {
          depth += 1
          continue
        }
        if let card { file.skip(card.line, .broken) }
        card = OpenCard(line: property.number, uses)
      case "END" where isCard(property):
        if depth > 0 {
          depth -= 1
          if depth == 0 { card?.awaitsAgent = false }
          continue
        }
        guard let whole = card else { continue }
        card = nil
        try finish(whole, &file, take)
      default:
        if depth == 0 { card?.take(property, most: most) }
      }
    }
    if let card { file.skip(card.line, .broken) }
    return file
  }

  private static func isCard(_ property: ContentLine) -> Bool {
    property.value.trimmed.uppercased() == "VCARD"
  }

  private static func finish(
    _ card: OpenCard, _ file: inout ImportFile, _ take: (ImportedItem) throws -> Void
  ) rethrows {
    for name in card.reading.unread { file.countUnread(name) }
    if card.isNobody { return file.skip(card.line, .nobody) }
    if let cut = card.reading.cut { file.skip(cut, .cut) }
    if card.isTooLong { file.skip(card.line, .cut) }
    guard let person = card.reading.finished() else { return file.skip(card.line, .noName) }
    file.count(person.extras)
    try take(.person(person))
  }
}

/// A card whose end has not come yet.
private struct OpenCard {
  let line: Int
  var reading: CardPerson
  /// Whether another card stands inside this one, as version 2.1 allows for an agent.
  var awaitsAgent = false
  var isNobody = false
  var isTooLong = false
  private var count = 0

  init(line: Int, _ uses: AddressUses) {
    self.line = line
    reading = CardPerson(line: line, uses: uses)
  }

  mutating func take(_ property: ContentLine, most: Int) {
    count += 1
    if count > most {
      isTooLong = true
      return
    }
    switch property.name {
    case "AGENT" where property.bytes.isEmpty: awaitsAgent = true
    case "KIND", "X-ADDRESSBOOKSERVER-KIND":
      isNobody = property.value.trimmed.lowercased() != "individual"
    default: reading.take(property)
    }
  }
}
