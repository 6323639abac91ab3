import Ground
import Rules
import Voice

extension Counsel {
  /// Why an advice is given: the reason, the facts, and the principles it follows.
  public func why(_ view: AdviceView) -> [String] {
    [wording.words("because", ["reason": .text(view.because)])]
      + conclusions.proofs(of: view.advice).flatMap { facts(of: $0) }
  }

  /// Why the rules hold an action back: the facts of each rule and the principles it follows, each
  /// principle once.
  public func whyHeld(
    _ action: String, about: Int32
  ) -> [(facts: [String], principles: [String])] {
    var said: Set<String> = []
    return conclusions.proofs(ofBlock: action, about: about).map { proof in
      (facts(of: proof), proof.sources.filter { said.insert($0).inserted })
    }
  }

  /// The facts of a proof, each once.
  public func facts(of proof: Proof) -> [String] { facts(of: proof.lines) }

  /// The facts that conditions matched, each once.
  func facts(of parts: [Proof.Line]) -> [String] {
    var seen: Set<String> = []
    var lines: [String] = []
    func put(_ line: String, _ depth: Int) {
      guard !line.isEmpty, seen.insert(line).inserted else { return }
      lines.append(String(repeating: "↳ ", count: depth) + line)
    }
    // What a derived fact follows from stands below it.
    func walk(_ parts: [Proof.Line], _ depth: Int) {
      for part in parts {
        switch part {
        case .fact(let relation, let values, let because):
          let said = words(of: relation, values)
          put(said, depth)
          for inner in because { walk(inner.lines, said.isEmpty ? depth : depth + 1) }
        case .none(let patterns):
          for (relation, words) in patterns { put(absence(relation, words), depth) }
        case .computed(_, let facts):
          for fact in facts { put(words(of: fact.relation, fact.values), depth) }
        case .compared: continue
        }
      }
    }
    walk(parts, 0)
    return lines
  }

  /// What was looked for and not found, in words: the acts, or the relation.
  func absence(_ relation: String, _ asked: [String]) -> String {
    // That nothing holds an action back is what everybody expects.
    if relation == "blocked" { return "" }
    let acts = asked.compactMap { wording.words(ifAny: "act-" + $0) }
    let names =
      acts.isEmpty ? [wording.words(ifAny: "relation-" + relation)].compactMap { $0 } : acts
    if names.isEmpty { return "" }
    let way = asked.first { ["in", "out"].contains($0) }.map { wording.words("direction-" + $0) }
    var values: [String: VoiceValue] = ["what": .list(names.map { .text($0) })]
    values["way"] = way.map { .text($0) }
    return wording.words("fact-none", values)
  }

  /// A fact in words: each relation has a label with its fields as values.
  func words(of relation: String, _ row: [Int32]) -> String {
    guard let fields = conclusions.facts.vocabulary.fields(of: relation), fields.count == row.count
    else { return "" }
    var values: [String: VoiceValue] = [:]
    for (field, value) in zip(fields, row) where value != FactTable.missing {
      var said = wording.value(value, type: field.type, conclusions.facts.symbols)
      // A meeting has no direction: both were there.
      if field.type == "direction", row.contains(conclusions.facts.symbols.number("met")) {
        continue
      }
      if ["act", "direction"].contains(field.type), case .text(let id) = said {
        said = .text(wording.words(field.type + "-" + id))
      }
      values[field.name] = said
    }
    return wording.words(ifAny: "fact-" + relation, values) ?? ""
  }
}
