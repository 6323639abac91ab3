import Dialogue
import Ground
import Language
import Voice

/// Reads what a conversation says in one language, and checks it against its steps.
struct ConversationTextReader {
  var reader = ItemReader()
  let script: Script
  let language: LanguageTag
  let kinds: [StepKind]

  init(_ script: Script, _ language: LanguageTag, _ kinds: [StepKind]) {
    self.script = script
    self.kinds = kinds
    self.language = language
  }

  private static let keys = [
    "ask", "complete", "why", "help", "retry", "nudge", "none", "options", "says",
    "words", "examples",
  ]

  /// The keys of the texts that kinds have of their own.
  private var keys: [String] { Self.keys + Set(kinds.compactMap { $0.parts?.key }).sorted() }

  mutating func read(_ item: Item) -> Conversation.Texts {
    var texts = Conversation.Texts()
    reader.allow(["title"] + script.steps.map(\.name), in: item)
    texts.title = reader.voice(item["title"], scope(before: 0, including: script.steps), language)
    if item["title"] == nil { reader.report("P02", item.mark, ["key": "title"]) }
    for (place, step) in script.steps.enumerated() {
      guard let own = item[step.name] else {
        if step.details["asked"]?.value != "never" {
          reader.report("P07", item.mark, ["key": step.name])
        }
        continue
      }
      texts.steps[step.name] = read(own, step, scope(before: place))
    }
    return texts
  }

  private mutating func read(_ item: Item, _ step: Step, _ scope: TextScope) -> StepTexts {
    reader.allow(keys, in: item)
    var texts = StepTexts()
    let own = scope.adding([step.name: TextScope.Entry(step.valueKind)])
    texts.ask = reader.voice(item["ask"], scope, language)
    let isAsked = step.details["asked"]?.value != "never"
    if texts.ask == nil, isAsked {
      reader.report("P07", item.mark, ["key": step.name + ".ask"])
    }
    texts.complete = reader.voice(item["complete"], own, language)
    texts.why = reader.voice(item["why"], scope, language)
    texts.help = reader.voice(item["help"], scope, language)
    texts.retry = reader.voice(item["retry"], scope, language)
    texts.nudge = reader.voice(item["nudge"], own, language)
    if texts.nudge == nil, step.details["wants"] != nil {
      reader.report("P07", item.mark, ["key": step.name + ".nudge"])
    }
    texts.none = reader.voice(item["none"], scope, language)
    if step.kind.manner != .says, texts.why == nil, isAsked {
      reader.report("P07", item.mark, ["key": step.name + ".why"])
    }
    texts.options = named(item["options"], step.options.map(\.id), step, own, isWhole: true)
    let says = everything(own)
    texts.says = named(item["says"], step.options.map(\.id), step, says, isWhole: false)
    if let words = item["words"] {
      reader.allow(step.options.map(\.id), in: words)
      for entry in words.entries {
        texts.words[entry.key.value] = ItemReader.lines(entry.value)
      }
    }
    texts.examples = ItemReader.lines(item["examples"])
    // What is said of an answer in a message may mention all that is answered.
    texts.parts = parts(item, step, step.kind.parts?.isSaid ?? false ? everything(own) : own)
    return texts
  }

  private mutating func parts(
    _ item: Item, _ step: Step, _ scope: TextScope
  ) -> [String: VoiceText] {
    guard let parts = step.kind.parts else { return [:] }
    let ids =
      switch parts {
      case .listed(_, let list): step.listed(list)
      case .free(let key), .said(let key): item[key]?.entries.map(\.key.value) ?? []
      case .fixed(_, let ids): ids
      }
    return named(item[parts.key], ids, step, scope, isWhole: true)
  }

  private mutating func named(
    _ item: Item?, _ names: [String], _ step: Step, _ scope: TextScope, isWhole: Bool
  ) -> [String: VoiceText] {
    guard let item else {
      if isWhole, let first = names.first {
        reader.report(
          "P07", Mark(file: step.mark.file, line: step.mark.line, column: step.mark.column),
          ["key": step.name + "." + first])
      }
      return [:]
    }
    reader.allow(names, in: item)
    var texts: [String: VoiceText] = [:]
    for name in names {
      texts[name] = reader.voice(item[name], scope, language)
      if isWhole, texts[name] == nil {
        reader.report("P07", item.mark, ["key": step.name + "." + name])
      }
    }
    return texts
  }

  /// The values a step's texts may mention: the answers before it, and who the person is.
  ///
  /// A title is said at any time, so that every answer may still be missing.
  private func scope(before place: Int, including all: [Step] = []) -> TextScope {
    var names: [String: TextScope.Entry] = [
      "me": TextScope.Entry(.person, mayBeMissing: true), "today": TextScope.Entry(.day),
    ]
    for step in all { names[step.name] = TextScope.Entry(step.valueKind, mayBeMissing: true) }
    for step in script.steps[..<place] {
      let isSure = !step.maySkip && step.condition == nil && step.details["asked"] == nil
      names[step.name] = TextScope.Entry(step.valueKind, mayBeMissing: !isSure)
    }
    return TextScope(names)
  }

  /// What the options say stands in a draft, when every answer it mentions has been given.
  private func everything(_ scope: TextScope) -> TextScope {
    var names = scope.names
    for step in script.steps { names[step.name] = TextScope.Entry(step.valueKind) }
    names["register"] = TextScope.Entry(.register)
    return TextScope(names)
  }
}

extension Step {
  /// The kind of value an answer is.
  public var valueKind: ValueKind {
    switch kind.holding {
    case .person: .person
    case .event: .noun
    case .day: .day
    case .number: .number
    case .people, .options: .list
    case .words where shape == .noun: .noun
    default: .text
    }
  }

  /// The words before the parts of a list of its flow.
  fileprivate func listed(_ key: String) -> [String] {
    guard let items = details[key] else { return [] }
    return ItemReader.split(items, at: ";").compactMap { part in
      part.value.split(separator: " ").first.map(String.init)
    }
  }
}

extension StepKind.Parts {
  /// The key they stand under.
  fileprivate var key: String {
    switch self {
    case .listed(let key, _), .free(let key), .fixed(let key, _), .said(let key): key
    }
  }
}

/// A line of a checklist: what to do, how many days from the event, and when it is needed.
public struct CheckItem: Sendable {
  /// The id of its text.
  public let id: String
  /// Days from the event; negative before it.
  public let days: Int
  /// When it is needed.
  public let condition: Guard?

  /// The items of a checklist step: `research -7; write-before -3 when people known`.
  public static func read(_ step: Step) -> [CheckItem] {
    guard let items = step.details["items"] else { return [] }
    return ItemReader.split(items, at: ";").compactMap { part in
      let words = part.value.split(separator: " ", maxSplits: 3)
      guard words.count >= 2, let days = Int(words[1]) else { return nil }
      let condition =
        words.count > 3
        ? GuardReader.read(Located(String(words[3]), part.mark)).guard : nil
      return CheckItem(id: String(words[0]), days: days, condition: condition)
    }
  }
}
