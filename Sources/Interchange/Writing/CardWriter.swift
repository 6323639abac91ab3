import Contacts
import Ground
import Language

/// People as cards of an address book: vCard 3.0 (RFC 2426) or 4.0 (RFC 6350).
public struct CardWriter: Sendable {
  /// The version of the format.
  public enum Version: String, Sendable, CaseIterable {
    case three = "3.0"
    case four = "4.0"
  }

  let version: Version
  private let tellsLastContact: Bool

  /// A writer of a version; khard, Google and most phones take 3.0.
  ///
  /// - Parameter tellsLastContact: whether the day of the last exchange is told, which a card that is kept in step
  ///   would have to follow every day.
  public init(_ version: Version = .three, tellsLastContact: Bool = true) {
    (self.version, self.tellsLastContact) = (version, tellsLastContact)
  }

  /// The card of somebody, its lines ended by CR and LF.
  public func text(_ person: WrittenPerson) -> String {
    let lines =
      name(person) + person.parted(.nickname).map(\.line) + posts(person) + addresses(person)
      + days(person) + rest(person)
    return lines.map(\.text).joined(separator: "\r\n") + "\r\n"
  }

  func name(_ person: WrittenPerson) -> [CalendarLine] {
    let contact = person.contact
    let around = person.parted(.name).last?.parts.dropFirst(3) ?? ["", ""]
    let parts = ([contact.family ?? "", contact.given, ""] + around).map(CalendarLine.escaped)
    return [
      CalendarLine("BEGIN", "VCARD"), CalendarLine("VERSION", version.rawValue),
      CalendarLine(text: CalendarFile.maker, of: "PRODID"),
      CalendarLine(text: person.uid, of: "UID"),
      CalendarLine("N", parts.joined(separator: ";")),
      CalendarLine(text: contact.fullName, of: "FN"),
    ]
  }

  func posts(_ person: WrittenPerson) -> [CalendarLine] {
    let departments = person.extras.filter { $0.name == "department" }.map(\.value)
    var lines: [CalendarLine] = []
    for (number, post) in person.posts.filter({ !$0.isPast }).enumerated() {
      if let place = post.place {
        // Which department belongs to which of several places is not known: the first has it.
        let parts = [place] + (number == 0 ? departments.prefix(1) : [])
        lines.append(
          CalendarLine("ORG", parts.map(CalendarLine.escaped).joined(separator: ";")))
      }
      if let title = post.title { lines.append(CalendarLine(text: title, of: "TITLE")) }
    }
    return lines
  }

  func addresses(
    _ person: WrittenPerson, only wanted: (Address) -> Bool = { _ in true }
  ) -> [CalendarLine] {
    let parted = person.parted(.address)
    return person.addresses.filter(wanted).map { address in
      switch address.kind {
      case .email: return line("EMAIL", address, address.value)
      case .phone: return line("TEL", address, address.value)
      case .postal:
        let known = parted.last { Cleaning.clean(PartedLine.envelope($0.parts)) == address.value }
        // One line stands as the street where nobody knows how it is parted.
        return CalendarLine(
          "ADR", known?.value ?? ";;" + CalendarLine.escaped(address.value) + ";;;;",
          parameters: types(address))
      case .linkedin, .facebook, .telegram, .web:
        let link = address.value.contains("://") ? address.value : "https://" + address.value
        return CalendarLine("URL", link, parameters: types(address))
      case .uid: return line("X-ALLEATO-UID", address, address.value)
      }
    }
  }

  func line(_ name: String, _ address: Address, _ value: String) -> CalendarLine {
    CalendarLine(name, CalendarLine.escaped(value), parameters: types(address))
  }

  func types(_ address: Address) -> [(String, String)] {
    let words = (address.label ?? "").split(separator: " ").map(String.init)
    return words.filter { word in
      word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }.map { ("TYPE", version == .three ? $0.uppercased() : $0) }
  }

  private func days(_ person: WrittenPerson) -> [CalendarLine] {
    var lines: [CalendarLine] = []
    if let day = person.occasion(.birthday) { lines.append(CalendarLine("BDAY", date(day))) }
    if let day = person.occasion(.anniversary) {
      lines.append(
        CalendarLine(version == .four ? "ANNIVERSARY" : "X-ANNIVERSARY", date(day)))
    }
    for day in person.occasions where ![.birthday, .anniversary].contains(day.kind) {
      lines.append(CalendarLine("X-ALLEATO-" + day.kind.rawValue.uppercased(), date(day)))
    }
    return lines
  }

  func date(_ occasion: Occasion) -> String {
    let (month, day) = (CalendarStamp.two(occasion.month), CalendarStamp.two(occasion.day))
    guard let year = occasion.year else {
      return version == .four ? "--" + month + day : "--" + month + "-" + day
    }
    let four = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return version == .four ? four + month + day : four + "-" + month + "-" + day
  }

  private func rest(_ person: WrittenPerson) -> [CalendarLine] {
    var lines: [CalendarLine] = []
    if !person.tags.isEmpty { lines.append(CalendarLine(list: person.tags, of: "CATEGORIES")) }
    if let notes = person.contact.notes { lines.append(CalendarLine(text: notes, of: "NOTE")) }
    if version == .four, let gender = person.contact.gender {
      lines.append(CalendarLine("GENDER", gender == .feminine ? "F" : "M"))
    }
    lines += own(person)
    lines += person.extras.filter { $0.name != "department" && !PartedLine.isOne($0.name) }.map(
      extra)
    lines.append(CalendarLine("END", "VCARD"))
    return lines
  }

  /// What only this program knows of somebody.
  func own(_ person: WrittenPerson) -> [CalendarLine] {
    var lines: [CalendarLine] = []
    for interest in person.interests {
      lines.append(CalendarLine(text: interest, of: "X-ALLEATO-INTEREST"))
    }
    for relation in person.relations {
      lines.append(CalendarLine("X-ALLEATO-RELATION", relation.rawValue))
    }
    if let words = person.contact.metWords {
      lines.append(CalendarLine(text: words, of: "X-ALLEATO-MET"))
    }
    if tellsLastContact, let day = person.lastContact {
      lines.append(CalendarLine("X-ALLEATO-LAST-CONTACT", day.iso))
    }
    return lines
  }

  /// Whether something stands as it came from a card.
  static func isLine(_ extra: Extra) -> Bool {
    let bare = extra.value.split(separator: ":", maxSplits: 1).first?.uppercased() ?? ""
    let name = bare.split(separator: ";").first?.split(separator: ".").last.map(String.init)
    return name == extra.name && extra.value.contains(":") && !extra.value.contains("\n")
  }

  /// What came from a card goes back as it came; what came from a table under the name of its column.
  func extra(_ extra: Extra) -> CalendarLine {
    if Self.isLine(extra) { return CalendarLine(raw: extra.value) }
    return CalendarLine(
      "X-ALLEATO-FIELD", CalendarLine.escaped(extra.value), parameters: [("X-NAME", extra.name)])
  }
}

extension CalendarLine {
  /// A line that stands whole already, and is only folded.
  init(raw line: String) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
  }
}
