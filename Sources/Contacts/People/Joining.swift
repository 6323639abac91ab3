/// Two entries that turn out to be of one person, made one.
public struct Joining {
  /// What must change.
  public private(set) var changes: [Change] = []

  private let kept: EntityID
  private let gone: EntityID
  private let source: any ContactSource

  /// Joins an entry to another, which stays; whatever is on either card is on the one that stays.
  ///
  /// Nothing changes when either is not there.
  public init(_ gone: EntityID, to kept: EntityID, in source: any ContactSource) throws {
    (self.kept, self.gone, self.source) = (kept, gone, source)
    guard kept != gone, let contact = try source.one(Contact.self, kept),
      let other = try source.one(Contact.self, gone)
    else { return }
    changes.append(.save(Self.joined(contact, other)))
    try move(Role.self, \.contact) { $0.organisation == $1.organisation && $0.title == $1.title }
    try move(Address.self, \.contact) { $0.kind == $1.kind && $0.value == $1.value }
    try move(Relation.self, \.contact) { $0.kind == $1.kind }
    try move(Tag.self, \.contact) { $0.word == $1.word }
    try move(Interest.self, \.contact) { $0.topic == $1.topic }
    try move(Project.self, \.contact) { $0.topic == $1.topic && $0.words == $1.words }
    try move(Occasion.self, \.contact) {
      $0.kind == $1.kind && $0.month == $1.month && $0.day == $1.day
    }
    try move(Attendance.self, \.contact) { $0.event == $1.event }
    try move(Extra.self, \.entity, column: "entity") { $0.name == $1.name && $0.value == $1.value }
    try move(Interaction.self, \.contact) { _, _ in false }
    try move(Promise.self, \.contact) { _, _ in false }
    try move(Circumstance.self, \.contact) { $0.kind == $1.kind && $0.day == $1.day }
    try moveLoose(Reminder.self, \.contact)
    try moveLoose(Letter.self, \.contact)
    try moveLoose(AdviceState.self, \.contact)
    try moveLoose(Contact.self, \.metThrough)
    try moveAcquaintances()
    try moveTalks()
    changes.append(.erase(table: Contact.table, id: gone))
  }

  /// A card with what another one knows beside it.
  private static func joined(_ contact: Contact, _ other: Contact) -> Contact {
    var joined = contact
    joined.family = contact.family ?? other.family
    joined.title = contact.title ?? other.title
    joined.gender = contact.gender ?? other.gender
    joined.language = contact.language ?? other.language
    joined.register = contact.register ?? other.register
    joined.channel = contact.channel ?? other.channel
    joined.closeness = contact.closeness ?? other.closeness
    joined.metEvent = contact.metEvent ?? other.metEvent
    joined.metThrough = contact.metThrough ?? other.metThrough
    if joined.metThrough == contact.id || joined.metThrough == other.id { joined.metThrough = nil }
    joined.metWords = contact.metWords ?? other.metWords
    joined.added = min(contact.added, other.added)
    let otherName = other.fullName == joined.fullName ? nil : other.fullName
    joined.aside = lines([contact.aside, otherName, other.aside])
    let words = other.metWords == joined.metWords ? nil : other.metWords
    joined.notes = lines([contact.notes, words, other.notes])
    return joined
  }

  /// Lines that are not there yet, one below the other.
  private static func lines(_ texts: [String?]) -> String? {
    var lines: [String] = []
    for text in texts.compactMap(\.self) {
      for line in text.split(separator: "\n").map(String.init) where !lines.contains(line) {
        lines.append(line)
      }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private mutating func move<R: Row>(
    _ type: R.Type, _ owner: WritableKeyPath<R, EntityID>, column: String = "contact",
    same: (R, R) -> Bool
  ) throws {
    let known = try source.rows(type, where: column, is: kept)
    for row in try source.rows(type, where: column, is: gone) {
      if known.contains(where: { same($0, row) }) {
        changes.append(.erase(table: R.table, id: row.id))
      } else {
        var moved = row
        moved[keyPath: owner] = kept
        changes.append(.save(moved))
      }
    }
  }

  private mutating func moveLoose<R: Row>(
    _ type: R.Type, _ owner: WritableKeyPath<R, EntityID?>
  ) throws {
    let column = R.table == Contact.table ? "metThrough" : "contact"
    for row in try source.rows(type, where: column, is: gone) where row.id != kept {
      var moved = row
      moved[keyPath: owner] = kept
      changes.append(.save(moved))
    }
  }

  private mutating func moveAcquaintances() throws {
    for (column, path) in [
      ("first", \Acquaintance.first), ("second", \Acquaintance.second),
    ] as [(String, WritableKeyPath<Acquaintance, EntityID>)] {
      for row in try source.rows(Acquaintance.self, where: column, is: gone) {
        var moved = row
        moved[keyPath: path] = kept
        changes.append(
          moved.first == moved.second
            ? .erase(table: Acquaintance.table, id: row.id) : .save(moved))
      }
    }
  }

  /// What was said of the one in conversations that are still open is said of the other.
  private mutating func moveTalks() throws {
    for talk in try source.all(Talk.self) where talk.state != .closed {
      for event in try source.rows(TalkEvent.self, where: "talk", is: talk.id) {
        var moved = event
        for end in [",", "}"] {
          moved.payload = moved.payload.replacing(
            "\"id\":\(gone.number)" + end, with: "\"id\":\(kept.number)" + end)
        }
        if moved != event { changes.append(.save(moved)) }
      }
    }
  }
}
