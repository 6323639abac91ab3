import Contacts
import Ground
import Language

extension ImportPlan {
  /// Keeps what passed between the person and those they know; somebody they wrote to is somebody they
  /// know, and whoever only wrote to them is left out and counted.
  mutating func takeExchanges(_ exchanges: [ImportedExchange]) throws {
    var strangers: [String: [ImportedExchange]] = [:]
    var order: [String] = []
    var seen = SeenExchanges()
    for exchange in exchanges {
      if let id = book.somebody(exchange.with) {
        try keep(exchange, id, &seen)
        continue
      }
      let key = exchange.with.profile.map(PersonKey.link) ?? PersonKey.name(exchange.with.name)
      if key.isEmpty { continue }
      if strangers[key] == nil { order.append(key) }
      strangers[key, default: []].append(exchange)
    }
    for key in order {
      let theirs = strangers[key, default: []]
      guard theirs.contains(where: { $0.direction == .out }), let first = theirs.first else {
        sums.strangers += theirs.count
        continue
      }
      var person = ImportedPerson(line: first.line)
      person.given = first.with.name
      person.isWhole = true
      person.connected = theirs.map(\.day).min()
      if let profile = first.with.profile { person.add(.web, profile) }
      guard !person.given.isEmpty, let id = try take(person) else { continue }
      for exchange in theirs { try keep(exchange, id, &seen) }
    }
  }

  private mutating func keep(
    _ exchange: ImportedExchange, _ id: EntityID, _ seen: inout SeenExchanges
  ) throws {
    let words = exchange.words.map { Cleaning.clean($0, lines: true, limit: 400) }
    var row = Interaction(
      id: EntityID(0), contact: id, day: exchange.day, direction: exchange.direction,
      channel: exchange.channel, acts: exchange.acts)
    row.instant = exchange.instant
    row.words = words?.isEmpty ?? true ? nil : words
    guard try seen.isNew(row, in: source) else { return }
    row.id = try nextID()
    sums.exchanges += 1
    changes.append(.save(row))
  }
}

/// What passed between the person and others, as far as it is known already.
private struct SeenExchanges {
  private var keys: [EntityID: Set<String>] = [:]

  /// Whether something is not known yet; from then on it is.
  mutating func isNew(_ row: Interaction, in source: any ContactSource) throws -> Bool {
    if keys[row.contact] == nil {
      let known = try source.rows(Interaction.self, where: "contact", is: row.contact)
      keys[row.contact] = Set(known.map(Self.key))
    }
    return keys[row.contact, default: []].insert(Self.key(row)).inserted
  }

  private static func key(_ row: Interaction) -> String {
    let time = row.instant.map { String(Int($0)) } ?? row.day.iso
    return [time, row.direction.rawValue, row.channel?.rawValue ?? "", row.words ?? ""]
      .joined(separator: "\n")
  }
}
