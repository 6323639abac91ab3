import Ground

extension Contact: PlainRow {
  /// The columns, in the order of `cells`.
  public static let columns = [
    "id", "given", "family", "title", "gender", "language", "register", "channel", "closeness",
    "metEvent", "metThrough", "metWords", "aside", "notes", "provenance", "added",
  ]
  /// What they hold.
  public var cells: [Cell] {
    [
      .integer(id.number), .text(given), Cell(family), Cell(title), Cell(gender?.rawValue),
      Cell(language), Cell(register?.rawValue), Cell(channel?.rawValue),
      Cell(closeness?.rawValue), Cell(metEvent), Cell(metThrough), Cell(metWords), Cell(aside),
      Cell(notes), .text(provenance.rawValue), .integer(added.number),
    ]
  }
}

extension Role: PlainRow {
  /// The columns, in the order of `cells`.
  public static let columns = [
    "id", "contact", "organisation", "title", "from", "until", "provenance",
  ]
  /// What they hold.
  public var cells: [Cell] {
    [
      .integer(id.number), .integer(contact.number), Cell(organisation), Cell(title),
      Cell(from?.number), Cell(until?.number), .text(provenance.rawValue),
    ]
  }
}

extension Address: PlainRow {
  /// The columns, in the order of `cells`.
  public static let columns = ["id", "contact", "kind", "value", "provenance", "label"]
  /// What they hold.
  public var cells: [Cell] {
    [
      .integer(id.number), .integer(contact.number), .text(kind.rawValue), .text(value),
      .text(provenance.rawValue), Cell(label),
    ]
  }
}

extension Tag: PlainRow {
  /// The columns, in the order of `cells`.
  public static let columns = ["id", "contact", "word"]
  /// What they hold.
  public var cells: [Cell] { [.integer(id.number), .integer(contact.number), .text(word)] }
}

extension Occasion: PlainRow {
  /// The columns, in the order of `cells`.
  public static let columns = ["id", "contact", "kind", "month", "day", "year", "provenance"]
  /// What they hold.
  public var cells: [Cell] {
    [
      .integer(id.number), .integer(contact.number), .text(kind.rawValue), .integer(month),
      .integer(day), Cell(year), .text(provenance.rawValue),
    ]
  }
}

extension Extra: PlainRow {
  /// The columns, in the order of `cells`.
  public static let columns = ["id", "entity", "name", "value", "provenance"]
  /// What they hold.
  public var cells: [Cell] {
    [
      .integer(id.number), .integer(entity.number), .text(name), .text(value),
      .text(provenance.rawValue),
    ]
  }
}
