import Contacts
import Dialogue
import Ground
import Language
import Playbook
import Rules
import Voice

extension Coach {
  /// Says why a question is asked, or why an advice is given.
  mutating func explain(_ rest: String) throws {
    if let number = Int(rest), shownAdvice.indices.contains(number - 1) {
      try explain(shownAdvice[number - 1])
      return try askAgain()
    }
    guard let talk = talks.last, case .ask(let step, _) = next(talk.script, talk.state) else {
      if let first = shownAdvice.first, shownAdvice.count == 1 {
        try explain(first)
      } else {
        say("why-which", ["command": .text(commandWord("why"))])
      }
      return prompt()
    }
    if let why = stepText(step, \.why) { put(.say, why) }
    if step.kind == .hold {
      try putBlockProofs(step)
      return try askAgain()
    }
    let own = talk.conversation.sources[step.name] ?? []
    let sources = own.isEmpty ? talk.conversation.sources[""] ?? [] : own
    for source in sources.prefix(2) { putPrinciple(source.value) }
    try askAgain()
  }

  private mutating func explain(_ view: AdviceView) throws {
    let conclusions = try conclude()
    put(.say, words("because", ["reason": .text(view.because)]))
    for proof in conclusions.proofs(of: view.advice) { putProof(proof, conclusions) }
    for principle in view.principles { putPrinciple(principle) }
  }

  mutating func putPrinciple(_ id: String) {
    guard let text = playbook.principles[id]?.texts[language] else { return }
    put(.note, words("principle", ["id": .text(id), "text": .text(text)]))
  }

  /// The reasons for which the rules hold an action back, one a line.
  mutating func giveReasons(_ step: Step) throws {
    guard let (about, action) = held(step) else { return }
    let conclusions = try conclude()
    for proof in conclusions.proofs(ofBlock: action, about: about) {
      guard let text = playbook.rules.texts(of: proof.rule, language)?.because else { continue }
      put(.item, speaker.say(text, values(of: proof, conclusions)))
    }
  }

  private func held(_ step: Step) -> (about: Int32, action: String)? {
    guard let talk = talks.last, let name = step.details["about"]?.value,
      let action = step.details["action"]?.value,
      case .entity(let item)? = talk.state.answers[name], let id = Int32(exactly: item.id)
    else { return nil }
    return (id, action)
  }

  private mutating func putBlockProofs(_ step: Step) throws {
    guard let (about, action) = held(step) else { return }
    let conclusions = try conclude()
    var said: Set<String> = []
    for proof in conclusions.proofs(ofBlock: action, about: about) {
      putProof(proof, conclusions)
      for source in proof.sources where said.insert(source).inserted { putPrinciple(source) }
    }
  }

  /// The facts of a proof, one a line.
  mutating func putProof(_ proof: Proof, _ conclusions: Conclusions) {
    var seen: Set<String> = []
    func put(_ line: String, _ coach: inout Coach) {
      if !line.isEmpty, seen.insert(line).inserted { coach.put(.item, line) }
    }
    func walk(_ lines: [Proof.Line], _ coach: inout Coach) {
      for line in lines {
        switch line {
        case .fact(let relation, let values, let because):
          put(coach.factWords(relation, values, conclusions), &coach)
          for inner in because { walk(inner.lines, &coach) }
        case .none(let patterns):
          for (relation, words) in patterns { put(coach.absence(relation, words), &coach) }
        case .computed(_, let facts):
          for fact in facts {
            put(coach.factWords(fact.relation, fact.values, conclusions), &coach)
          }
        case .compared: continue
        }
      }
    }
    walk(proof.lines, &self)
  }

  /// What was looked for and not found, in words: the acts, or the relation.
  private func absence(_ relation: String, _ asked: [String]) -> String {
    let acts = asked.compactMap { playbook.label("act-" + $0, language).map { speaker.say($0) } }
    let known = playbook.label("relation-" + relation, language).map { speaker.say($0) }
    let names = acts.isEmpty ? [known].compactMap { $0 } : acts
    if names.isEmpty { return "" }
    let way = asked.first { ["in", "out"].contains($0) }.map { words("direction-" + $0) }
    var values: [String: VoiceValue] = ["what": .list(names.map { .text($0) })]
    values["way"] = way.map { .text($0) }
    return words("fact-none", values)
  }

  /// A fact in words: each relation has a label with its fields as values.
  private func factWords(
    _ relation: String, _ row: [Int32], _ conclusions: Conclusions
  ) -> String {
    guard let fields = conclusions.facts.vocabulary.fields(of: relation),
      fields.count == row.count, playbook.label("fact-" + relation, language) != nil
    else { return "" }
    var values: [String: VoiceValue] = [:]
    for (field, value) in zip(fields, row) where value != FactTable.missing {
      var said = ruleValue(value, type: field.type, conclusions)
      if ["act", "direction"].contains(field.type), case .text(let id) = said {
        said = .text(words(field.type + "-" + id))
      }
      values[field.name] = said
    }
    return words("fact-" + relation, values)
  }
}
