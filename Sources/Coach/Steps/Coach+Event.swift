import Contacts
import Counsel
import Desk
import Dialogue
import Playbook
import Turns
import Voice

extension Coach {
  private func pages(_ talk: OpenTalk) -> EventPages {
    EventPages(wording, talk.conversation, talk.state)
  }

  /// The people who are known at some organisations, who are expected, or who share a target.
  mutating func showMatches(_ step: Step, _ talk: OpenTalk) throws {
    let matches = try pages(talk).matches(step)
    if matches.isEmpty {
      if let none = stepText(step, \.none) { put(.say, none) }
      return
    }
    if let text = stepText(step, \.ask) { put(.say, text) }
    for contact in matches.prefix(5) { put(.item, try wording.line(contact)) }
    if matches.count > 5 { note("and-more", ["count": .number(matches.count - 5)]) }
  }

  /// Shows the things to do with their days, and sets a reminder for each.
  mutating func showChecklist(_ step: Step, _ talk: OpenTalk) throws {
    if let text = stepText(step, \.ask) { put(.say, text) }
    let pages = pages(talk)
    let event = pages.event.map { EntityID($0.id) }
    for item in pages.items(step) {
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
    let pages = pages(talk)
    let name = pages.event?.name ?? title(talk)
    var page = ["# " + name, ""]
    put(.title, name)
    for section in try pages.brief(step) {
      guard let heading = section.heading else {
        for line in section.lines {
          page.append("**" + line.replacing(": ", with: "**: ", maxReplacements: 1) + "  ")
          put(.item, line)
        }
        continue
      }
      page += ["## " + heading, ""] + section.lines.map { "- " + $0 } + [""]
      if section.isShown { continue }
      put(.title, heading)
      for line in section.lines { put(.item, line) }
    }
    turn.page = Page(name: name, lines: page)
  }
}
