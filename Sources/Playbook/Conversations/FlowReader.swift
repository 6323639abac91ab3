import Dialogue
import Ground
import Language
import Voice

/// Reads the structure of a conversation.
struct FlowReader {
  var reader = ItemReader()
  let kinds: [StepKind]

  struct Flow {
    let script: Script
    let sources: [String: [Located<String>]]
    let records: [Conversation.RecordLine]
    let leads: [Conversation.Lead]
  }

  mutating func read(_ item: Item, name: String) -> Flow {
    reader.allow(
      ["conversation", "first", "was", "source", "steps", "record", "then"], in: item)
    _ = reader.scalar("conversation", in: item, isNeeded: true)
    var sources = ["": reader.words("source", in: item)]
    var steps: [Step] = []
    for element in reader.list("steps", in: item, isNeeded: true) {
      guard let step = step(element, &sources) else { continue }
      if steps.contains(where: { $0.name == step.name }) {
        reader.report("P05", step.mark, width: step.name.count, ["name": step.name])
      }
      steps.append(step)
    }
    let script = Script(
      name: name, was: reader.words("was", in: item).map(\.value), steps: steps)
    checkReferences(script)
    let records = reader.list("record", in: item).compactMap { record($0, script) }
    let leads = reader.list("then", in: item).compactMap { lead($0, script) }
    return Flow(script: script, sources: sources, records: records, leads: leads)
  }

  private static let known = [
    "step", "type", "was", "when", "options", "skip", "min", "most", "shape", "past", "source",
  ]
  /// What steps of any kind may say besides; the rest belongs to kinds.
  private var details: [String] {
    var seen: Set<String> = []
    return
      (["asked", "from", "heard", "recalls", "sets", "hurried", "reported", "enter"]
      + kinds.flatMap(\.keys)).filter { seen.insert($0).inserted }
  }

  private mutating func step(
    _ item: Item, _ sources: inout [String: [Located<String>]]
  ) -> Step? {
    reader.allow(Self.known + details, in: item)
    guard let name = reader.scalar("step", in: item, isNeeded: true),
      let type = reader.scalar("type", in: item, isNeeded: true)
    else { return nil }
    guard let kind = kinds.first(where: { $0.word == type.value }) else {
      reader.report(
        "D01", type.mark, width: type.value.count, ["type": type.value],
        suggestion: Likeness.nearest(type.value, in: kinds.map(\.word)))
      return nil
    }
    sources[name.value] = reader.words("source", in: item)
    var details: [String: Located<String>] = [:]
    for key in self.details { details[key] = reader.scalar(key, in: item) }
    if let wants = details["wants"], Expectation(wants.value) == nil {
      reader.report(
        "P09", wants.mark, width: wants.value.count, ["value": wants.value, "key": "wants"],
        suggestion: Likeness.nearest(wants.value, in: ["number", "question", "words 3"]))
    }
    let shape = reader.scalar("shape", in: item)
    if let shape, Shape(rawValue: shape.value) == nil {
      reader.report(
        "P09", shape.mark, width: shape.value.count, ["value": shape.value, "key": "shape"],
        suggestion: Likeness.nearest(shape.value, in: Shape.allCases.map(\.rawValue)))
    }
    return Step(
      name: name.value, was: reader.words("was", in: item).map(\.value), kind: kind,
      condition: condition(item),
      options: reader.words("options", in: item).map { Self.option($0.value) },
      maySkip: reader.scalar("skip", in: item)?.value == "allowed",
      least: number("min", item), most: number("most", item),
      shape: shape.flatMap { Shape(rawValue: $0.value) } ?? .free,
      isPast: reader.scalar("past", in: item)?.value == "yes", details: details, mark: name.mark)
  }

  /// An option, with the ids it had before: `work was job`.
  private static func option(_ words: String) -> Option {
    let parts = words.split(separator: " ").map(String.init)
    guard parts.count > 2, parts[1] == "was" else { return Option(words) }
    return Option(parts[0], was: Array(parts.dropFirst(2)))
  }

  private mutating func number(_ key: String, _ item: Item) -> Int? {
    guard let text = reader.scalar(key, in: item) else { return nil }
    if let value = Int(text.value) { return value }
    reader.report("P09", text.mark, width: text.value.count, ["value": text.value, "key": key])
    return nil
  }

  private mutating func condition(_ item: Item) -> Guard? {
    guard let text = reader.scalar("when", in: item) else { return nil }
    let (condition, found) = GuardReader.read(text)
    reader.findings += found
    return condition
  }

  private mutating func record(_ item: Item, _ script: Script) -> Conversation.RecordLine? {
    let lines = item.entries.filter { !["when", "after"].contains($0.key.value) }
    guard lines.count == 1, let line = lines.first, let words = line.value.text else {
      reader.report("D06", item.mark)
      return nil
    }
    let condition = condition(item)
    check(condition, at: item.mark, script.steps)
    let after = reader.scalar("after", in: item)
    if let after, script.step(after.value) == nil {
      unknown(after.value, at: after.mark, script.steps)
    }
    return Conversation.RecordLine(
      relation: line.key, words: words, condition: condition,
      after: after?.value)
  }

  private mutating func lead(_ item: Item, _ script: Script) -> Conversation.Lead? {
    reader.allow(["open", "when", "offer"], in: item)
    guard let open = reader.scalar("open", in: item, isNeeded: true) else { return nil }
    let condition = condition(item)
    check(condition, at: item.mark, script.steps)
    for part in ItemReader.split(open, at: ",").dropFirst() {
      guard let slot = part.value.split(separator: " ").last, slot.hasPrefix("$") else { continue }
      let name = String(slot.dropFirst())
      if script.step(name) == nil { unknown(name, at: part.mark, script.steps) }
    }
    return Conversation.Lead(
      open: open, condition: condition, isOffer: reader.scalar("offer", in: item)?.value == "yes")
  }

  private mutating func checkReferences(_ script: Script) {
    for (place, step) in script.steps.enumerated() {
      let others = step.details["others"].map { ItemReader.split($0, at: " ") } ?? []
      for name in others where script.step(name.value) == nil {
        unknown(name.value, at: name.mark, script.steps)
      }
      check(step.condition, at: step.mark, Array(script.steps[..<place]))
      for key in ["about", "of"] {
        for name in step.details[key].map({ ItemReader.split($0, at: " ") }) ?? []
        where !script.steps[..<place].contains(where: { $0.name == name.value }) {
          unknown(name.value, at: name.mark, Array(script.steps[..<place]))
        }
      }
    }
  }

  /// D03 for a step that is not there or comes later, D04 for an option that a step does not have.
  private mutating func check(_ condition: Guard?, at mark: Mark, _ steps: [Step]) {
    guard let condition else { return }
    for name in condition.steps where !steps.contains(where: { $0.name == name }) {
      unknown(name, at: mark, steps)
    }
    for (name, values) in condition.tests {
      guard let step = steps.first(where: { $0.name == name }), !step.options.isEmpty else {
        continue
      }
      let options = step.options.map(\.id)
      for value in values where !options.contains(value) {
        reader.report(
          "D04", mark, ["step": name, "option": value],
          suggestion: Likeness.nearest(value, in: options))
      }
    }
  }

  private mutating func unknown(_ name: String, at mark: Mark, _ steps: [Step]) {
    reader.report(
      "D03", mark, width: name.count, ["step": name],
      suggestion: Likeness.nearest(name, in: steps.map(\.name)))
  }
}

extension Guard {
  /// The steps whose answers are compared with options, and the options.
  var tests: [(String, [String])] {
    switch self {
    case .isOne(let step, let values): [(step, values)]
    case .not(let inner): inner.tests
    case .and(let left, let right), .or(let left, let right): left.tests + right.tests
    case .known, .count, .fact: []
    }
  }
}
