import Counsel
import Dialogue
import Drafts
import Ground
import Language
import Playbook

/// Where a message is written: from the answers of a conversation and what was done to it so far.
public struct Desk {
  let wording: Wording
  let conversation: Conversation
  let state: DialogueState
  let step: Step
  let preferences: Preferences
  /// What was done to the message.
  public let drafting: Drafting

  /// A desk for a step that drafts.
  public init(
    _ wording: Wording, _ conversation: Conversation, _ state: DialogueState, _ step: Step
  ) {
    self.wording = wording
    self.conversation = conversation
    self.state = state
    self.step = step
    preferences = (try? Preferences(wording.source)) ?? Preferences()
    drafting = Drafting(state.moves[step.name] ?? [])
  }

  var playbook: Playbook { wording.playbook }

  /// The language the message is written in.
  public var language: LanguageTag { drafting.language ?? wording.language }

  /// The name of its channel.
  public var channelName: String {
    if let fixed = step.details["channel"]?.value { return fixed }
    if case .option(let id)? = state.answers["channel"] { return id }
    return "email"
  }

  /// Its channel, with its limits.
  public var channel: MessageChannel? { preferences.channel(playbook.channel(channelName)) }

  /// `tu` or `lei`, as asked for last.
  public var register: String { drafting.register ?? answeredRegister }

  var answeredRegister: String {
    if case .option(let id)? = state.answers["register"] { return id }
    return "tu"
  }

  /// Whom it is for; nobody for what is said to many.
  public var who: Answer.Reference? {
    guard let about = step.details["about"]?.value,
      case .entity(let item)? = state.answers[about]
    else { return nil }
    return item
  }

  /// The place of the message among several that are written one after the other; nothing for one alone.
  var turn: Int? {
    guard let name = step.details["series"]?.value else { return nil }
    if case .number(let place)? = state.answers[name] { return place }
    return who?.id ?? 0
  }

  /// Everybody it greets.
  public var everybody: [Answer.Reference] {
    var all = who.map { [$0] } ?? []
    if let also = step.details["also"] {
      let words = also.value.split(separator: " ", maxSplits: 2).map(String.init)
      if let name = words.first, case .entity(let item)? = state.answers[name],
        words.count < 3 || holds(words[2], also)
      {
        all.append(item)
      }
    }
    return all
  }

  /// What it is for: the first situation of the step's list whose condition holds.
  public var situation: String {
    guard let list = step.details["situations"] else { return "" }
    for part in list.value.split(separator: ";") {
      let words = part.split(separator: " ", maxSplits: 2).map(String.init)
      guard let name = words.first else { continue }
      if words.count < 3 || holds(words[2], list) { return name }
    }
    return ""
  }

  /// The questions about days gone by that its situations ask.
  public static func daysAsked(_ step: Step) -> [FactQuery] {
    guard let list = step.details["situations"] else { return [] }
    return list.value.split(separator: ";").flatMap { part -> [FactQuery] in
      let words = part.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3 else { return [] }
      return GuardReader.read(Located(words[2], list.mark)).guard?.daysAsked ?? []
    }
  }

  func holds(_ condition: String, _ source: Located<String>) -> Bool {
    GuardReader.read(Located(condition, source.mark)).guard?.holds(state) ?? false
  }

  /// What goes with the message and is to be attached, in the person's words.
  public var attachment: String? {
    guard let attach = step.details["attach"] else { return nil }
    let words = attach.value.split(separator: " ", maxSplits: 2).map(String.init)
    guard let name = words.first, case .text(let thing)? = state.answers[name],
      words.count < 3 || holds(words[2], attach)
    else { return nil }
    return thing
  }

  /// The channels for which the situation has templates, by name.
  public var channels: [String] { playbook.channelNames(of: situation) }

  /// The name of the reason why a channel has none: `better-written`, `one-to-one` and so on.
  public func reasonAgainst(_ channel: String) -> String? {
    playbook.reason(against: channel, in: situation)
  }
}
