import Ground
import Playbook
import Rules
import Voice

extension Counsel {
  /// Why a rule says nothing about somebody, line by line; nothing when there is no such rule.
  public func whyNot(_ rule: String, about: Int32) -> [String]? {
    guard let answer = conclusions.whyNot(rule, about: about) else { return nil }
    var lines: [String] = []
    for line in answer.satisfied {
      let said = facts(of: [line])
      lines += said.map { wording.words("why-not-holds", ["what": .text($0)]) }
    }
    switch answer.missed {
    case .lacking(let relation, let asked)?:
      let names = asked.isEmpty ? [] : askedFor(relation, asked)
      let what =
        names.isEmpty ? wording.words(ifAny: "relation-" + relation) : wording.speaker.list(names)
      lines.append(
        wording.words(
          "why-not-lacks", ["what": .text(what ?? condition(relation, asked))]))
      // What would derive it tells what is missing below.
      if let below = conclusions.book.rules.first(where: { $0.derives(relation) }) {
        lines += (whyNot(below.name, about: about) ?? []).map { "  " + $0 }
      }
    case .present(let found)?:
      lines += found.map { fact in
        wording.words("why-not-present", ["what": .text(words(of: fact.relation, fact.values))])
      }
    case .compared(let value, let mark)?:
      var values: [String: VoiceValue] = [
        "what": .text(wording.playbook.line(at: mark) ?? "")
      ]
      if let (number, type) = value {
        let said = wording.value(number, type: type, conclusions.facts.symbols)
        values[type == "date" ? "day" : "value"] = said
      }
      lines.append(wording.words("why-not-compared", values))
    case nil: break
    }
    for proof in answer.blocks {
      let because = wording.playbook.rules.texts(of: proof.rule, wording.language)?.because
      let reason = because.map { wording.speaker.say($0, values(of: proof)) } ?? proof.rule
      lines.append(
        wording.words("why-not-held", ["rule": .text(proof.rule), "reason": .text(reason)]))
      lines += facts(of: proof)
    }
    if answer.holds { lines.append(wording.words("why-not-holds-all")) }
    return lines
  }

  private func askedFor(_ relation: String, _ asked: [String]) -> [String] {
    asked.compactMap { wording.words(ifAny: "act-" + $0) }
  }

  private func condition(_ relation: String, _ asked: [String]) -> String {
    asked.isEmpty ? relation : relation + " (" + asked.joined(separator: ", ") + ")"
  }
}
