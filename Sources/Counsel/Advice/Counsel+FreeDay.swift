import Contacts
import Ground
import Rules

extension Counsel {
  /// How many days ahead it is looked for a day on which an action is free: beyond a quarter of a year
  /// nobody waits for a date, and something has to happen first.
  private static let horizon = 91

  /// The first day on which the rules hold an action about somebody back no more, when nothing passes
  /// until then; nothing where it is not held back, or where time alone does not help.
  public func freeDay(_ action: String, about: Int32) throws -> Day? {
    let source = Alone(EntityID(Int(about)), in: wording.source)
    func isHeld(_ days: Int) throws -> Bool {
      try !Counsel.conclude(wording.playbook, source, today: wording.today + days)
        .blocks(about: about, action: action).isEmpty
    }
    guard try isHeld(0), try !isHeld(Self.horizon) else { return nil }
    var (held, free) = (0, Self.horizon)
    while free - held > 1 {
      let middle = (held + free) / 2
      if try isHeld(middle) { held = middle } else { free = middle }
    }
    return wording.today + free
  }
}
