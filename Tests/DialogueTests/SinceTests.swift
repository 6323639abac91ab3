import Dialogue
import Ground
import Testing

/// Conditions on the days gone by since an answered day: read from the log, never from a clock.
@Suite struct SinceTests {
  private let mark = Mark(file: "flow.yaml", line: 1, column: 1)

  private func script(_ condition: String) throws -> Script {
    let guarded = try #require(GuardReader.read(Located(condition, mark)).guard)
    return Script(
      name: "prova",
      steps: [
        Step(name: "day", kind: StepKind("date", holding: .day), maySkip: true, mark: mark),
        Step(name: "late", kind: StepKind("text", holding: .words), condition: guarded, mark: mark),
      ])
  }

  private func asked(_ script: Script, _ log: [LogEvent]) -> String {
    switch next(script, log) {
    case .ask(let step, _): step.name
    case .consult(let query): query.key
    case .say, .done: "done"
    }
  }

  @Test func `the days gone by are asked for once and then read from the log`() throws {
    let script = try script("since day >= 15")
    let answered = LogEvent.answered(step: "day", .day(100), from: .typed)
    #expect(asked(script, [answered]) == "since >=15 day")
    let late = LogEvent.consulted(key: "since >=15 day", holds: true, day: 120)
    #expect(asked(script, [answered, late]) == "late")
    let soon = LogEvent.consulted(key: "since >=15 day", holds: false, day: 101)
    #expect(asked(script, [answered, soon]) == "done")
    // The latest reading counts, when the talk is taken up days later.
    #expect(asked(script, [answered, soon, late]) == "late")
  }

  @Test func `without a day nothing has gone by`() throws {
    let script = try script("since day <= 0")
    #expect(asked(script, [.skipped(step: "day")]) == "done")
  }

  @Test func `a day that is taken back takes its reading along`() throws {
    let script = try script("since day >= 15")
    let log: [LogEvent] = [
      .answered(step: "day", .day(100), from: .typed),
      .consulted(key: "since >=15 day", holds: true, day: 120), .reopened(step: "day"),
      .answered(step: "day", .day(119), from: .typed),
    ]
    #expect(asked(script, log) == "since >=15 day")
  }

  @Test(arguments: [("since day <= 0", Int.min...0), ("since day >= 15", 15...Int.max)])
  func `the bounds include their ends`(_ text: String, _ range: ClosedRange<Int>) throws {
    let condition = try #require(GuardReader.read(Located(text, mark)).guard)
    #expect(condition.daysAsked.map(\.days) == [range])
  }

  @Test(arguments: ["since day", "since day = 3", "since <= 3", "since day <= x"])
  func `what cannot be read is a finding`(_ text: String) {
    #expect(GuardReader.read(Located(text, mark)).findings.map(\.code) == ["D02"])
  }
}
