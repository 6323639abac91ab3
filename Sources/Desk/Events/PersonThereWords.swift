import Contacts
import Counsel
import Ground
import Voice

/// What to have in mind about somebody at an event: what is known, two questions made of it, how to begin
/// and how to leave.
public struct PersonThereWords {
  /// How many questions there are for a kind of event, and for a place of work.
  private static let (asks, placeAsks) = (4, 3)

  private let wording: Wording
  private let event: Event

  /// The words about people at an event.
  public init(_ wording: Wording, _ event: Event) { (self.wording, self.event) = (wording, event) }

  private func facts(_ person: PersonThere) throws -> FactsThere {
    try FactsThere(person, event, wording)
  }

  /// Who they are: `Laura Conti (Reply)`.
  public func name(_ person: PersonThere) throws -> String {
    wording.words("there-name", try facts(person).values)
  }

  /// What is known, in a line each.
  public func known(_ person: PersonThere) throws -> [String] {
    let facts = try facts(person)
    var lines: [String] = []
    for (name, label) in [
      ("through", "there-through"), ("event", "there-met"), ("words", "there-words"),
      ("helped", "there-helped"), ("introduced", "there-introduced"),
      ("promise", "there-promise"), ("owed", "there-owed"), ("interest", "there-interest"),
    ] where facts.values[name] != nil {
      lines.append(wording.words(label, facts.values))
    }
    if person.reason == .missed { lines.append(wording.words("there-missed")) }
    return lines
  }

  /// The one thing to have in mind at the door; where nothing is known, what to ask.
  public func remembered(_ person: PersonThere, _ place: Int) throws -> String {
    let facts = try facts(person)
    let best = [
      ("promise", "there-promise"), ("owed", "there-owed"), ("words", "there-words"),
      ("through", "there-through"), ("helped", "there-helped"), ("interest", "there-interest"),
      ("event", "there-met"),
    ].first { facts.values[$0.0] != nil }
    if let best { return wording.words(best.1, facts.values) }
    return try questions(person, place).first ?? ""
  }

  /// Two questions: one of what they spoke of, else of where they work; one for the kind of event.
  ///
  /// Somebody else on the page, at another place, is asked something else.
  public func questions(_ person: PersonThere, _ place: Int) throws -> [String] {
    let facts = try facts(person)
    var found: [String] = []
    if facts.hasTopic {
      found.append(wording.words("there-ask-topic", facts.values))
    } else if facts.values["place"] != nil {
      found.append(wording.words("there-ask-place-\(place % Self.placeAsks + 1)", facts.values))
    }
    for step in 0..<Self.asks where found.count < 2 {
      found.append(ask((place + step) % Self.asks + 1, facts.values))
    }
    return found
  }

  private func ask(_ number: Int, _ values: [String: VoiceValue]) -> String {
    let kind = (event.kind ?? .other).rawValue
    return wording.words(ifAny: "there-ask-\(kind)-\(number)", values)
      ?? wording.words("there-ask-other-\(number)", values)
  }

  /// Questions that open a conversation with anybody, by the kind of event, and how to begin it.
  public var anybody: [String] {
    var values: [String: VoiceValue] = ["register": .familiar(true)]
    values["me"] = wording.me.map { .person($0) }
    return [wording.words("there-open-anybody", values)]
      + [1, 2].map { wording.words("brief-question", ["words": .text(ask($0, values))]) }
  }

  /// How to begin.
  public func opening(_ person: PersonThere) throws -> String {
    let facts = try facts(person)
    let label =
      facts.values["through"] != nil
      ? "there-open-through"
      : facts.isStranger
        ? facts.values["place"] == nil ? "there-open-stranger" : "there-open-new"
        : facts.values["promise"] != nil
          ? "there-open-promise" : facts.hasTopic ? "there-open-topic" : "there-open-known"
    return wording.words(label, facts.values)
  }

  /// How to leave, by the kind of event.
  public var exit: String {
    wording.words(ifAny: "there-exit-" + (event.kind ?? .other).rawValue)
      ?? wording.words("there-exit-other")
  }
}
