import Contacts
import Counsel
import Ground
import Language
import Playbook
import Voice

/// What is known of somebody that a message to them can tell, by the names that texts know it by.
public struct Recollection {
  private let wording: Wording
  private let id: EntityID
  private var today: Day { wording.today }
  /// The longest words that are put into a sentence.
  private static let longest = 90
  /// How many days a day in the calendar is looked for, ahead and back.
  private static let (ahead, back) = (60, 21)
  /// From how many days on a silence, and a promise, are spoken of as old.
  private static let (quiet, overdue) = (45, 7)

  /// What is known of a contact.
  public init(_ wording: Wording, _ id: EntityID) {
    self.wording = wording
    self.id = id
  }

  /// The values, as far as they are known; words are as they were typed.
  public var values: [String: VoiceValue] {
    var values: [String: VoiceValue] = [:]
    guard let contact = try? wording.source.one(Contact.self, id) else { return values }
    add(met: contact, to: &values)
    add(exchanges: rows(Interaction.self).sorted { $0.day < $1.day }, to: &values)
    let project = rows(Project.self).last { $0.until == nil }
    values["project"] = (project?.words ?? project?.topic.flatMap(topic)).flatMap(words)
    values["interest"] = rows(Interest.self).last.flatMap { topic($0.topic) }.flatMap(words)
    return values
  }

  /// The day in the calendar that wishes of a kind are for: to come, or just gone by.
  ///
  /// - Returns: under `now` today, under `coming` a day ahead, under `late` one gone by; none of them
  ///   when no day is known, or none is near.
  public func occasion(_ kind: String) -> [String: VoiceValue] {
    let days: [Day]
    if let feast = Feast(rawValue: kind) {
      let around = feast.around(today)
      days = [around.next, around.last]
    } else {
      let occasions = rows(Occasion.self).filter { $0.kind.rawValue == kind }
      days = occasions.flatMap { occasion in
        [today.year - 1, today.year, today.year + 1].compactMap { occasion.day(in: $0) }
      }
    }
    if let next = days.filter({ $0 >= today }).min(), next - today <= Self.ahead,
      !days.contains(where: { $0 < today && today - $0 < next - today && today - $0 <= Self.back })
    {
      return [next == today ? "now" : "coming": .day(next)]
    }
    guard let last = days.filter({ $0 < today }).max(), today - last <= Self.back else { return [:] }
    return ["late": .day(last)]
  }

  /// When something that is promised and not kept was promised, once it is old enough to be said.
  public func promised(_ thing: String?) -> Day? {
    let open = rows(Promise.self).filter { $0.direction == .out && $0.kept == nil }
    let meant = open.filter { promise in
      guard let thing, let own = promise.thing else { return false }
      return Folding.fold(own) == Folding.fold(thing)
    }
    let made = meant.map(\.made).min() ?? (open.count == 1 ? open.first?.made : nil)
    return made.flatMap { today - $0 >= Self.overdue ? $0 : nil }
  }

  private func add(met contact: Contact, to values: inout [String: VoiceValue]) {
    if let event = contact.metEvent.flatMap({ try? wording.source.one(Event.self, $0) }) {
      values["event"] = .noun(wording.noun(event.name))
      values["day"] = event.day.flatMap { $0 <= today ? .day($0) : nil }
    } else {
      values["place"] = contact.metWords.flatMap(words)
    }
    values["through"] = contact.metThrough.map { .text(wording.person($0).full) }
  }

  private func add(exchanges: [Interaction], to values: inout [String: VoiceValue]) {
    let ours = exchanges.filter { $0.day <= today }
    if let last = ours.last?.day, today - last >= Self.quiet { values["last"] = .day(last) }
    values["said"] = ours.last { $0.direction == .in && $0.words != nil }?.words.flatMap(words)
    values["topic"] =
      ours.last { talk in
        talk.direction == .out && talk.words != nil
          && !talk.acts.isDisjoint(with: [.met, .message, .call])
      }?.words.flatMap(subject)
    let received = ours.filter(\.received)
    if let brought = received.last(where: { $0.acts.names.contains("introduction") }) {
      values["brought"] = brought.object.flatMap(words)
    }
    values["received"] =
      received.last { $0.object != nil && !$0.acts.names.contains("introduction") }?.object
      .flatMap(words)
    values["object"] = values["received"]
    values["gave"] =
      ours.last { $0.direction == .out && $0.acts.contains(.article) && $0.object != nil }?.object
      .flatMap(words)
  }

  private func topic(_ id: EntityID) -> String? {
    (try? wording.source.one(Topic.self, id))?.name
  }

  private func words(_ text: String) -> VoiceValue? {
    text.count <= Self.longest && !text.contains("\n") ? .text(text) : nil
  }

  /// Words that name a subject, and are no sentence that was written.
  private func subject(_ text: String) -> VoiceValue? {
    guard let last = text.last, !".!?".contains(last), Words.count(text) <= 10 else { return nil }
    return words(text)
  }

  private func rows<R: Row>(_ type: R.Type) -> [R] {
    (try? wording.source.rows(type, where: "contact", is: id)) ?? []
  }
}
