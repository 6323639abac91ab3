import Contacts
import Counsel
import Ground
import Interchange
import Language
import Voice

/// The page to take along to an event, of all that is known of it.
public struct EventBrief {
  private let wording: Wording
  private let event: Event
  private var source: any ContactSource { wording.source }

  /// The page of an event.
  public init(_ wording: Wording, _ event: Event) { (self.wording, self.event) = (wording, event) }

  /// The page.
  public func brief() throws -> Brief {
    var facts: [(label: String, value: String)] = []
    func fact(_ label: String, _ value: String?) {
      if let value { facts.append((wording.words("brief-" + label), value)) }
    }
    fact("when", event.timing.map { wording.speaker.words(.timing($0)) })
    fact("place", event.place)
    fact("goal", event.goal.flatMap { wording.words(ifAny: "brief-goal-" + $0.rawValue) })
    let words = PersonThereWords(wording, event)
    fact("exit", words.exit)
    var parts = try [people(words)]
    if let pitch = try source.all(Pitch.self).last(where: {
      $0.language == wording.language.rawValue
    }) {
      parts.append(part("pitch", [Brief.Entry(pitch.text.replacing("\n", with: " "))]))
    }
    parts.append(try part("take", list("brief-take")))
    parts.append(try part("ladder", ladder()))
    let reminders = try source.all(Reminder.self).filter { $0.event == event.id && $0.done == nil }
    parts.append(
      part(
        "list",
        reminders.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map { reminder in
          Brief.Entry(wording.speaker.words(.day(reminder.day)) + ": " + wording.words(reminder))
        }))
    return Brief(
      title: event.name, language: wording.language.rawValue, facts: facts,
      parts: parts.filter { !$0.entries.isEmpty })
  }

  private func part(_ label: String, _ entries: [Brief.Entry]) -> Brief.Part {
    Brief.Part(heading: wording.words("brief-" + label), entries: entries)
  }

  private func people(_ words: PersonThereWords) throws -> Brief.Part {
    let people = try PeopleThere(source, event).found()
    return part(
      "people",
      try people.map { person in
        let known = try words.known(person)
        let asks = try words.questions(person)
        return Brief.Entry(
          try words.name(person),
          lines: known + [try words.opening(person)]
            + asks.map { wording.words("brief-question", ["words": .text($0)]) })
      })
  }

  /// What to bring and how to look, by the kind of event: a line each of a text.
  private func list(_ label: String) throws -> [Brief.Entry] {
    let kind = event.kind?.rawValue ?? EventKind.other.rawValue
    let text = wording.words(ifAny: label + "-" + kind) ?? wording.words(label + "-other")
    return text.split(separator: "\n").map { Brief.Entry(String($0)) }
  }

  /// Small steps instead of a number; the one that was chosen after the last event comes first.
  private func ladder() throws -> [Brief.Entry] {
    let before = try source.all(Event.self).filter { $0.id != event.id && $0.step != nil }
      .max { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }
    let own = before?.step.flatMap { wording.words(ifAny: "ladder-" + $0) }
    let mine = own.map { [wording.words("ladder-mine", ["words": .text($0)])] } ?? []
    return (mine + wording.words("brief-steps").split(separator: "\n").map(String.init))
      .map { Brief.Entry($0) }
  }
}
