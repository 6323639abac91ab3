import Foundation
import Ground

/// Reads address books in vCard 3.0 and 4.0, and leniently in 2.1.
enum VCardReader {
  static func read(_ text: String) -> ImportFile {
    var file = ImportFile(format: .vCard)
    var card: [VCardLine] = []
    var start: Int?
    var lines = VCardText(text)
    while let line = lines.next() {
      guard let property = VCardLine(line) else { continue }
      switch property.name {
      case "BEGIN" where isCard(property):
        if let start { file.skipped.append((start, .broken)) }
        start = property.number
        card = []
      case "END" where isCard(property):
        guard let begin = start else { continue }
        take(card, line: begin, into: &file)
        start = nil
      default: if start != nil { card.append(property) }
      }
    }
    if let start { file.skipped.append((start, .broken)) }
    return file
  }

  private static func isCard(_ property: VCardLine) -> Bool {
    property.value.trimmed.uppercased() == "VCARD"
  }

  private static func take(_ card: [VCardLine], line: Int, into file: inout ImportFile) {
    let kind = card.first { $0.name == "KIND" }?.value.trimmed.lowercased()
    if let kind, kind != "individual" {
      file.skipped.append((line, .nobody))
      return
    }
    var reading = VCardPerson(line: line)
    for property in card { reading.take(property) }
    for name in reading.unread { file.unread[name, default: 0] += 1 }
    if let cut = reading.cut { file.skipped.append((cut, .cut)) }
    if let person = reading.finished() {
      file.people.append(person)
    } else {
      file.skipped.append((line, .noName))
    }
  }
}
