import Foundation

/// Reads a file of any kind that is known, told apart by what is in it.
public struct ImportReading: Sendable {
  /// Which columns of a table hold what, when somebody said so.
  public var map: ColumnMap?
  /// Whether columns without a known heading are told by what they hold.
  public var guesses = true
  /// The time zone whose days are meant.
  public var zone: TimeZone

  /// A reading.
  public init(map: ColumnMap? = nil, zone: TimeZone = .current) {
    self.map = map
    self.zone = zone
  }

  /// Reads a file; what it tells is handed over one by one.
  ///
  /// - Returns: what it was and what was left out of it; nothing when it is of no kind that is known.
  public func read(
    _ raw: [UInt8], named name: String, take: (ImportedItem) throws -> Void
  ) rethrows -> ImportFile? {
    var bytes = TextDecoding.unwrapped(raw)
    let head = FileHead(bytes, named: name)
    if let left = head.left { return ImportFile(left) }
    if head.isBinary { return nil }
    if head.isCalendar { return try CalendarReader.read(bytes, zone: zone, take: take) }
    if head.isCard { return try CardReader.read(bytes, take: take) }
    // Cards and calendars name the encoding of each value; a table has one for all.
    bytes = TextDecoding.unified(bytes)
    if map == nil, let page = LinkedInPage(bytes, named: name) {
      return try LinkedInReader.read(page, zone: zone, take: take)
    }
    return try PeopleTableReader.read(bytes, map: map, guesses: guesses, take: take)
  }

  /// Reads a file whole.
  public func read(_ bytes: [UInt8], named name: String) -> ImportFile? {
    var people: [ImportedPerson] = []
    var exchanges: [ImportedExchange] = []
    var events: [ImportedEvent] = []
    var birthdays: [ImportedBirthday] = []
    var own: [OwnDetail] = []
    let read = read(bytes, named: name) { item in
      switch item {
      case .person(let person): people.append(person)
      case .exchange(let exchange): exchanges.append(exchange)
      case .event(let event): events.append(event)
      case .birthday(let birthday): birthdays.append(birthday)
      case .own(let detail): own.append(detail)
      }
    }
    guard var file = read else { return nil }
    (file.people, file.exchanges, file.events) = (people, exchanges, events)
    (file.birthdays, file.own) = (birthdays, own)
    return file
  }
}
