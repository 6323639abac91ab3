import Contacts
import Counsel
import Ground
import Language
import Voice

/// What is known of somebody at an event, as values that texts mention.
struct FactsThere {
  /// The values.
  var values: [String: VoiceValue] = [:]
  /// Whether something they spoke of is known.
  var hasTopic = false
  /// Whether nothing has passed between them and the person.
  var isStranger = false
  /// Whether one says *tu*.
  var isFamiliar = true

  /// Where strangers say *Lei* to each other.
  private static let formal: Set<EventKind> = [
    .fair, .conference, .convention, .congress, .seminar, .university, .other,
  ]
  /// So many words at most are a subject, and not a thing that was said.
  private static let subject = 5

  /// What is known of somebody who will be at an event.
  init(_ person: PersonThere, _ event: Event, _ wording: Wording) throws {
    let contact = person.contact
    let who = wording.person(contact)
    values["who"] = .person(who)
    values["me"] = wording.me.map { .person($0) }
    values["through"] = person.through.map { .person(wording.person($0)) }
    let card = try ContactCard(contact.id, from: wording.source)
    let passed = card?.interactions ?? []
    isStranger = passed.isEmpty && (card?.relations.isEmpty ?? true)
    isFamiliar =
      contact.register.map { $0 == .tu }
      ?? (contact.title == nil && !(isStranger && Self.formal.contains(event.kind ?? .other)))
    values["register"] = .familiar(isFamiliar)
    if let event = card?.metEvent { values["event"] = .noun(wording.noun(event.name)) }
    values["place"] = card?.presentRole?.organisation.map { .text($0.name) }
    values["role"] = card?.presentRole?.role.title.map { .text($0) }
    // Who was introduced and what was helped with are no words of theirs.
    let helped = Acts(named: "help") ?? []
    let introduced = Acts(named: "introduction") ?? []
    let spoken = passed.first { row in
      row.acts.isDisjoint(with: [helped, introduced, .thanks])
        && (row.words ?? row.object) != nil
    }
    values["day"] = spoken.map { .day($0.day) }
    let said = spoken.flatMap { $0.words ?? $0.object }
    values["words"] = said.map { .text($0) }
    for (name, act) in [("helped", helped), ("introduced", introduced)] {
      let given = passed.first { $0.direction == .in && $0.acts.contains(act) }
      values[name] = given?.object.map { .text($0) }
    }
    let mine = card?.promises.first { $0.direction == .out && $0.kept == nil }?.thing
    let theirs = card?.promises.first { $0.direction == .in && $0.kept == nil }?.thing
    values["promise"] = mine.map { .text($0) }
    values["owed"] = theirs.map { .text($0) }
    values["interest"] = card?.interests.first.map { .text($0.name) }
    let topic =
      card?.projects.first?.topic?.name ?? said.flatMap { Self.subject($0, wording) }
    hasTopic = topic != nil
    values["topic"] = topic.map { .noun(wording.noun(wording.again($0))) }
    values["vocative"] = .text(Self.hello(values, isFamiliar, who, wording))
  }

  /// Words that name a thing, and are no sentence.
  private static func subject(_ words: String, _ wording: Wording) -> String? {
    guard Words.split(words).count <= subject else { return nil }
    return wording.speaker.phrase(words).shape == .noun ? words : nil
  }

  private static func hello(
    _ values: [String: VoiceValue], _ isFamiliar: Bool, _ who: PersonWords, _ wording: Wording
  ) -> String {
    if isFamiliar { return wording.words("there-hello", values) }
    var values = values
    values["title"] = who.title.map { .text($0) }
    return wording.words("there-hello-lei", values)
  }
}
