import Contacts
import Counsel
import Dialogue
import Ground
import Playbook
import Voice

/// The answers of a conversation as values that its texts can mention.
public struct TalkWording {
  /// The words of the language that is spoken.
  public let wording: Wording
  let conversation: Conversation
  let state: DialogueState

  /// The answers of a conversation.
  public init(_ wording: Wording, _ conversation: Conversation, _ state: DialogueState) {
    self.wording = wording
    self.conversation = conversation
    self.state = state
  }

  /// The move of a step whose answer is a sentence, kept as it is.
  public static let whole = "whole"

  /// The sentences that were kept as they are, in the order of their steps.
  public var sentences: [String] {
    conversation.script.steps.compactMap { step in
      guard state.moves[step.name]?.contains(Self.whole) ?? false,
        case .text(let text)? = state.answers[step.name]
      else { return nil }
      let first = text.prefix(1).uppercased() + text.dropFirst()
      return first.last.map { ".!?…".contains($0) } ?? true ? first : first + "."
    }
  }

  /// An answer as a value; nothing for a step that was passed over.
  public func value(_ answer: Answer, of step: Step) -> VoiceValue? {
    switch answer {
    case .nothing: return nil
    case .option(let id): return .text(label(id, step))
    case .options(let ids): return .list(ids.map { .text(label($0, step)) })
    case .text(let text):
      // A whole sentence is never put into another.
      if state.moves[step.name]?.contains(Self.whole) ?? false { return nil }
      return step.kind.holding == .words && step.shape == .noun
        ? .noun(wording.noun(text)) : .text(text)
    case .flag(let flag): return .text(wording.words(flag ? "yes" : "no"))
    case .number(let number): return .number(number)
    case .day(let number): return .day(Day(number: number))
    case .timing(let timing): return .timing(timing)
    case .entity(let item):
      switch step.kind.holding {
      case .person: return .person(wording.person(EntityID(item.id), name: item.name))
      case .event: return .noun(wording.noun(item.name))
      default: return .text(item.name)
      }
    case .entities(let items): return .list(items.map { .text($0.name) })
    }
  }

  /// All answers as values, with the present day and the person themself.
  public var values: [String: VoiceValue] {
    var values = common
    for step in conversation.script.steps {
      if let answer = state.answers[step.name] { values[step.name] = value(answer, of: step) }
    }
    return values
  }

  /// The label of an option.
  public func label(_ id: String, _ step: Step) -> String {
    guard let text = conversation.texts.steps[step.name]?.options[id] else { return id }
    // Labels may mention everything but options themselves.
    var values = common
    for other in conversation.script.steps where other.options.isEmpty {
      if let answer = state.answers[other.name] { values[other.name] = value(answer, of: other) }
    }
    return wording.speaker.say(text, values)
  }

  /// An answer in the words of the conversation.
  public func said(_ answer: Answer, _ step: Step) -> String {
    switch answer {
    case .option(let id): label(id, step)
    case .options(let ids): wording.speaker.list(ids.map { label($0, step) })
    default: wording.plain(answer)
    }
  }

  private var common: [String: VoiceValue] {
    var values: [String: VoiceValue] = ["today": .day(wording.today)]
    values["me"] = wording.me.map { .person($0) }
    return values
  }
}

extension Wording {
  /// An answer in plain words, options by their ids.
  public func plain(_ answer: Answer) -> String {
    switch answer {
    case .option(let id): id
    case .options(let ids): ids.joined(separator: ", ")
    case .text(let text): text
    case .flag(let flag): words(flag ? "yes" : "no")
    case .number(let number): String(number)
    case .day(let number): speaker.words(.day(Day(number: number)))
    case .timing(let timing): speaker.words(.timing(timing))
    case .entity(let item): item.name
    case .entities(let items): speaker.list(items.map(\.name))
    case .nothing: ""
    }
  }
}
