import Contacts
import Counsel
import Dialogue
import Ground
import Language
import Playbook
import Voice

extension Coach {
  var wording: Wording { Wording(playbook, source, people, language, today: today) }

  var speaker: Speaker { wording.speaker }

  func speaker(_ language: LanguageTag) -> Speaker { wording.speaker(language) }

  /// A label of the interface in words.
  func words(_ label: String, _ values: [String: VoiceValue] = [:]) -> String {
    wording.words(label, values)
  }

  mutating func say(_ label: String, _ values: [String: VoiceValue] = [:]) {
    put(.say, words(label, values))
  }

  mutating func note(_ label: String, _ values: [String: VoiceValue] = [:]) {
    put(.note, words(label, values))
  }

  mutating func put(_ kind: Reply.Kind, _ text: String, number: Int? = nil) {
    if !text.isEmpty { turn.replies.append(Reply(kind, text, number: number)) }
  }

  mutating func putOptions(_ labels: [String]) {
    for (place, label) in labels.enumerated() { put(.option, label, number: place + 1) }
  }

  /// Asks for a line at the main prompt.
  mutating func prompt() { turn.awaits = .line(Prompt()) }

  func person(_ contact: Contact) -> PersonWords { wording.person(contact) }

  func person(_ id: EntityID, name: String = "") -> PersonWords { wording.person(id, name: name) }

  /// The person themself, when the name is known.
  var me: PersonWords? { wording.me }

  func noun(_ text: String) -> Noun { wording.noun(text) }

  /// An answer as a value that texts can mention.
  func value(_ answer: Answer, of step: Step) -> VoiceValue? {
    switch answer {
    case .nothing: return nil
    case .option(let id): return .text(optionLabel(id, step))
    case .options(let ids): return .list(ids.map { .text(optionLabel($0, step)) })
    case .text(let text):
      return step.kind == .text && step.shape == .noun ? .noun(noun(text)) : .text(text)
    case .flag(let flag): return .text(words(flag ? "yes" : "no"))
    case .number(let number): return .number(number)
    case .day(let number): return .day(Day(number: number))
    case .entity(let item):
      switch step.kind {
      case .person: return .person(person(EntityID(item.id), name: item.name))
      case .event: return .noun(noun(item.name))
      default: return .text(item.name)
      }
    case .entities(let items): return .list(items.map { .text($0.name) })
    }
  }

  /// The values that the texts of an open conversation can mention.
  func values(_ talk: OpenTalk) -> [String: VoiceValue] {
    var values: [String: VoiceValue] = ["today": .day(today)]
    values["me"] = me.map { .person($0) }
    let state = talk.state
    for step in talk.script.steps {
      if let answer = state.answers[step.name] {
        values[step.name] = value(answer, of: step)
      }
    }
    return values
  }

  func optionLabel(_ id: String, _ step: Step) -> String {
    guard let talk = talks.last, let text = talk.conversation.texts.steps[step.name]?.options[id]
    else { return id }
    return speaker.say(text, talk.state.answersAsValues(self, talk))
  }

  /// A text of a step of the conversation that is going on.
  func stepText(_ step: Step, _ path: KeyPath<StepTexts, VoiceText?>) -> String? {
    guard let talk = talks.last, let texts = talk.conversation.texts.steps[step.name],
      let text = texts[keyPath: path]
    else { return nil }
    return speaker.say(text, values(talk))
  }
}

extension DialogueState {
  /// The answers that labels of options may mention: everything but options themselves.
  func answersAsValues(_ coach: Coach, _ talk: OpenTalk) -> [String: VoiceValue] {
    var values: [String: VoiceValue] = ["today": .day(coach.today)]
    values["me"] = coach.me.map { .person($0) }
    for step in talk.script.steps where step.options.isEmpty {
      if let answer = answers[step.name] { values[step.name] = coach.value(answer, of: step) }
    }
    return values
  }
}
