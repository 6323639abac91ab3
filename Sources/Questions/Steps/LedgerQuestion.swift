import Almanac
import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Playbook
import Turns
import Voice

/// `ledger`: what was given, asked for and received, and what is owed, in the days of another step's answer.
public struct LedgerQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "ledger", .shows, holding: .nothing, keys: ["of", "days", "shows"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// The latest of each column.
  private static let shown = 3

  /// Nothing.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// Its heading and a line for each entry, or the sentence for none.
  public func byItself(_ view: TalkView) throws -> Outcome? {
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.answered(step: own.name, .nothing, from: .given)]
    let titles = try view.source.all(Material.self).reduce(into: [EntityID: String]()) {
      $0[$1.id] = $1.words
    }
    let ledger = Ledger(
      try view.source.all(Interaction.self), try view.source.all(Promise.self), titles: titles)
    let period = Period(DaysByAnswer(own, "days", view.talk?.state).days ?? 7, endingOn: view.today)
    let lines = sides.flatMap { side in
      ledger.entries(side) { period.contains($0) }.prefix(Self.shown).map { line($0, view) }
    }
    if lines.isEmpty {
      if let none = view.text(own, \.none) { outcome.effects.say(none) }
      return outcome
    }
    if let text = view.text(own, \.ask) { outcome.effects.say(text) }
    for line in lines { outcome.effects.put(.item, line) }
    return outcome
  }

  /// The columns that `shows` names, all of them without it.
  private var sides: [Ledger.Side] {
    guard let words = own.details["shows"]?.value else { return Ledger.Side.allCases }
    let names = words.split(whereSeparator: { " ,".contains($0) }).map(String.init)
    return Ledger.Side.allCases.filter { names.contains($0.rawValue) }
  }

  private func line(_ entry: Ledger.Entry, _ view: TalkView) -> String {
    view.words(
      "ledger-row-" + entry.side.rawValue,
      ["who": view.person(entry.contact), "what": .text(view.wording.line(entry))])
  }
}
