import Contacts
import Counsel
import Dialogue
import Ground
import Hearing
import Language
import Playbook
import Voice

extension Coach {
  /// The people who are known at some organisations, who are expected, or who share a target.
  mutating func showMatches(_ step: Step, _ talk: OpenTalk) throws {
    let matches = try matches(step, talk)
    if matches.isEmpty {
      if let none = stepText(step, \.none) { put(.say, none) }
      return
    }
    if let text = stepText(step, \.ask) { put(.say, text) }
    for contact in matches.prefix(5) { put(.item, try wording.line(contact)) }
    if matches.count > 5 { note("and-more", ["count": .number(matches.count - 5)]) }
  }

  private func matches(_ step: Step, _ talk: OpenTalk) throws -> [Contact] {
    guard let of = step.details["of"]?.value,
      case .entities(let items)? = talk.state.answers[of]
    else { return [] }
    var ids: [EntityID] = []
    for item in items {
      let roles = try source.rows(Role.self, where: "organisation", is: EntityID(item.id))
      ids += roles.sorted { ($0.until == nil ? 0 : 1) < ($1.until == nil ? 0 : 1) }.map(\.contact)
    }
    var seen: Set<EntityID> = []
    return try ids.filter { seen.insert($0).inserted }.compactMap {
      try source.one(Contact.self, $0)
    }
  }

  /// The items of a checklist that are needed, with their days.
  private func items(_ step: Step, _ talk: OpenTalk) -> [(day: Day?, text: String)] {
    let state = talk.state
    var start: Day?
    if let of = step.details["of"]?.value, case .day(let number)? = state.answers[of] {
      start = Day(number: number)
    }
    let texts = talk.conversation.texts.steps[step.name]?.parts ?? [:]
    return CheckItem.read(step).compactMap { item in
      guard item.condition.map({ $0.holds(state) }) ?? true, let text = texts[item.id] else {
        return nil
      }
      let day = start.map { max($0 + item.days, item.days > 0 ? $0 : min(today, $0)) }
      return (day, speaker.say(text, values(talk)))
    }
  }

  /// Shows the things to do with their days, and sets a reminder for each.
  mutating func showChecklist(_ step: Step, _ talk: OpenTalk) throws {
    if let text = stepText(step, \.ask) { put(.say, text) }
    var event: EntityID?
    for other in talk.script.steps where other.kind == .event {
      if case .entity(let item)? = talk.state.answers[other.name] { event = EntityID(item.id) }
    }
    for item in items(step, talk) {
      var values: [String: VoiceValue] = ["what": .text(item.text)]
      values["day"] = item.day.map { .day($0) }
      put(.item, words("check-item", values))
      if let day = item.day {
        source.add(
          Reminder(id: try source.freshID(), event: event, day: day, words: item.text))
      }
    }
  }

  /// Shows the page to take along, and hands it out as Markdown.
  mutating func showBrief(_ step: Step, _ talk: OpenTalk) throws {
    if let text = stepText(step, \.ask) { put(.say, text) }
    let labels = talk.conversation.texts.steps[step.name]?.parts ?? [:]
    let state = talk.state
    var name = title(talk)
    for other in talk.script.steps where other.kind == .event {
      if case .entity(let item)? = state.answers[other.name] { name = item.name }
    }
    var page = ["# " + name, ""]
    put(.title, name)
    func section(_ heading: String, _ lines: [String], _ coach: inout Coach) {
      page += ["## " + heading, ""] + lines.map { "- " + $0 } + [""]
      coach.put(.title, heading)
      for line in lines { coach.put(.item, line) }
    }
    for other in talk.script.steps {
      guard let label = labels[other.name].map({ speaker.say($0) }) else { continue }
      if other.kind == .checklist {
        let lines = items(other, talk).map { item in
          (item.day.map { speaker.words(.day($0)) + ": " } ?? "") + item.text
        }
        // Shown just before: the page alone repeats it.
        page += ["## " + label, ""] + lines.map { "- " + $0 } + [""]
        continue
      }
      guard let answer = state.answers[other.name] else { continue }
      switch answer {
      case .nothing: continue
      case .options(let ids): section(label, ids.map { optionLabel($0, other) }, &self)
      case .entities(let items): section(label, try items.map(briefLine), &self)
      default:
        page.append("**" + label + "**: " + said(answer, other) + "  ")
        put(.item, label + ": " + said(answer, other))
      }
    }
    turn.page = Page(name: name, lines: page)
  }

  private func briefLine(_ item: Answer.Reference) throws -> String {
    guard let contact = try source.one(Contact.self, EntityID(item.id)) else { return item.name }
    return try wording.line(contact)
  }
}
