import Contacts

/// Those of many people who are likeliest to be remembered.
struct Memories {
  private let people: [EntityID]
  private let source: any ContactSource

  init(_ people: [EntityID], _ source: any ContactSource) {
    self.people = people
    self.source = source
  }

  /// So many of them: first those whom one wrote with, then those of whom an address book holds most.
  ///
  /// An exchange counts four, a birthday three, a telephone two, any other address or a post one.
  func likeliest(_ most: Int) throws -> [EntityID] {
    if people.isEmpty { return [] }
    var weights: [Int32: Int] = [:]
    var words: [String] = []
    func number(_ word: String) -> Int32 {
      words.append(word)
      return Int32(words.count - 1)
    }
    func add(_ table: String, _ weight: Int) throws {
      let columns = try source.columns(of: table, [.integer("contact")], full: nil) { _ in 0 }
      for contact in columns.first ?? [] { weights[contact, default: 0] += weight }
    }
    try add(Interaction.table, 4)
    try add(Occasion.table, 3)
    try add(Role.table, 1)
    let addresses = try source.columns(
      of: Address.table, [.integer("contact"), .word("kind")], full: nil, intern: number)
    for (contact, kind) in zip(addresses.first ?? [], addresses.last ?? []) {
      let word = words.indices.contains(Int(kind)) ? words[Int(kind)] : ""
      if word == AddressKind.uid.rawValue { continue }
      weights[contact, default: 0] += word == AddressKind.phone.rawValue ? 2 : 1
    }
    let order = people.enumerated().sorted { left, right in
      let (first, second) = (
        weights[Int32(left.element.number), default: 0],
        weights[Int32(right.element.number), default: 0]
      )
      return first == second ? left.offset < right.offset : first > second
    }
    return order.prefix(most).map(\.element)
  }
}
