import Contacts
import Counsel
import Ground
import Language
import Voice

/// What to have in mind about somebody at an event: what is known, two questions made of it, how to begin
/// and how to leave.
public struct PersonThereWords {
  private let wording: Wording
  private let event: Event
  private var source: any ContactSource { wording.source }

  /// How many questions there are for a kind of event.
  private static let asks = 4

  /// The words about people at an event.
  public init(_ wording: Wording, _ event: Event) { (self.wording, self.event) = (wording, event) }

  /// What is known of somebody, as values that the texts mention.
  struct Facts {
    var values: [String: VoiceValue] = [:]
    var said: String?
    var topic: String?
    var isStranger = false
  }

  func facts(_ person: PersonThere) throws -> Facts {
    var facts = Facts()
    let contact = person.contact
    facts.values["who"] = .person(wording.person(contact))
    facts.values["through"] = person.through.map { .person(wording.person($0)) }
    let card = try ContactCard(contact.id, from: source)
    let met = card?.interactions.first { $0.acts.contains(.met) }
    if let event = card?.metEvent { facts.values["event"] = .noun(wording.noun(event.name)) }
    facts.values["place"] = card?.presentRole?.organisation.map { .text($0.name) }
    facts.values["role"] = card?.presentRole?.role.title.map { .text($0) }
    facts.values["day"] = card?.interactions.first.map { .day($0.day) }
    facts.said = met?.words
    facts.topic = met?.object ?? card?.projects.first?.topic?.name ?? card?.interests.first?.name
    facts.values["words"] = (card?.interactions.lazy.compactMap { $0.words ?? $0.object }.first)
      .map { .text($0) }
    facts.values["topic"] = facts.topic.map { .noun(wording.noun(wording.definite($0))) }
    let promise = card?.promises.first { $0.direction == .out }?.thing
    facts.values["promise"] = promise.map { .text($0) }
    facts.values["interest"] = card?.interests.first.map { .text($0.name) }
    facts.isStranger = card?.interactions.isEmpty ?? true
    return facts
  }

  /// Who they are: `Laura Conti (Reply)`.
  public func name(_ person: PersonThere) throws -> String {
    let facts = try facts(person)
    return wording.words("there-name", facts.values)
  }

  /// What is known, in a line each.
  public func known(_ person: PersonThere) throws -> [String] {
    let facts = try facts(person)
    var lines: [String] = []
    if let through = facts.values["through"] {
      lines.append(
        wording.words(
          "there-through", ["through": through, "who": facts.values["who"] ?? .text("")]))
    }
    if facts.values["event"] != nil { lines.append(wording.words("there-met", facts.values)) }
    if facts.values["words"] != nil { lines.append(wording.words("there-words", facts.values)) }
    if facts.values["promise"] != nil { lines.append(wording.words("there-promise", facts.values)) }
    if facts.values["interest"] != nil, facts.said != nil {
      lines.append(wording.words("there-interest", facts.values))
    }
    if person.reason == .missed { lines.append(wording.words("there-missed")) }
    return lines
  }

  /// Two questions made of what is known, then of where they work, then of the kind of event.
  public func questions(_ person: PersonThere) throws -> [String] {
    let facts = try facts(person)
    var found: [String] = []
    if facts.topic != nil { found.append(wording.words("there-ask-topic", facts.values)) }
    if facts.values["place"] != nil {
      found.append(wording.words("there-ask-place", facts.values))
    }
    let kind = event.kind?.rawValue ?? EventKind.other.rawValue
    // Those of whom nothing is known are not all asked the same.
    let first = person.contact.id.number % Self.asks
    for step in 0..<Self.asks {
      let number = (first + step) % Self.asks + 1
      if let words = wording.words(ifAny: "there-ask-\(kind)-\(number)")
        ?? wording.words(ifAny: "there-ask-other-\(number)")
      {
        found.append(words)
      }
    }
    return Array(found.prefix(2))
  }

  /// Questions that open a conversation with anybody, by the kind of event, and how to begin it.
  public var anybody: [String] {
    let kind = event.kind?.rawValue ?? EventKind.other.rawValue
    let asks = ["1", "2"].compactMap { number in
      wording.words(ifAny: "there-ask-\(kind)-\(number)")
        ?? wording.words(ifAny: "there-ask-other-\(number)")
    }
    var values: [String: VoiceValue] = [:]
    values["me"] = wording.me.map { .person($0) }
    return [wording.words("there-open-anybody", values)]
      + asks.map { wording.words("brief-question", ["words": .text($0)]) }
  }

  /// How to begin.
  public func opening(_ person: PersonThere) throws -> String {
    let facts = try facts(person)
    var values = facts.values
    values["me"] = wording.me.map { .person($0) }
    let label =
      facts.values["through"] != nil
      ? "there-open-through"
      : facts.isStranger
        ? facts.values["place"] == nil ? "there-open-stranger" : "there-open-new"
        : facts.values["promise"] != nil
          ? "there-open-promise" : facts.topic != nil ? "there-open-topic" : "there-open-known"
    return wording.words(label, values)
  }

  /// How to leave, by the kind of event.
  public var exit: String {
    let kind = event.kind?.rawValue ?? EventKind.other.rawValue
    return wording.words(ifAny: "there-exit-" + kind) ?? wording.words("there-exit-other")
  }
}
