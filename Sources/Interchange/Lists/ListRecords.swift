import Foundation
import Language

/// A list in which each line says what it holds: `Nome: Laura Conti`, `Azienda: Reply`.
struct ListRecords {
  /// What was read.
  let people: [ListedPerson]

  /// The entries of labelled lines; nothing where most lines have no label that is known.
  init?(_ lines: [String], _ sense: ListSense) {
    let filled = lines.filter { $0.contains(where: \.isLetter) }
    let labelled = filled.count { Self.label($0, sense) != nil }
    guard labelled >= 2, labelled * 10 >= filled.count * 6 else { return nil }
    var found: [ListedPerson] = []
    var open: [String: String] = [:]
    func close() {
      defer { open = [:] }
      let names = [open["given"], open["family"]].compactMap(\.self)
      let whole = open["person"] ?? (names.isEmpty ? nil : names.joined(separator: " "))
      let person = ListedPerson(
        name: whole.map(sense.name), role: open["role"], organisation: open["organisation"])
      if person.name != nil || person.organisation != nil { found.append(person) }
    }
    for line in lines {
      guard let (label, value) = Self.label(line, sense) else { continue }
      // «Nome» alone is a whole name.
      let kind = label == "given" && value.contains(" ") ? "person" : label
      if open[kind] != nil { close() }
      open[kind] = value
    }
    close()
    people = found
  }

  private static func label(_ line: String, _ sense: ListSense) -> (String, String)? {
    let bare = ListLine.withoutMark(line).replacing("*", with: "")
    guard let sign = bare.firstIndex(of: ":"),
      let kind = sense.words.column(String(bare[..<sign]))
    else { return nil }
    let value = bare[bare.index(after: sign)...].trimmingCharacters(in: .whitespaces)
    return value.contains(where: \.isLetter) ? (kind, value) : nil
  }
}
