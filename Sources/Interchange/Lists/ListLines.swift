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
  init(_ all: [String], _ sense: ListSense) {
    self.sense = sense
    let blocks = ListBlocks(sense)
    let lines = Self.split(blocks.spread(Self.withoutTitle(all, sense)), sense)
    if let cards = blocks.cards(lines) {
      isOfPeople = true
      let shape = ListShape(cards, sense)
      for card in cards { close(card, shape) }
      return
    }
    let cut = lines.map { line -> [ListLine.Part] in
      sense.isNoise(line) ? [] : ListLine(line, sense).parts
    }
    let filled = cut.filter { !$0.isEmpty }
    let sure = filled.count { parts in
      parts.prefix(2).contains { sense.personLikeness($0.text) == .surely }
    }
    // Of few names among lines that tell no trade the list is not: exhibitors are called after people, too.
    let trades = filled.count { $0.contains { sense.words.isTrade($0.text) || $0.isPlace } }
    isOfPeople =
      !filled.isEmpty && sure * 5 >= filled.count
      && (sure * 10 >= filled.count * 6 || trades * 5 >= filled.count)
    // Where one line in two or more names somebody, each line is an entry by itself.
    let isEach = sure * 10 >= filled.count * 6
    let lineShape = ListShape(filled, sense)
    var entries: [[ListLine.Part]] = []
    var open: [ListLine.Part] = []
    for parts in cut where !parts.isEmpty {
      // A line that names somebody begins an entry.
      let names =
        if let places = lineShape.places(of: parts.count) {
          isEach || isPerson(parts[places.person].text)
        } else {
          parts.contains { isPerson($0.text) }
        }
      if names || !isOfPeople, !open.isEmpty {
        entries.append(open)
        open = []
      }
      open += parts
    }
    if !open.isEmpty { entries.append(open) }
    let shape = ListShape(entries, sense)
    for entry in entries { close(entry, shape) }
  }

  /// Lines without a title: a first line that stands apart and begins with what a list is called.
  private static func withoutTitle(_ lines: [String], _ sense: ListSense) -> [String] {
    guard let first = lines.firstIndex(where: { $0.contains(where: \.isLetter) }),
      let word = Words.split(lines[first]).first, sense.words.noise.contains(word.folded),
      lines[first...].dropFirst().contains(where: { $0.contains(where: \.isLetter) })
    else { return lines }
    let parts = ListLine(lines[first], sense).parts
    if parts.contains(where: { sense.personLikeness($0.text) == .surely }) { return lines }
    return Array(lines[(first + 1)...])
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
        if people * 10 >= parts.count * 8 { return parts }
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

  private mutating func close(_ entry: [ListLine.Part], _ shape: ListShape) {
    var parts = entry
    var places = shape.places(of: parts.count)
    if let own = places, sense.personLikeness(parts[own.person].text) == .none { places = nil }
    var person = ListedPerson()
    let name = places?.person ?? nameAt(parts)
    if name == nil, isOfPeople { return }
    // Where no employer stands apart, it may stand behind the trade: `CTO di ACME`.
    if let at = parts.indices.first(where: { $0 != name && places?.organisation == nil }),
      !parts.indices.contains(where: {
        $0 != name && (parts[$0].isPlace || isPlain(parts[$0].text))
      }),
      let cut = ListLine.trade(parts[at].text, sense)
    {
      parts.replaceSubrange(at...at, with: cut)
    }
    var rest = parts
    if let name {
      person.name = sense.name(ListSense.withoutAside(parts[name].text))
      rest.remove(at: name)
    }
    let trades = rest.filter { !$0.isPlace }.map(\.text)
      .filter { sense.words.isTrade($0) && !sense.words.isOrganisation($0) }
    // What is written in small letters beside a name in capitals is no employer.
    let isSmall = name.map { !isCapital(parts[$0].text) } ?? true
    var organisation = rest.first { $0.isPlace }?.text
    if organisation == nil, let place = places?.organisation {
      let text = parts[place].text
      let isTrade = parts.count == 2 && trades.contains(text)
      if !isTrade, isCapital(text) || isSmall { organisation = text }
    }
    if organisation == nil {
      let others = rest.map(\.text).filter { !trades.contains($0) && (isSmall || isCapital($0)) }
      organisation = others.first { sense.words.isOrganisation($0) } ?? others.first
    }
    if organisation == nil, person.name != nil, trades.count > 1 { organisation = trades.last }
    if person.name == nil { organisation = organisation ?? rest.first?.text }
    person.role = trades.first { $0 != organisation }
    person.organisation = organisation.flatMap { ListLine.organisation($0, sense) }
    if person.name != nil || person.organisation != nil { people.append(person) }
  }

  private func isCapital(_ text: String) -> Bool { !(text.first?.isLowercase ?? false) }

  /// Whether words are no trade.
  private func isPlain(_ text: String) -> Bool {
    !sense.words.isTrade(text) || sense.words.isOrganisation(text)
  }

  /// The part that is the name: the surest, the first of those.
  private func nameAt(_ parts: [ListLine.Part]) -> Int? {
    // Exhibitors may be called after somebody.
    if !isOfPeople, parts.count == 1 { return nil }
    let free = parts.indices.filter { !parts[$0].isPlace }
    if let sure = free.first(where: { sense.personLikeness(parts[$0].text) == .surely }) {
      return sure
    }
    guard isOfPeople else { return nil }
    return free.first { sense.personLikeness(parts[$0].text) == .maybe }
  }
}
