import Foundation

/// Somebody as a card tells of them, property by property.
struct VCardPerson {
  private var person: ImportedPerson
  private var full: String?
  /// The names of the properties that are not understood.
  private(set) var unread: [String] = []
  /// The line of a value that was too long and was cut.
  private(set) var cut: Int?

  /// What a program needs and a person does not.
  private static let technical: Set<String> = [
    "VERSION", "PRODID", "REV", "KIND", "SORT-STRING", "X-ABLABEL", "X-ABADR", "X-ABSHOWAS",
    "MAILER", "CLASS", "CLIENTPIDMAP", "X-RADICALE-NAME", "X-CARDDAV-URI", "X-PHONETIC-FIRST-NAME",
    "X-PHONETIC-LAST-NAME", "X-ABUID", "X-IMAGETYPE", "X-IMAGEHASH", "X-MS-OL-DESIGN",
  ]

  init(line: Int) { person = ImportedPerson(line: line) }

  /// Takes what a property tells.
  mutating func take(_ property: VCardLine) {
    if Self.technical.contains(property.name) { return }
    if property.isCut { cut = property.number }
    let value = Self.decoded(property)
    let text = value.joined(separator: ";").trimmed
    guard !text.isEmpty, value.contains(where: { !$0.trimmed.isEmpty }) else { return }
    func part(_ place: Int) -> String? {
      guard value.indices.contains(place) else { return nil }
      let word = value[place].trimmed
      return word.isEmpty ? nil : word
    }
    switch property.name {
    case "N":
      person.family = part(0)
      person.given = [part(1), part(2)].compactMap { $0 }.joined(separator: " ")
      person.prefix = part(3)
      person.suffix = part(4)
    case "FN": full = full ?? text
    case "NICKNAME": person.nicknames.append(text)
    case "UID": person.uid = text
    case "ORG":
      if person.organisation == nil { person.organisation = value.first?.trimmed }
      if let department = part(1) { person.departments.append(department) }
    case "TITLE", "ROLE":
      if person.role == nil { person.role = text } else if person.role != text { note(text) }
    case "EMAIL": person.emails.append(text.withoutScheme("mailto:"))
    case "TEL": person.phones.append(text.withoutScheme("tel:"))
    case "ADR":
      let lines = value.map(\.trimmed).filter { !$0.isEmpty }
      person.places.append(lines.joined(separator: ", "))
    case "URL", "X-SOCIALPROFILE", "IMPP": person.links.append(text)
    case "BDAY": person.birthday = PartialDate(vCard: text)
    case "ANNIVERSARY", "X-ANNIVERSARY": person.anniversary = PartialDate(vCard: text)
    case "NOTE": note(text)
    default: unread.append(property.name)
    }
  }

  private mutating func note(_ text: String) {
    person.notes = person.notes.map { $0 + "\n" + text } ?? text
  }

  /// The person with a name: from its parts, else the whole name, else a nickname, the
  /// organisation or an address.
  func finished() -> ImportedPerson? {
    var person = person
    if person.given.isEmpty, person.family == nil {
      let name = full ?? person.nicknames.first
      if let name {
        person.given = name
        person.isWhole = true
      } else if let address = person.emails.first ?? person.phones.first ?? person.links.first {
        person.given = address
        person.isNameless = true
      } else {
        return nil
      }
    } else if person.given.isEmpty, let family = person.family {
      // «N:Rossi» and «FN:Paolo Rossi»: the whole name knows more.
      person.given = full ?? family
      person.family = nil
      person.isWhole = true
    }
    return person
  }

  /// The value's parts, decoded from quoted-printable where 2.1 cards use it.
  private static func decoded(_ property: VCardLine) -> [String] {
    let encodings =
      property.parameters["ENCODING", default: []] + property.parameters["TYPE", default: []]
    guard encodings.contains("quoted-printable") else { return property.components }
    return property.bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
      var bytes: [UInt8] = []
      var rest = part
      while let byte = rest.popFirst() {
        if byte == 0x3D, rest.count >= 2,
          let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
          bytes.append(code)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      }
      return TextDecoding.decode(Data(bytes))
    }
  }
}

extension String {
  /// The text without a scheme such as `tel:` before it.
  func withoutScheme(_ scheme: String) -> String {
    lowercased().hasPrefix(scheme) ? String(dropFirst(scheme.count)) : self
  }
}
