import Contacts
import Counsel
import Desk
import Dialogue
import Language
import Playbook
import Turns
import Ground
import Voice

extension Coach {
  var wording: Wording {
    Wording(playbook, source, people, language, today: today, minute: moment.minute)
  }

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

  /// The answers of an open conversation in words.
  private func talkWording(_ talk: OpenTalk) -> TalkWording {
    TalkWording(wording, talk.conversation, talk.state)
  }

  /// The values that the texts of an open conversation can mention.
  func values(_ talk: OpenTalk) -> [String: VoiceValue] { talkWording(talk).values }

  func optionLabel(_ id: String, _ step: Step) -> String {
    talks.last.map { talkWording($0).label(id, step) } ?? id
  }

  /// A text of a step of the conversation that is going on.
  func stepText(_ step: Step, _ path: KeyPath<StepTexts, VoiceText?>) -> String? {
    guard let talk = talks.last, let texts = talk.conversation.texts.steps[step.name],
      let text = texts[keyPath: path]
    else { return nil }
    return speaker.say(text, values(talk))
  }
}
