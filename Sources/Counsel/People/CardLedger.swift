import Contacts

/// What went one way and the other between the person and somebody: given, received, and asked for.
struct CardLedger {
  /// A side of it, called as labels call it.
  enum Side: String, CaseIterable {
    case gave, received, asked
    case wasAsked = "was-asked"
  }

  /// What stands on a side, the latest first.
  let sides: [Side: [Interaction]]
  /// What stands on none: that they met, wrote, thanked.
  let rest: [Interaction]

  /// Parts what passed, the latest first.
  init(_ passed: [Interaction]) {
    var sides: [Side: [Interaction]] = [:]
    var rest: [Interaction] = []
    for interaction in passed {
      if let side = Self.side(interaction) {
        sides[side, default: []].append(interaction)
      } else {
        rest.append(interaction)
      }
    }
    (self.sides, self.rest) = (sides, rest)
  }

  private static func side(_ interaction: Interaction) -> Side? {
    if interaction.gave { return .gave }
    if interaction.received { return .received }
    guard interaction.acts.contains(.ask) else { return nil }
    return interaction.direction == .out ? .asked : .wasAsked
  }
}
