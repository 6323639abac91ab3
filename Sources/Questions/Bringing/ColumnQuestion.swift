import Dialogue
import Hearing
import Turns
import Voice

/// Which column of a table holds the name, the e-mail address and the employer, one after the other, where nobody could
/// tell by what stands in them.
public struct ColumnQuestion: Question {
  /// What it is called.
  public static let word = "column"
  /// What is asked for, as the map of columns calls it.
  public static let fields = ["name", "email", "company"]

  private let path: String
  private let columns: [String]
  /// The places that were told so far, by field.
  private let told: [String: Int]
  private let place: Int
  private var field: String { Self.fields[place] }

  /// The first of the questions about a table, whose columns are shown each with an example.
  init(_ path: String, _ columns: [String]) { self.init(path, columns, [:], 0) }

  private init(_ path: String, _ columns: [String], _ told: [String: Int], _ place: Int) {
    (self.path, self.columns, self.told, self.place) = (path, columns, told, place)
  }

  /// The columns that hold nothing known yet.
  private var offers: [Offer] {
    columns.enumerated().compactMap { number, column in
      told.values.contains(number + 1) ? nil : Offer(id: String(number + 1), label: column)
    }
  }

  /// One of them.
  public func expected(_ view: TalkView) -> Expected {
    Expected(.option(offers), maySkip: true)
  }

  /// The columns, each with an example.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.put(.ask, view.words("column-" + field))
    outcome.effects.offer(offers)
    return outcome
  }

  /// It goes on with the next, else with the table.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    guard case .answer(.option(let id)) = reading.meaning, let number = Int(id) else { return nil }
    return next(told.merging([field: number]) { $1 })
  }

  /// Enter means that there is none; without a name there is nobody to take in.
  public func entered(_ view: TalkView) -> Outcome {
    place == 0 ? later(view) : next(told)
  }

  /// The table is left.
  public func skipped(_ view: TalkView) -> Outcome? { later(view) }

  /// How to say it.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.words("column-misheard"))
    return outcome
  }

  private func next(_ told: [String: Int]) -> Outcome {
    let question = ColumnQuestion(path, columns, told, place + 1)
    if place + 1 < Self.fields.count, told.count < columns.count { return Outcome(.ask(question)) }
    let map = Self.fields.compactMap { field in told[field].map { "\(field)=\($0)" } }
    return Outcome(.errand(.takeIn(path, map: map.joined(separator: ","))))
  }

  private func later(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.again)
    outcome.effects.say(view.words("import-later", ["command": .text(view.commandWord("import"))]))
    return outcome
  }
}
