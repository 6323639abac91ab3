import Language

/// What stands where in the entries of a list, as those that are made alike show it.
///
/// One entry alone may be misread (`Crespi Tessuti` sounds like a person); a whole column hardly is.
struct ListShape {
  /// The places of an entry.
  struct Places {
    /// Where the name stands.
    var person: Int
    /// Where the employer stands.
    var organisation: Int?
    /// Where the trade stands.
    var role: Int?
  }

  /// So many entries alike show a shape.
  private static let least = 3
  private var places: [Int: Places] = [:]

  /// The shape of entries, each cut into parts.
  init(_ entries: [[ListLine.Part]], _ sense: ListSense) {
    for (count, alike) in Dictionary(grouping: entries, by: \.count)
    where count > 1 && alike.count >= Self.least {
      if let found = Self.found(alike, count, sense) { places[count] = found }
    }
  }

  /// The places of an entry of so many parts; nothing where none can be told.
  func places(of count: Int) -> Places? { places[count] }

  private static func found(
    _ entries: [[ListLine.Part]], _ count: Int, _ sense: ListSense
  ) -> Places? {
    func share(_ place: Int, _ test: (ListLine.Part) -> Bool) -> Double {
      Double(entries.count { test($0[place]) }) / Double(entries.count)
    }
    let all = Array(0..<count)
    let people = all.map { place in
      share(place) { sense.personLikeness($0.text) == .surely }
        + share(place) { sense.personLikeness($0.text) == .maybe } / 4
    }
    guard let person = all.max(by: { people[$0] < people[$1] }), people[person] >= 0.6,
      all.allSatisfy({ $0 == person || people[$0] <= people[person] - 0.2 })
    else { return nil }
    var places = Places(person: person)
    let left = all.filter { $0 != person }
    let trades = all.map { place in
      share(place) { sense.words.isTrade($0.text) && !sense.words.isOrganisation($0.text) }
    }
    if let marked = left.first(where: { place in share(place, \.isPlace) >= 0.5 }) {
      places.organisation = marked
      places.role = left.first { $0 != marked && trades[$0] >= 0.3 }
      return places
    }
    guard left.count > 1 else {
      if let only = left.first, trades[only] < 0.4 { places.organisation = only }
      return places
    }
    if let role = left.max(by: { trades[$0] < trades[$1] }), trades[role] >= 0.3 {
      places.role = role
    }
    let free = left.filter { $0 != places.role }
    let organisations = all.map { place in share(place) { sense.words.isOrganisation($0.text) } }
    // The one that shows words of organisations, else the first.
    if let best = free.max(by: { organisations[$0] < organisations[$1] }) {
      places.organisation = organisations[best] >= 0.25 ? best : free.first
    }
    return places
  }
}
