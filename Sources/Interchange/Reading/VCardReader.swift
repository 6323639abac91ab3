import Foundation
import Ground

/// Reads address books in vCard 3.0 and 4.0, and leniently in 2.1.
enum VCardReader {
  static func read(_ text: String) -> ImportFile {
    var file = ImportFile(format: .vCard)
    var card: [VCardLine] = []
    var start: Int?
    for (number, line) in unfolded(text) {
      guard let property = VCardLine(line, number: number) else {
        continue
      }
      switch (property.name, property.value.trimmed.uppercased()) {
      case ("BEGIN", "VCARD"):
        if let start { file.skipped.append((start, .broken)) }
        start = number
        card = []
      case ("END", "VCARD"):
        guard let begin = start else { continue }
        let kind = card.first { $0.name == "KIND" }?.value.trimmed.lowercased()
        if let kind, kind != "individual" {
          file.skipped.append((begin, .nobody))
        } else if let person = person(card, line: begin) {
          file.people.append(person)
        } else {
          file.skipped.append((begin, .noName))
        }
        start = nil
      default: if start != nil { card.append(property) }
      }
    }
    if let start { file.skipped.append((start, .broken)) }
    return file
  }

  /// The logical lines with the numbers of their first physical lines.
  ///
  /// A line that begins with a space or a tab goes on the one before; so does one after a
  /// quoted-printable soft break.
  private static func unfolded(_ text: String) -> [(Int, String)] {
    var lines: [(Int, String)] = []
    var number = 0
    var isSoft = false
    for physical in text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      number += 1
      if isSoft, let last = lines.indices.last {
        lines[last].1.removeLast()
        lines[last].1 += physical
      } else if let first = physical.first, first == " " || first == "\t",
        let last = lines.indices.last
      {
        lines[last].1 += physical.dropFirst()
      } else if !physical.isEmpty {
        lines.append((number, String(physical)))
      }
      let current = lines.last?.1 ?? ""
      isSoft =
        current.hasSuffix("=") && current.uppercased().contains("QUOTED-PRINTABLE")
    }
    return lines
  }

  private static func person(_ card: [VCardLine], line: Int) -> ImportedPerson? {
    var person = ImportedPerson(line: line)
    var full: String?
    for property in card {
      let value = decoded(property)
      let text = value.joined(separator: ";").trimmed
      guard !text.isEmpty else { continue }
      switch property.name {
      case "N":
        func part(_ place: Int) -> String? {
          guard value.indices.contains(place) else { return nil }
          let word = value[place].trimmed
          return word.isEmpty ? nil : word
        }
        person.family = part(0)
        person.given = part(1) ?? ""
        person.prefix = part(3)
      case "FN": full = text
      case "NICKNAME": if full == nil { full = text }
      case "ORG": person.organisation = person.organisation ?? value.first?.trimmed
      case "TITLE", "ROLE": person.role = person.role ?? text
      case "EMAIL": person.emails.append(text)
      case "TEL": person.phones.append(text.replacing("tel:", with: ""))
      case "URL", "X-SOCIALPROFILE": person.links.append(text)
      case "BDAY": person.birthday = PartialDate(vCard: text)
      case "ANNIVERSARY", "X-ANNIVERSARY": person.anniversary = PartialDate(vCard: text)
      case "NOTE": person.notes = text
      default: continue
      }
    }
    return named(person, full: full)
  }

  /// The person with a given name: from the name's parts, else from the whole name.
  private static func named(_ person: ImportedPerson, full: String?) -> ImportedPerson? {
    var person = person
    if person.given.isEmpty, let family = person.family, full == nil || full == family {
      person.given = family
      person.family = nil
    }
    if person.given.isEmpty, let full {
      let words = full.split(separator: " ").map(String.init)
      person.given = words.first ?? ""
      let rest = words.dropFirst().joined(separator: " ")
      person.family = person.family ?? (rest.isEmpty ? nil : rest)
    }
    return person.given.isEmpty ? nil : person
  }

  /// The value's parts, decoded from quoted-printable where 2.1 cards use it.
  private static func decoded(_ property: VCardLine) -> [String] {
    let encodings =
      property.parameters["ENCODING", default: []] + property.parameters["TYPE", default: []]
    guard encodings.contains("quoted-printable") else { return property.components }
    return property.value.split(separator: ";", omittingEmptySubsequences: false).map { part in
      var bytes: [UInt8] = []
      var rest = Array(part.utf8)[...]
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
