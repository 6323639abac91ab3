import Contacts
import Counsel
import Ground
import Rules
import Scout
import Voice

/// Somebody who is suggested, in words: why, what to give first, and from when, where it is too early.
struct Suggested {
  /// Who.
  let id: EntityID
  /// The name.
  let name: String
  /// The line that is shown.
  let line: String
  /// Whether the rules hold the action back today.
  let isEarly: Bool
}

/// Puts those who were found into words.
struct SuggestedWords {
  private let view: TalkView
  private let action: String
  private let givesFirst: Bool
  private let counsel: Counsel
  /// The best reasons of everybody, for those who are known through somebody.
  private let best: [EntityID: Evidence]

  /// Words about some people and an action; `givesFirst` tells of each what can be given before it.
  init(_ found: [Found], _ action: String, givesFirst: Bool, _ view: TalkView) throws {
    self.givesFirst = givesFirst
    self.view = view
    self.action = action
    counsel = try view.counsel()
    best = Dictionary(
      found.compactMap { one in
        one.evidence.first { $0.through == nil }.map { (one.contact, $0) }
      }, uniquingKeysWith: { $1 })
  }

  /// Whether the rules hold the action about somebody back.
  func isHeld(_ who: EntityID) -> Bool {
    guard let number = Int32(exactly: who.number) else { return false }
    return !counsel.conclusions.blocks(about: number, action: action).isEmpty
  }

  /// Somebody with the reasons, two at most, and what to give first.
  func now(_ found: Found) throws -> Suggested {
    var values = common(found)
    values["gift"] = try gift(for: found.contact)
    return suggested(found, "found-now", values, isEarly: false)
  }

  /// Somebody for whom it is too early, with the reason, the day from which it is not, or what has to
  /// come first.
  func early(_ found: Found) throws -> Suggested {
    var values = common(found)
    if let number = Int32(exactly: found.contact.number) {
      values["held"] = counsel.reasons(against: action, about: number).first.map { .text($0) }
      values["day"] = try counsel.freeDay(action, about: number).map { .day($0) }
    }
    values["gift"] = try gift(for: found.contact)
    return suggested(found, "found-early", values, isEarly: true)
  }

  private func gift(for who: EntityID) throws -> VoiceValue? {
    guard givesFirst else { return nil }
    return try Gifts(view.source, today: view.today).first(for: who).map { .text(words(of: $0)) }
  }

  private func suggested(
    _ found: Found, _ label: String, _ values: [String: VoiceValue], isEarly: Bool
  ) -> Suggested {
    Suggested(
      id: found.contact, name: view.wording.person(found.contact).full,
      line: view.words(label, values), isEarly: isEarly)
  }

  private func common(_ found: Found) -> [String: VoiceValue] {
    // Whom they know comes last: what follows would be said of the other.
    let best = found.evidence.prefix(2)
    let reasons = (best.filter { $0.through == nil } + best.filter { $0.through != nil })
      .compactMap { words(of: $0) }
    return [
      "who": view.person(found.contact), "reasons": .list(reasons.map { .text($0) }),
    ]
  }

  /// A reason in words.
  private func words(of evidence: Evidence) -> String? {
    var values: [String: VoiceValue] = [:]
    values["words"] = evidence.words.map { words in
      [Evidence.works, Evidence.worked].contains(evidence.way)
        ? .text(view.wording.organisation(words)) : .text(words)
    }
    if let through = evidence.through {
      values["through"] = view.person(through)
      values["reason"] = best[through].flatMap { words(of: $0) }.map { .text($0) }
    }
    return view.wording.words(ifAny: "found-" + evidence.way, values)
  }

  /// What to give in words.
  private func words(of gift: Gift) -> String {
    switch gift {
    case .promise(let thing):
      view.words("gift-promise", thing.map { ["thing": .text($0)] } ?? [:])
    case .material(_, let words, let topic):
      view.words("gift-material", ["thing": .text(words), "topic": .text(topic)])
    case .outcome(let day): view.words("gift-outcome", ["day": .day(day)])
    }
  }
}
