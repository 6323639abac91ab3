import Foundation
import Ground

/// Reads LinkedIn's `Connections.csv`.
enum LinkedInReader {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The names that columns have in the exports of several languages.
  private static let columns: [String: [String]] = [
    "given": ["first name", "nome", "vorname"],
    "family": ["last name", "cognome", "nachname"],
    "link": ["url"],
    "email": ["email address", "indirizzo email", "e-mail-adresse"],
    "organisation": ["company", "azienda", "unternehmen"],
    "role": ["position", "posizione"],
    "connected": ["connected on", "collegato il", "verbunden am"],
  ]

  static func read(_ text: String) -> ImportFile? {
    let csv = CSV(text)
    guard let start = csv.rows.prefix(20).firstIndex(where: isHeader) else { return nil }
    let header = csv.rows[start].cells.map { $0.lowercased().trimmed }
    var places: [String: Int] = [:]
    for (field, names) in columns {
      places[field] = header.firstIndex { names.contains($0) }
    }
    var file = ImportFile(format: .linkedIn)
    for row in csv.rows[(start + 1)...] {
      func cell(_ field: String) -> String? {
        guard let place = places[field], row.cells.indices.contains(place) else { return nil }
        let text = row.cells[place].trimmed
        return text.isEmpty ? nil : text
      }
      if row.isBroken {
        file.skipped.append((row.line, .quotes))
        continue
      }
      if row.cells.count != header.count {
        file.skipped.append((row.line, .columns))
        continue
      }
      var person = ImportedPerson(line: row.line)
      guard let given = cell("given") ?? cell("family") else {
        file.skipped.append((row.line, .noName))
        continue
      }
      person.given = given
      person.family = cell("given") == nil ? nil : cell("family")
      person.organisation = cell("organisation")
      person.role = cell("role")
      if let email = cell("email"), email.contains("@") { person.emails = [email] }
      if let link = cell("link") { person.links = [link] }
      person.connected = cell("connected").flatMap(date)
      file.people.append(person)
    }
    return file
  }

  private static func isHeader(_ row: CSV.Row) -> Bool {
    let cells = Set(row.cells.map { $0.lowercased().trimmed })
    return columns["given", default: []].contains { cells.contains($0) }
      && columns["family", default: []].contains { cells.contains($0) }
  }

  /// `05 Mar 2024`, `1 Jan 2024`, `2024-03-05`.
  private static func date(_ text: String) -> Day? {
    if let day = Day(iso: text) { return day }
    let parts = text.replacing(",", with: " ").split(separator: " ")
    guard parts.count == 3, let year = Int(parts[2]) else { return nil }
    for (day, month) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      if let number = Int(day),
        let place = months.firstIndex(of: month.lowercased().prefix(3).description)
      {
        return Day(year: year, month: place + 1, day: number)
      }
    }
    return nil
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Most text has nothing to trim, and Foundation is slow to find out.
    if first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return self }
    return trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
