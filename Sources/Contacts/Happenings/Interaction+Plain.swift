import Ground

extension Interaction: PlainRow {
  /// The columns, in the order of `cells`.
  public static let columns = [
    "id", "contact", "day", "instant", "direction", "channel", "acts", "object", "words", "event",
    "material",
  ]
  /// What they hold.
  public var cells: [Cell] {
    [
      .integer(id.number), .integer(contact.number), .integer(day.number),
      instant.map { .real($0) } ?? .nothing, .text(direction.rawValue), Cell(channel?.rawValue),
      .integer(acts.rawValue), Cell(object), Cell(words), Cell(event), Cell(material),
    ]
  }
}
