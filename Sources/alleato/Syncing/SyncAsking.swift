import Accord
import Foundation
import Interchange
import Language
import Voice

/// What only the person can say during a sync: asked at a terminal, or answered beforehand.
struct SyncAsking {
  /// Which side is right where both have changed.
  enum Prefer: String, CaseIterable { case here, there, ask }

  let house: House
  let prefer: Prefer
  /// Whether it is about a calendar.
  let isCalendar: Bool
  /// Whether somebody is there to answer.
  let isAtTerminal: Bool

  func choose(_ question: SyncQuestion) -> Side? {
    switch prefer {
    case .here: return .here
    case .there: return .there
    case .ask: break
    }
    guard isAtTerminal else { return nil }
    print(words(question))
    print(house.words("sync-choose"))
    guard let line = readLine() else { return nil }
    switch Folding.fold(Cleaning.clean(line)).trimmingPunctuation {
    case "1", "qui", "here": return .here
    case "2", "la", "there": return .there
    default: return nil
    }
  }

  private func words(_ question: SyncQuestion) -> String {
    switch question {
    case .differs(let name, let clash):
      let part = house.words("sync-part-" + ClashWords.part(clash.place))
      let nothing = house.words("sync-nothing")
      return house.words(
        "sync-differs",
        [
          "name": .text(name), "part": .text(part),
          "here": .text(ClashWords.shown(clash.place, clash.here) ?? nothing),
          "there": .text(ClashWords.shown(clash.place, clash.there) ?? nothing),
        ])
    case .goneThere(let name):
      return house.words(
        isCalendar ? "sync-entry-gone-there" : "sync-gone-there", ["name": .text(name)])
    case .goneHere(let name):
      return house.words(
        isCalendar ? "sync-entry-gone-here" : "sync-gone-here", ["name": .text(name)])
    }
  }
}
