import Contacts
import Counsel
import Dialogue
import Ear
import Language
import Playbook
import Questions
import Voice

/// What is said of an act.
struct DeedWords {
  private let doing: ActDoing
  private let slots: SlotAnswers
  private let view: TalkView

  init(_ doing: ActDoing, _ slots: SlotAnswers, _ view: TalkView) {
    self.doing = doing
    self.slots = slots
    self.view = view
  }

  private var texts: ActTexts { doing.texts[view.wording.language] ?? ActTexts() }

  /// What is said when it was done in a way.
  func done(_ way: String?) -> String? { said(texts.done, way) }

  /// What is said first where only what is nearest can be done.
  func nearest(_ way: String?) -> String? { said(texts.nearest, way) }

  /// What it is called where it is offered.
  var name: String? { texts.name.map { view.wording.speaker.say($0, values) } }

  /// What is said where it is denied.
  func denied(_ mood: ActFrames.Mood) -> String {
    if let text = texts.denied { return view.wording.speaker.say(text, values) }
    return view.words(mood == .told ? "act-not-so" : "act-denied")
  }

  private func said(_ texts: [String: VoiceText], _ way: String?) -> String? {
    let text = way.flatMap { texts[$0] } ?? texts[""]
    return text.map { view.wording.speaker.say($0, values) }
  }

  /// The slots as values that texts can mention.
  private var values: [String: VoiceValue] {
    var values: [String: VoiceValue] = [:]
    for (slot, answer) in slots.answers { values[slot] = value(answer, slot) }
    // "In March" is no day of it, though one must be kept.
    for (slot, period) in slots.periods {
      if let said = view.wording.speaker.period(period) { values[slot] = .text(said) }
    }
    let count = doing.slots.lazy.compactMap { slots.people[$0.name]?.count }.first
    values["n"] = .number(count ?? 1)
    return values
  }

  private func value(_ answer: Answer, _ slot: String) -> VoiceValue? {
    switch answer {
    case .entity(let item) where doing.kind(slot) == .event: .noun(view.wording.noun(item.name))
    case .entity(let item):
      .person(view.wording.person(EntityID(item.id), name: item.name))
    case .entities(let items): together(items)
    case .text(let text) where doing.kind(slot) == .event: .noun(view.wording.noun(text))
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .option(let id): word(id, slot).map { .text($0) }
    default: answer.timing.map { .timing($0) }
    }
  }

  private func word(_ id: String, _ slot: String) -> String? {
    if doing.kind(slot) == .channel { return view.wording.words(ifAny: "channel-" + id) }
    return texts.words[id].map { view.wording.speaker.say($0) }
  }

  /// Several people as one: their names, one after the other.
  private func together(_ items: [Answer.Reference]) -> VoiceValue {
    let names = items.map { item in
      VoiceValue.text(view.wording.person(EntityID(item.id), name: item.name).full)
    }
    return .person(PersonWords(given: view.wording.speaker.words(.list(names))))
  }
}
