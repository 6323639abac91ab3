import Contacts
import Ground

/// Who was spoken of in the sittings before, where it can only be one person.
public struct LastSpoken {
  /// How many days back somebody is still the one who is spoken of.
  private static let within = 45
  /// How many days must lie between them and anybody else.
  private static let ahead = 7

  /// The one person something was told of lately, else nobody; somebody of a file does not count.
  public let people: [EntityID]

  /// Reads the days of what was told, up to a day.
  public init(_ source: some ContactSource, today: Day) throws {
    var days: [Int32: Int32] = [:]
    let least = Int32(today.number - Self.within)
    func note(_ who: Int32, _ day: Int32) {
      guard day >= least, day <= Int32(today.number) else { return }
      days[who] = max(days[who] ?? day, day)
    }
    func read(_ table: String, _ contact: String, _ day: String) throws {
      let columns = try source.columns(
        of: table, [.integer(contact), .integer(day)], full: nil
      ) { _ in 0 }
      for (who, day) in zip(columns[0], columns[1]) { note(who, day) }
    }
    let added = try source.columns(
      of: Contact.table, [.integer("id"), .integer("added"), .word("provenance")], full: nil
    ) { Provenance(rawValue: $0).isImported ? 1 : 0 }
    for place in added[0].indices where added[2][place] != 1 {
      note(added[0][place], added[1][place])
    }
    try read(Interaction.table, "contact", "day")
    try read(Circumstance.table, "contact", "day")
    try read(Promise.table, "contact", "made")
    let latest = days.sorted { $0.value > $1.value }.prefix(2)
    guard let first = latest.first,
      latest.count == 1
        || latest.allSatisfy({ $0.key == first.key || $0.value + Int32(Self.ahead) <= first.value })
    else {
      people = []
      return
    }
    people = [EntityID(Int(first.key))]
  }
}
