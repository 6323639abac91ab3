import Foundation
import Language

/// A list of lines: one for each entry, or several as on a card.
struct ListLines {
  /// What was read.
  private(set) var people: [ListedPerson] = []
  private let sense: ListSense
  /// Whether names of people are what the list is of, so that unknown ones are taken for such.
  private let isOfPeople: Bool

  /// The entries of lines.
  init(_ lines: [String], _ sense: ListSense) {
    self.sense = sense
    let cut = Self.split(lines, sense).map { line -> [(text: String, isPlace: Bool)] in
      sense.isNoise(line) ? [] : ListLine(line, sense).parts
    }
    let filled = cut.filter { !$0.isEmpty }
    let sure = filled.count { parts in
      parts.prefix(2).contains { sense.personLikeness($0.text) == .surely }
    }
    isOfPeople = !filled.isEmpty && sure * 5 >= filled.count
    var open: [[(text: String, isPlace: Bool)]] = []
    for parts in cut where !parts.isEmpty {
      // A line that names somebody begins an entry.
      if parts.contains(where: { isPerson($0.text) }) || !isOfPeople {
        close(&open)
      }
      open.append(parts)
    }
    close(&open)
  }

  /// Lines that hold several people, parted by commas or semicolons, are several.
  private static func split(_ lines: [String], _ sense: ListSense) -> [String] {
    lines.flatMap { line -> [String] in
      for sign in [";", ","] as [Character] {
        let parts = line.split(separator: sign).map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count > 2 || sign == ";" && parts.count > 1 else { continue }
        let people = parts.count { part in
          ListLine(part, sense).parts.first.map { sense.personLikeness($0.text) == .surely }
            ?? false
        }
        if people * 10 >= parts.count * 6 { return parts }
        // Exhibitors, one after the other.
        if sign == ",", lines.count(where: { $0.contains(where: \.isLetter) }) <= 2, people == 0,
          parts.count > 2,
          parts.allSatisfy({ $0.split(separator: " ").count <= 5 })
        {
          return parts
        }
      }
      return [line]
    }
  }

  private func isPerson(_ text: String) -> Bool {
    switch sense.personLikeness(text) {
    case .surely: true
    case .maybe: isOfPeople
    case .none: false
    }
  }

  private mutating func close(_ open: inout [[(text: String, isPlace: Bool)]]) {
    defer { open = [] }
    let parts = open.flatMap(\.self)
    guard !parts.isEmpty else { return }
    var rest = parts
    var person = ListedPerson()
    if let place = nameAt(parts) {
      person.name = sense.name(ListSense.withoutAside(parts[place].text))
      rest.remove(at: place)
    } else if isOfPeople {
      return
    }
    let marked = rest.first { $0.isPlace }?.text
    let plain = rest.filter { !$0.isPlace }.map(\.text)
    let trades = plain.filter { sense.words.isTrade($0) && !sense.words.isOrganisation($0) }
    let others = plain.filter { !trades.contains($0) }
    var organisation = marked ?? others.first { sense.words.isOrganisation($0) } ?? others.first
    if organisation == nil, person.name != nil, trades.count > 1 { organisation = trades.last }
    if person.name == nil { organisation = organisation ?? plain.first }
    person.role = trades.first { $0 != organisation }
    person.organisation = organisation.flatMap { ListLine.organisation($0, sense) }
    if person.name != nil || person.organisation != nil { people.append(person) }
  }

  /// The part that is the name: the surest, the first of those.
  private func nameAt(_ parts: [(text: String, isPlace: Bool)]) -> Int? {
    let free = parts.indices.filter { !parts[$0].isPlace }
    if let sure = free.first(where: { sense.personLikeness(parts[$0].text) == .surely }) {
      return sure
    }
    guard isOfPeople else { return nil }
    return free.first { sense.personLikeness(parts[$0].text) == .maybe }
  }
}
