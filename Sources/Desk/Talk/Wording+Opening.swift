import Counsel
import Dialogue
import Rules
import Voice

extension Wording {
  /// The answers that an advice fills in when it opens its conversation; nothing without a proof.
  public func given(
    _ advice: Advice, _ opening: Rule.Opening, _ script: Script, _ conclusions: Conclusions
  ) -> [String: Answer]? {
    let rule = conclusions.book.rules[advice.rule]
    guard let proof = conclusions.proofs(of: advice, limit: 1).first else { return nil }
    var given: [String: Answer] = [:]
    for (name, slot) in opening.slots {
      guard let step = script.step(name) else { continue }
      switch slot {
      case .word(let word): given[step.name] = .option(word)
      case .register(let register):
        guard let value = proof.values[rule.variables[register].name] else { continue }
        given[step.name] = answer(value, conclusions)
      }
    }
    return given
  }

  private func answer(
    _ value: (value: Int32, type: String), _ conclusions: Conclusions
  ) -> Answer {
    let said = self.value(value.value, type: value.type, conclusions.facts.symbols)
    switch value.type {
    case "date": return .day(Int(value.value))
    case "int": return .number(Int(value.value))
    case "contact", "event", "organisation", "topic":
      return .entity(.init(id: Int(value.value), name: said.map(speaker.words) ?? ""))
    default: return .text(said.map(speaker.words) ?? "")
    }
  }
}
