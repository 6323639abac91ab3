import Foundation
import Language

/// A list in columns: comma-separated values, tabs, bars.
struct ListTable {
  /// What was read.
  let people: [ListedPerson]

  /// The table that lines are; nothing when they are none.
  init?(_ lines: [String], _ sense: ListSense) {
    let filled = lines.filter { $0.contains(where: \.isLetter) || $0.contains(where: \.isNumber) }
    guard filled.count >= 2, let (rows, separator) = Self.rows(filled), let head = rows.first else {
      return nil
    }
    let columns = head.map { sense.words.column($0) }
    let named = columns.count { $0 != nil }
    let hasHeading =
      named >= 2
      || named == 1 && columns.contains { $0 == "person" || $0 == "organisation" }
        && head.count <= 2
    // Lines with commas are read as lines, unless a heading says that they are columns.
    if separator == ",", !hasHeading, head.count < 4 { return nil }
    let body = Array(hasHeading ? rows.dropFirst() : rows[...])
    let kinds =
      hasHeading ? Self.completed(columns, body, sense) : Self.guessed(body, sense)
    guard kinds.contains("person") || kinds.contains("family") || kinds.contains("organisation")
    else { return nil }
    people = body.compactMap { Self.person($0, kinds, sense) }
    if people.count * 2 < body.count { return nil }
  }

  /// The cells of each line, where lines are parted alike.
  private static func rows(_ lines: [String]) -> ([[String]], Character)? {
    for separator in ["\t", ";", "|", ","] as [Character] {
      let table = lines.filter { line in
        !(separator == "|" && line.allSatisfy { "|-: +=".contains($0) })
      }
      let rows = table.map { cells($0, separator) }
      let counts = Dictionary(grouping: rows.map(\.count), by: { $0 }).mapValues(\.count)
      guard let (width, share) = counts.max(by: { $0.value < $1.value }), width >= 2,
        share * 10 >= rows.count * 8
      else { continue }
      // Commas in sentences part nothing: a heading or short cells tell columns.
      if separator == ",", width < 3, !(lines.first?.contains("\"") ?? false) {
        guard rows.allSatisfy({ $0.allSatisfy { $0.count <= 60 } }), rows.count >= 3 else {
          continue
        }
      }
      return (rows.filter { abs($0.count - width) <= 1 }, separator)
    }
    return nil
  }

  private static func cells(_ line: String, _ separator: Character) -> [String] {
    var cells: [String]
    if line.contains("\"") {
      var table = CSV(line)
      cells = table.next()?.cells ?? []
    } else {
      cells = []
    }
    if cells.count < 2 {
      cells = line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
    cells = cells.map { $0.trimmingCharacters(in: .whitespaces) }
    if separator == "|" {
      if cells.first?.isEmpty ?? false { cells.removeFirst() }
      if cells.last?.isEmpty ?? false { cells.removeLast() }
    }
    return cells
  }

  /// The columns of a heading; where a given name has no family name beside it, it is a whole one.
  private static func completed(
    _ columns: [String?], _ body: [[String]], _ sense: ListSense
  ) -> [String] {
    var kinds = columns.map { $0 ?? "other" }
    if kinds.contains("given"), !kinds.contains("family") {
      kinds = kinds.map { $0 == "given" ? "person" : $0 }
    }
    if !kinds.contains("person"), !kinds.contains("family"), !kinds.contains("organisation") {
      return guessed(body, sense)
    }
    return kinds
  }

  /// What columns without a heading hold, by what stands in them.
  private static func guessed(_ body: [[String]], _ sense: ListSense) -> [String] {
    let width = body.map(\.count).max() ?? 0
    func share(_ place: Int, _ test: (String) -> Bool) -> Double {
      let cells = body.compactMap { place < $0.count && !$0[place].isEmpty ? $0[place] : nil }
      return cells.isEmpty ? 0 : Double(cells.count(where: test)) / Double(cells.count)
    }
    let people = (0..<width).map { place in share(place) { sense.personLikeness($0) == .surely } }
    let trades = (0..<width).map { place in share(place) { sense.words.isTrade($0) } }
    let other = (0..<width).map { place in
      share(place) {
        $0.contains("@") || !$0.contains(where: \.isLetter) || sense.isStand($0)
          || sense.isNoise($0)
      }
    }
    var kinds = Array(repeating: "other", count: width)
    if let best = people.indices.max(by: { people[$0] < people[$1] }), people[best] >= 0.3 {
      kinds[best] = "person"
    } else if width >= 2 {
      // A given and a family name apart.
      let given = (0..<width).map { place in
        share(place) { sense.names.isGiven(Folding.fold($0)) && !$0.contains(" ") }
      }
      if let best = given.indices.max(by: { given[$0] < given[$1] }), given[best] >= 0.5 {
        let beside = [best + 1, best - 1].first {
          $0 >= 0 && $0 < width && other[$0] < 0.5 && trades[$0] < 0.3
        }
        if let beside {
          kinds[best] = "given"
          kinds[beside] = "family"
        }
      }
    }
    let left = (0..<width).filter { kinds[$0] == "other" && other[$0] < 0.5 }
    if let role = left.max(by: { trades[$0] < trades[$1] }), trades[role] >= 0.4, left.count >= 2 {
      kinds[role] = "role"
      if let place = left.first(where: { $0 != role }) { kinds[place] = "organisation" }
    } else if let place = left.first(where: { trades[$0] < 0.5 }) {
      kinds[place] = "organisation"
    }
    return kinds
  }

  private static func person(
    _ cells: [String], _ kinds: [String], _ sense: ListSense
  ) -> ListedPerson? {
    func cell(_ kind: String) -> String? {
      zip(kinds, cells).first { $0.0 == kind && $0.1.contains(where: \.isLetter) }?.1
    }
    var person = ListedPerson()
    if let whole = cell("person") {
      // «Sørensen, Mads»: before a comma stands the family name.
      let halves = whole.components(separatedBy: ", ")
      let isTurned = halves.count == 2 && !halves[1].contains(".") && Words.count(halves[1]) <= 2
      person.name = sense.name(isTurned ? halves[1] + " " + halves[0] : whole)
    } else if let given = cell("given") {
      person.name = sense.name(given + " " + (cell("family") ?? ""))
    } else if let family = cell("family") {
      person.name = sense.name(family)
    }
    person.role = cell("role")
    person.organisation = cell("organisation").map { ListLine.organisation($0, sense) } ?? nil
    return person.name == nil && person.organisation == nil ? nil : person
  }
}
