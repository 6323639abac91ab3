import Ground

extension Contact: QuickRow {
  /// Somebody, of cells.
  public init?(_ cells: some CellReading) {
    guard let id = cells.integer(0), let given = cells.text(1), let added = cells.integer(15),
      let provenance = cells.text(14).flatMap(Provenance.init(rawValue:))
    else { return nil }
    self.init(
      id: EntityID(id), given: given, family: cells.text(2), provenance: provenance,
      added: Day(number: added))
    (title, language) = (cells.text(3), cells.text(5))
    (metWords, aside, notes) = (cells.text(11), cells.text(12), cells.text(13))
    (metEvent, metThrough) = (
      cells.integer(9).map(EntityID.init), cells.integer(10).map(EntityID.init)
    )
    for (place, isRead) in [
      (4, Self.take(cells.text(4), &gender)), (6, Self.take(cells.text(6), &register)),
      (7, Self.take(cells.text(7), &channel)), (8, Self.take(cells.text(8), &closeness)),
    ] where !isRead && cells.text(place) != nil { return nil }
  }

  private static func take<T: RawRepresentable<String>>(_ text: String?, _ value: inout T?) -> Bool
  {
    value = text.flatMap(T.init(rawValue:))
    return value != nil
  }
}

extension Role: QuickRow {
  /// A role, of cells.
  public init?(_ cells: some CellReading) {
    guard let id = cells.integer(0), let contact = cells.integer(1),
      let provenance = cells.text(6).flatMap(Provenance.init(rawValue:))
    else { return nil }
    self.init(
      id: EntityID(id), contact: EntityID(contact),
      organisation: cells.integer(2).map(EntityID.init), title: cells.text(3),
      from: cells.integer(4).map(Day.init(number:)),
      until: cells.integer(5).map(Day.init(number:)), provenance: provenance)
  }
}

extension Address: QuickRow {
  /// An address, of cells.
  public init?(_ cells: some CellReading) {
    guard let id = cells.integer(0), let contact = cells.integer(1),
      let kind = cells.text(2).flatMap(AddressKind.init(rawValue:)), let value = cells.text(3),
      let provenance = cells.text(4).flatMap(Provenance.init(rawValue:))
    else { return nil }
    self.init(
      id: EntityID(id), contact: EntityID(contact), kind: kind, value: value,
      provenance: provenance, label: cells.text(5))
  }
}

extension Tag: QuickRow {
  /// A tag, of cells.
  public init?(_ cells: some CellReading) {
    guard let id = cells.integer(0), let contact = cells.integer(1), let word = cells.text(2)
    else { return nil }
    self.init(id: EntityID(id), contact: EntityID(contact), word: word)
  }
}

extension Occasion: QuickRow {
  /// A day to remember, of cells.
  public init?(_ cells: some CellReading) {
    guard let id = cells.integer(0), let contact = cells.integer(1),
      let kind = cells.text(2).flatMap(OccasionKind.init(rawValue:)),
      let month = cells.integer(3), let day = cells.integer(4),
      let provenance = cells.text(6).flatMap(Provenance.init(rawValue:))
    else { return nil }
    self.init(
      id: EntityID(id), contact: EntityID(contact), kind: kind, month: month, day: day,
      year: cells.integer(5), provenance: provenance)
  }
}

extension Extra: QuickRow {
  /// What is kept as it was, of cells.
  public init?(_ cells: some CellReading) {
    guard let id = cells.integer(0), let entity = cells.integer(1), let name = cells.text(2),
      let value = cells.text(3), let provenance = cells.text(4).flatMap(Provenance.init(rawValue:))
    else { return nil }
    self.init(
      id: EntityID(id), entity: EntityID(entity), name: name, value: value,
      provenance: provenance)
  }
}

extension Synced: QuickRow {
  /// What was agreed on, of cells.
  public init?(_ cells: some CellReading) {
    guard let id = cells.integer(0), let folder = cells.text(1), let uid = cells.text(2),
      let file = cells.text(4), let stamp = cells.text(5), let here = cells.text(6),
      let there = cells.text(7)
    else { return nil }
    self.init(
      id: EntityID(id), folder: folder, uid: uid, entity: cells.integer(3).map(EntityID.init),
      file: file, stamp: stamp, here: here, there: there)
  }
}
