import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Playbook
import Rules
import Turns
import Voice

extension Coach {
  /// Says why a question is asked, or why an advice is given.
  mutating func explain(_ rest: String) throws {
    if case .ownWords? = pending {
      say("own-words-why")
      return prompt()
    }
    let parts = rest.split(separator: " ", maxSplits: 2).map(String.init)
    if let first = parts.first, listed("no-words").contains(Folding.fold(first)) || first == "not" {
      return try explainWhyNot(Array(parts.dropFirst()))
    }
    if let number = Int(rest), shownAdvice.indices.contains(number - 1) {
      try explain(shownAdvice[number - 1])
      return try askAgain()
    }
    guard let (talk, step) = openStep else {
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

  /// Says why a rule gives no advice about somebody: `/perché no RULE NAME`.
  private mutating func explainWhyNot(_ parts: [String]) throws {
    guard parts.count == 2 else {
      let rule = playbook.rules.marks.keys.sorted().first ?? ""
      say(
        "why-not-how",
        [
          "command": .text(commandWord("why")),
          "example": .text(
            [commandWord("why"), words("no"), rule, "Laura"].joined(separator: " ")),
        ])
      return try askAgain()
    }
    guard case .one(let entry) = try find(parts[1]), let about = Int32(exactly: entry.id.number)
    else {
      say("nobody-known", ["name": .text(parts[1])])
      return try askAgain()
    }
    guard let lines = try counsel().whyNot(parts[0], about: about) else {
      say("no-such-rule", wording.unknown(parts[0], near: playbook.rules.marks.keys))
      return try askAgain()
    }
    put(
      .title,
      words("why-not-title", ["rule": .text(parts[0]), "who": .person(person(entry.id))]))
    for line in lines { put(.item, line) }
    try askAgain()
  }

  private mutating func explain(_ view: AdviceView) throws {
    let lines = try counsel().why(view)
    if let reason = lines.first { put(.say, reason) }
    for line in lines.dropFirst() { put(.item, line) }
    for principle in view.principles { putPrinciple(principle) }
  }

  mutating func putPrinciple(_ id: String) {
    if let text = wording.principle(id) { put(.note, text) }
  }

  /// The reasons for which the rules hold an action back, one a line.
  mutating func giveReasons(_ step: Step) throws {
    guard let (about, action) = held(step) else { return }
    for reason in try counsel().reasons(against: action, about: about) { put(.item, reason) }
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
    for (facts, principles) in try counsel().whyHeld(action, about: about) {
      for line in facts { put(.item, line) }
      for principle in principles { putPrinciple(principle) }
    }
  }
}
