import Contacts
import Counsel
import Desk
import Dialogue
import Hearing
import Language
import Playbook
import Turns
import Voice

extension TalkView {
  /// A label of the interface in words.
  public func words(_ label: String, _ values: [String: VoiceValue] = [:]) -> String {
    wording.words(label, values)
  }

  /// How a command is typed.
  public func commandWord(_ id: String) -> String { hearer.commandWord(id) }

  /// Somebody in words.
  public func person(_ id: EntityID, name: String = "") -> VoiceValue {
    .person(wording.person(id, name: name))
  }

  /// A text of a step of the conversation that is open.
  public func text(_ step: Step, _ path: KeyPath<StepTexts, VoiceText?>) -> String? {
    guard let talk, let text = talk.conversation.texts.steps[step.name]?[keyPath: path] else {
      return nil
    }
    return wording.speaker.say(text, values(talk))
  }

  /// The values that the texts of a conversation can mention.
  public func values(_ talk: OpenTalk) -> [String: VoiceValue] { inWords(talk).values }

  private func inWords(_ talk: OpenTalk) -> TalkWording {
    TalkWording(wording, talk.conversation, talk.state)
  }

  /// What a conversation is about.
  public func title(_ talk: OpenTalk) -> String {
    talk.conversation.texts.title.map { wording.speaker.say($0, values(talk)) } ?? talk.script.name
  }

  /// An answer in the words of the conversation.
  public func said(_ answer: Answer, _ step: Step) -> String {
    talk.map { inWords($0).said(answer, step) } ?? plain(answer)
  }

  /// An answer in plain words.
  public func plain(_ answer: Answer) -> String { wording.plain(answer) }

  /// The options of a step with their labels; those that do not fit are understood, but not shown.
  func offers(_ step: Step, fitting: [String]? = nil) -> [Offer] {
    let inWords = talk.map(inWords)
    let words = talk?.conversation.texts.steps[step.name]?.words ?? [:]
    return step.options.map { option in
      Offer(
        id: option.id, label: inWords?.label(option.id, step) ?? option.id,
        words: words[option.id] ?? [], isShown: fitting.map { $0.contains(option.id) } ?? true)
    }
  }

  /// Yes and no as options.
  var yesAndNo: [String] { [words("yes"), words("no")] }

  /// The beginning of a text, as the name of a turn.
  public func shortened(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? text
    return line.count > 40 ? String(line.prefix(39)) + "…" : line
  }

  /// A contact's card.
  public func card(_ id: EntityID) throws -> [Reply] {
    guard let card = try counsel().card(id) else { return [] }
    return [Reply(.title, card.title)] + card.lines.map { Reply(.item, $0) }
  }

  /// A principle in words, as a remark.
  public func principle(_ id: String) -> [Reply] {
    wording.principle(id).map { [Reply(.note, $0)] } ?? []
  }
}
