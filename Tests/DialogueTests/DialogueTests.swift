import Dialogue
import Ground
import Testing

@Suite struct DialogueTests {
  static let mark = Mark(file: "flow.yaml", line: 1, column: 1)

  private func guarded(_ text: String) throws -> Guard {
    try #require(GuardReader.read(Located(text, Self.mark)).guard)
  }

  private func script() throws -> Script {
    Script(
      name: "prova",
      steps: [
        Step(name: "hello", kind: StepKind("say", .says, holding: .nothing), mark: Self.mark),
        Step(
          name: "goal", kind: StepKind("choice", holding: .option),
          options: [Option("work", was: ["job"]), Option("people")],
          mark: Self.mark),
        Step(
          name: "role", kind: StepKind("text", holding: .words),
          condition: try guarded("goal is work"), maySkip: true,
          mark: Self.mark),
        Step(
          name: "who", was: ["person"], kind: StepKind("person", holding: .person), mark: Self.mark),
        Step(
          name: "hold", kind: StepKind("hold", .asksWhenHeld, holding: .option),
          options: [Option("give")],
          details: ["action": Located("ask", Self.mark), "about": Located("who", Self.mark)],
          mark: Self.mark),
        Step(
          name: "end", kind: StepKind("text", holding: .words),
          condition: try guarded("holds warm who or not role known"),
          mark: Self.mark),
      ])
  }

  private func name(_ next: Next) -> String {
    switch next {
    case .ask(let step, _): "ask " + step.name
    case .say(let step): "say " + step.name
    case .consult(let query): "consult " + query.key
    case .done: "done"
    }
  }

  @Test func `a conversation goes step by step and branches`() throws {
    let script = try script()
    var log: [LogEvent] = []
    func expect(_ wanted: String, then event: LogEvent) {
      #expect(name(next(script, log)) == wanted)
      log.append(event)
    }
    expect("say hello", then: .answered(step: "hello", .nothing, from: .given))
    expect("ask goal", then: .answered(step: "goal", .option("work"), from: .typed))
    expect("ask role", then: .skipped(step: "role"))
    let person = Answer.entity(.init(id: 7, name: "Laura"))
    expect("ask who", then: .answered(step: "who", person, from: .typed))
    expect(
      "consult blocked ask who", then: .consulted(key: "blocked ask who", holds: false, day: 1))
    expect("consult holds warm who", then: .consulted(key: "holds warm who", holds: true, day: 1))
    expect("ask end", then: .answered(step: "end", .text("x"), from: .typed))
    #expect(name(next(script, log)) == "done")
  }

  @Test func `a reopened answer is offered again and takes its dependants along`() throws {
    let script = try script()
    let person = Answer.entity(.init(id: 7, name: "Laura"))
    let log: [LogEvent] = [
      .answered(step: "hello", .nothing, from: .given),
      .answered(step: "goal", .option("work"), from: .typed),
      .answered(step: "role", .text("data analyst"), from: .typed),
      .answered(step: "who", person, from: .typed),
      .consulted(key: "blocked ask who", holds: true, day: 1),
      .reopened(step: "goal"),
    ]
    let state = DialogueState(script, log)
    #expect(state.offered["goal"] == .option("work"))
    #expect(state.offered["role"] == .text("data analyst"))
    #expect(state.answers["who"] == person)
    #expect(name(next(script, log)) == "ask goal")
  }

  @Test func `old names and option ids are followed, lost answers are named`() throws {
    let script = try script()
    let state = DialogueState(
      script,
      [
        .answered(step: "person", .entity(.init(id: 1, name: "A")), from: .typed),
        .answered(step: "goal", .option("job"), from: .typed),
        .answered(step: "gone", .text("x"), from: .typed),
      ])
    #expect(state.answers["who"] != nil)
    #expect(state.answers["goal"] == .option("work"))
    #expect(state.dropped.map(\.step) == ["gone"])
  }

  @Test(arguments: [
    "goal is work", "goal in a, b and not role known", "count people >= 2", "blocked ask who",
    "a is b or c is d and e known", "goal is not work",
  ])
  func `conditions are read`(_ text: String) {
    #expect(GuardReader.read(Located(text, Self.mark)).findings == [])
  }

  @Test(arguments: ["goal", "goal is", "is work", "count x", "goal in", "a is b and", "a = b"])
  func `conditions that cannot be read are told at their word`(_ text: String) {
    let (condition, findings) = GuardReader.read(Located(text, Self.mark))
    #expect(condition == nil)
    #expect(findings.first?.code == "D02")
  }

  @Test func `an expectation is read and met`() {
    #expect(Expectation("words 3") == .words(3))
    #expect(Expectation("words") == nil)
    #expect(Expectation("numbers") == nil)
    let isNumber = { (word: String) in word == "quattro" }
    #expect(Expectation.number.holds("da quattro ore a tre", isNumber: isNumber))
    #expect(Expectation.number.holds("il 20%", isNumber: isNumber))
    #expect(!Expectation.number.holds("molte ore", isNumber: isNumber))
    #expect(Expectation.question.holds("E voi?", isNumber: isNumber))
    #expect(!Expectation.words(3).holds("la tesi", isNumber: isNumber))
    let isThird = { (word: String) in word == "suo" }
    #expect(!Expectation.addressed.holds("il suo progetto", isNumber: isNumber, isThird: isThird))
    #expect(Expectation.addressed.holds("il tuo progetto", isNumber: isNumber, isThird: isThird))
  }
}
