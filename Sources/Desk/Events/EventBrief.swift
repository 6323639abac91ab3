import Contacts
import Counsel
import Ground
import Interchange
import Language
import Voice

/// The page to take along to an event, of all that is known of it.
public struct EventBrief {
  /// How many exhibitors are named at most as something to read up on.
  private static let read = 4
  private let wording: Wording
  private let event: Event
  private var source: any ContactSource { wording.source }
  /// What the person said themselves: facts with their labels, and what they take along.
  public var own: (facts: [(label: String, value: String)], taken: [String]) = ([], [])
  /// Whether small steps are better for the person than a number of people; nothing when nobody asked.
  public var wantsSmallSteps: Bool?
  /// Whether what is to be done has just been shown.
  public var listIsShown = false

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
    facts += own.facts
    let words = PersonThereWords(wording, event)
    fact("exit", words.exit)
    var parts = [try people(words), part("read", try reading()), part("pitch", try pitch())]
    parts.append(part("take", taken))
    parts.append(part("ladder", try ladder()))
    var list = part("list", try toDo())
    list.isShown = listIsShown
    parts.append(list)
    return Brief(
      title: event.name.prefix(1).uppercased() + event.name.dropFirst(),
      language: wording.language.rawValue, facts: facts,
      parts: parts.filter { !$0.entries.isEmpty })
  }

  private func part(_ label: String, _ entries: [Brief.Entry]) -> Brief.Part {
    Brief.Part(heading: wording.words("brief-" + label), entries: entries)
  }

  /// Who to look for; where nobody is known, questions that open any conversation there.
  private func people(_ words: PersonThereWords) throws -> Brief.Part {
    let people = try PeopleThere(source, event, today: wording.today).found()
    if people.isEmpty { return part("anybody", words.anybody.map { Brief.Entry($0) }) }
    return part(
      "people",
      try people.enumerated().map { place, person in
        let known = try words.known(person)
        let asks = try words.questions(person, place)
        return Brief.Entry(
          try words.name(person),
          lines: known + [try words.opening(person)]
            + asks.map { wording.words("brief-question", ["words": .text($0)]) })
      })
  }

  /// What to read up on: the programme, and the organisations that will be there.
  private func reading() throws -> [Brief.Entry] {
    let expected = try source.rows(Exhibitor.self, where: "event", is: event.id)
      .map(\.organisation)
    // Where somebody is known there is somebody to ask.
    let unknown = try expected.filter {
      try source.rows(Role.self, where: "organisation", is: $0).isEmpty
    }
    let names = try (unknown.isEmpty ? expected : unknown)
      .compactMap { try source.one(Organisation.self, $0)?.name }
    var values: [String: VoiceValue] = [:]
    if !names.isEmpty { values["list"] = .list(names.prefix(Self.read).map { .text($0) }) }
    let text =
      event.kind.flatMap { wording.words(ifAny: "brief-reading-" + $0.rawValue, values) }
      ?? wording.words("brief-reading", values)
    return text.split(separator: "\n").map {
      Brief.Entry(String($0))
    }
  }

  /// The introduction for the goal of the event, else the last one; how to come by one where there is none.
  private func pitch() throws -> [Brief.Entry] {
    let all = try source.all(Pitch.self).filter { $0.language == wording.language.rawValue }
    guard let fit = all.last(where: { $0.goal != nil && $0.goal == event.goal }) ?? all.last else {
      return [Brief.Entry(wording.words("brief-no-pitch"))]
    }
    return [Brief.Entry(fit.text.replacing("\n", with: " "))]
  }

  /// What to bring and how to look, by the kind of event; what the person chose stands before how to look.
  private var taken: [Brief.Entry] {
    let kind = event.kind?.rawValue ?? EventKind.other.rawValue
    let text = wording.words(ifAny: "brief-take-" + kind) ?? wording.words("brief-take-other")
    let usual = text.split(separator: "\n").map(String.init)
    let lines = own.taken.isEmpty ? usual : own.taken + usual.suffix(1)
    return lines.map { Brief.Entry($0) }
  }

  /// Small steps instead of a number, or how many are enough; the one that was chosen after the last event
  /// comes first.
  private func ladder() throws -> [Brief.Entry] {
    let before = try source.all(Event.self).filter { $0.id != event.id && $0.step != nil }
      .max { ($0.day?.number ?? 0) < ($1.day?.number ?? 0) }
    let own = before?.step.flatMap { wording.words(ifAny: "ladder-" + $0) }
    let mine = own.map { [wording.words("ladder-mine", ["words": .text($0)])] } ?? []
    let steps = wording.words(wantsSmallSteps == false ? "brief-enough" : "brief-steps")
    return (mine + steps.split(separator: "\n").map(String.init)).map { Brief.Entry($0) }
  }

  private func toDo() throws -> [Brief.Entry] {
    try source.all(Reminder.self).filter { $0.event == event.id && $0.done == nil }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      .map { Brief.Entry(wording.speaker.words(.day($0.day)) + ": " + wording.words($0)) }
  }
}
