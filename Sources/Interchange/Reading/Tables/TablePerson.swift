import Contacts
import Language

/// Somebody as a row of a table tells of them.
struct TablePerson {
  private var person: ImportedPerson
  private let columns: PeopleColumns
  private var middle: String?
  private var whole: String?
  private var places: [String: (label: String?, lines: [String])] = [:]
  private var order: [String] = []
  private var employments: [Int: ImportedPerson.Employment] = [:]
  private var birth: (year: Int?, month: Int?, day: Int?)

  init(_ row: CSV.Row, _ columns: PeopleColumns) {
    person = ImportedPerson(line: row.line)
    self.columns = columns
    for column in columns.all where row.cells.indices.contains(column.place) {
      let value = Self.unguarded(row.cells[column.place].trimmed)
      if !value.isEmpty { take(value, column, row) }
    }
  }

  /// An apostrophe before a sign that would begin a formula was put there to guard it.
  private static func unguarded(_ value: String) -> String {
    guard value.utf8.first == 0x27, let sign = value.utf8.dropFirst().first,
      [0x3D, 0x2B, 0x2D, 0x40].contains(sign)
    else { return value }
    return String(value.dropFirst())
  }

  /// The person; nothing when the row holds nothing to call them by.
  func finished() -> ImportedPerson? {
    var person = person
    if let middle { person.given = person.given.isEmpty ? middle : person.given + " " + middle }
    for place in order.compactMap({ places[$0] }) {
      person.add(.postal, place.lines.joined(separator: ", "), label: place.label)
    }
    person.employments = employments.sorted { $0.key < $1.key }.map(\.value)
    if let month = birth.month, let day = birth.day, person.birthday == nil {
      person.birthday = PartialDate(year: birth.year, month: month, day: day)
    }
    // One column for the whole name, or a given name without any column for the family name.
    if !columns.hasFamily, person.family == nil, whole == nil { person.isWhole = true }
    return person.settleName(whole: whole) ? person : nil
  }

  private mutating func take(_ value: String, _ column: Column, _ row: CSV.Row) {
    if column.isLabel {
      if columns.keepsLabel(column, row) { extra(column.name, value, isTechnical: true) }
      return
    }
    let label = columns.label(of: column, row) ?? column.label
    switch column.field {
    case .given: person.given = value
    case .middle: middle = value
    case .family: person.family = value
    case .whole: whole = whole ?? value
    case .prefix: person.prefix = value
    case .suffix: person.suffix = value
    case .title: person.prefix = value
    case .nickname: person.nicknames.append(value)
    case .gender: gender(value, column)
    case .organisation: employments[column.number, default: .init()].organisation = value
    case .department: employments[column.number, default: .init()].department = value
    case .role:
      if employments[column.number]?.role == nil {
        employments[column.number, default: .init()].role = value
      } else {
        extra(column.name, value)
      }
    case .email: emails(value, label, column)
    case .phone: for part in parts(value) { person.add(.phone, part, label: label) }
    case .link: for part in parts(value) { person.add(.web, part, label: label) }
    case .postal:
      person.add(.postal, lines(value), label: label)
    case .street, .box, .city, .region, .code, .country: place(value, label, column, row)
    case .chat: chat(value, label, column)
    case .birthday: date(value, column, \.birthday)
    case .anniversary: date(value, column, \.anniversary)
    case .birthYear: birth.year = Int(value).flatMap { $0 > 31 ? $0 : nil }
    case .birthMonth: birth.month = Int(value)
    case .birthDay: birth.day = Int(value)
    case .connected:
      person.connected = FileDate.day(value, order: columns.order(of: column))
      if person.connected == nil { extra(column.name, value) }
    case .notes: person.note(value)
    case .tags: tags(value)
    case .uid: person.uid = value
    case .related: extra(label ?? column.name, value)
    case .event:
      if Self.isAnniversary(label) {
        date(value, column, \.anniversary)
      } else {
        extra(label ?? column.name, value)
      }
    case .custom: extra(label ?? column.name, value)
    case .technical: extra(column.name, value, isTechnical: true)
    case nil: extra(column.name, value)
    }
  }

  private mutating func extra(_ name: String, _ value: String, isTechnical: Bool = false) {
    person.extras.append(.init(name: name, value: value, isTechnical: isTechnical))
  }

  /// Google joins several values of one cell with « ::: ».
  private func parts(_ value: String) -> [String] {
    value.holds(":::")
      ? value.split(separator: ":::").map { String($0).trimmed } : [value]
  }

  private func lines(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private mutating func emails(_ value: String, _ label: String?, _ column: Column) {
    for part in parts(value) {
      let address = part.withoutScheme("mailto:")
      if address.utf8.contains(0x40) {
        person.add(.email, address, label: label)
      } else {
        // «/o=ExchangeLabs/…» is Outlook's own name for a colleague, no address.
        extra(column.name, part)
      }
    }
  }

  private mutating func chat(_ value: String, _ label: String?, _ column: Column) {
    for part in parts(value) {
      let isTelegram = Folding.fold(label ?? column.name).contains("telegram")
      if isTelegram || part.holds("t.me/") {
        person.add(.telegram, part)
      } else {
        extra(label ?? column.name, part)
      }
    }
  }

  private mutating func place(
    _ value: String, _ label: String?, _ column: Column, _ row: CSV.Row
  ) {
    // What a formatted address says already is not said twice.
    if columns.isFormatted(column.number, row) { return }
    // Outlook numbers the lines of a street, Google the addresses.
    let key = columns.numbersAddresses ? String(column.number) : column.label ?? ""
    if places[key] == nil { order.append(key) }
    places[key, default: (label, [])].lines.append(lines(value))
  }

  private mutating func date(
    _ value: String, _ column: Column, _ path: WritableKeyPath<ImportedPerson, PartialDate?>
  ) {
    // Outlook writes «0/0/00» where there is none.
    if !value.utf8.contains(where: { (0x31...0x39).contains($0) }) { return }
    if let date = FileDate.read(value, order: columns.order(of: column)) {
      person[keyPath: path] = date
    } else {
      extra(column.name, value)
    }
  }

  private mutating func tags(_ value: String) {
    let isGoogle = value.holds(":::") || value.hasPrefix("* ")
    let words =
      isGoogle
      ? value.split(separator: ":::") : value.split { $0 == ";" || $0 == "," }
    for word in words.map({ String($0).trimmed }) where !word.isEmpty {
      // «* myContacts» is a group of the program, not of the person.
      if word.hasPrefix("*") { continue }
      if !person.tags.contains(word) { person.tags.append(word) }
    }
  }

  private mutating func gender(_ value: String, _ column: Column) {
    switch Folding.fold(value).first {
    case "f", "d", "w": person.gender = .feminine
    case "m", "u": person.gender = .masculine
    default: extra(column.name, value)
    }
  }

  private static func isAnniversary(_ label: String?) -> Bool {
    Folding.fold(label ?? "").contains("anniversar")
  }
}
