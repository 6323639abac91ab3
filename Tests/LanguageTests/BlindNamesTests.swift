import Foundation
import Language
import Testing

/// Names, employers and people in sentences, written without sight of the code: nearly all are read
/// rightly.
@Suite struct BlindNamesTests {
  /// The share of cases that must be right.
  private static let floor = 0.95

  private func expect(_ missed: [String], of count: Int, floor: Double = floor) {
    let right = count - missed.count
    #expect(
      Double(right) >= floor * Double(count),
      "\(right) of \(count)\n\(missed.joined(separator: "\n"))")
  }

  @Test func `names are read as they are meant`() throws {
    let reader = NameReader(NamesMaterial.lexicon(.it))
    let rows = try Material.rows("names")
    let missed = rows.compactMap { row -> String? in
      let name = reader.read(given: row[0], family: row[1].isEmpty ? nil : row[1])
      let gender = name.title?.gender.map { $0 == .feminine ? "f" : "m" } ?? ""
      let read = [name.title?.id ?? "", gender, name.given, name.family ?? ""]
      let aside = name.aside.joined(separator: " ; ")
      // Pronouns set aside tell of a gender that is a guess, not kept: their column is not compared.
      let wanted = [row[2], row[2].isEmpty ? "" : row[3], row[4], row[5]]
      return read == wanted && aside == row[6] ? nil : "\(row[0]) | \(row[1]): \(read) \(aside)"
    }
    expect(missed, of: rows.count)
  }

  @Test func `employers are one under all their names`() throws {
    let rows = try Material.rows("employers")
    let missed = rows.filter { OrganisationName.isSame($0[0], $0[1]) != ($0[2] == "yes") }
    expect(missed.map { $0.joined(separator: " | ") }, of: rows.count)
  }

  private func finder(_ language: LanguageTag) throws -> PeopleFinder<String> {
    let known = try Material.rows("people-known").map { row in
      KnownName(id: row[0] + " " + row[1], given: row[0], family: row[1], organisations: [row[2]])
    }
    return PeopleFinder(known: known, names: NamesMaterial.lexicon(language), language: language)
  }

  /// Far-fetched sentences that were looked at once, at the end, have a floor of their own.
  @Test(
    arguments: [
      ("people", 0.95), ("people-more", 0.95), ("people-kinds", 0.95), ("people-days", 0.95),
      ("people-fresh", 0.95), ("people-kept", 0.92), ("people-daily", 0.95),
    ], LanguageTag.allCases)
  func `people are found in sentences, and no other word is`(
    _ material: (name: String, floor: Double), _ language: LanguageTag
  ) throws {
    let finder = try finder(language)
    let rows = try Material.rows("\(material.name)-\(language.rawValue)")
    var missed: [String] = []
    var (words, strangers) = (0, 0)
    for row in rows {
      var found: [String] = []
      for mention in finder.find(in: row[0]) {
        let name = mention.known.first ?? mention.name.fullName
        if !found.contains(name) { found.append(name) }
      }
      let wanted = row[1].isEmpty ? [] : row[1].components(separatedBy: "; ")
      if found != wanted { missed.append("\(row[0]): \(found)") }
      if wanted.isEmpty {
        words += Words.split(row[0]).count
        strangers += found.count
      }
    }
    expect(missed, of: rows.count, floor: material.floor)
    #expect(Double(strangers) <= 0.01 * Double(words), "\(strangers) of \(words) words")
  }
}
