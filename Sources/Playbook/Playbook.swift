import Dialogue
import Drafts
import Ear
import Foundation
import Ground
import Language
import Practice
import Rules
import Voice

/// Everything the coach says and advises, read from `Prompts` and `seeds` when it is first needed.
public final class Playbook {
  /// The vocabulary rules are read with, before the relations that rules derive.
  let baseVocabulary: RuleVocabulary
  /// The kinds of step that conversations are read with.
  let kinds: [StepKind]
  let library: Library
  private var conversations: [String: Conversation?] = [:]
  private var scopes: [String: TextScope]?
  private var labels: [LanguageTag: [String: VoiceText?]] = [:]
  private var labelItems: [LanguageTag: Item?] = [:]
  private var labelEntries: [LanguageTag: TopEntries?] = [:]
  private var commandLists: [LanguageTag: [CommandWords]] = [:]
  private var lexiconSets: [LanguageTag: Lexicons] = [:]
  private var lexiconKinds: [LanguageTag: Set<Lexicons.Kind>] = [:]
  private var nameLexicons: [LanguageTag: NameLexicon] = [:]
  private var principleList: [String: Principle]?
  private var templateLists: [String: [Template]] = [:]
  private var situations: [String: TemplateReader.Situation] = [:]
  private(set) var rulesRead: RulesRead?
  var critics: [LanguageTag: CriticBook] = [:]
  var claimBooks: [LanguageTag: ClaimBook] = [:]
  var memoryBooks: [LanguageTag: MemoryBook] = [:]
  var moveBooks: [LanguageTag: MoveBook] = [:]
  var frameLists: [LanguageTag: Frames] = [:]
  var ears: [LanguageTag: Ear] = [:]
  var pieceEars: [LanguageTag: PieceEar] = [:]
  var knownListWords: ListWords?
  var doings: [String: ActDoing] = [:]
  var channelList: ChannelReader.Channels?
  var speechBooks: [LanguageTag: SpeechBook] = [:]
  var leadBooks: [LanguageTag: SpeechLeads] = [:]
  var shapeList: PitchShapes?

  /// A playbook read from folders, with the kinds of step and the words of rules as they are known.
  public init(_ folder: PromptFolder, vocabulary: RuleVocabulary, kinds: [StepKind]) {
    self.kinds = kinds
    library = Library(folder)
    baseVocabulary = vocabulary
  }

  /// Parts of the person's own files that were laid aside for a mistake, so far.
  public var setAside: [Finding] { library.setAside }

  /// What is wrong with the files read so far.
  public var findings: [Finding] { library.findings }

  /// The names of the conversations.
  public var conversationNames: [String] { library.folder.folders(in: "conversations") }

  /// The names of the situations that have templates.
  public var situationNames: [String] { library.folder.folders(in: "templates") }

  /// A conversation in a language; nothing when there is none of that name, present or former.
  public func conversation(_ name: String, _ language: LanguageTag) -> Conversation? {
    let key = name + " " + language.rawValue
    if let known = conversations[key] { return known }
    let made = readConversation(name, language) ?? former(name, language)
    conversations[key] = made
    return made
  }

  private func former(_ name: String, _ language: LanguageTag) -> Conversation? {
    conversationNames.lazy.compactMap { self.readConversation($0, language) }
      .first { $0.script.was.contains(name) }
  }

  private func readConversation(_ name: String, _ language: LanguageTag) -> Conversation? {
    guard conversationNames.contains(name) else { return nil }
    let path = "conversations/" + name + "/"
    func flow(_ item: Item) -> (FlowReader.Flow, [Finding]) {
      var reader = FlowReader(kinds: kinds)
      let flow = reader.read(item, name: name)
      return (flow, reader.reader.findings)
    }
    guard let structure = library.item(path + "flow.yaml", check: { flow($0).1 }) else {
      return nil
    }
    let (made, found) = flow(structure)
    library.add(found)
    func texts(_ item: Item) -> (Conversation.Texts, [Finding]) {
      var reader = ConversationTextReader(made.script, language, kinds)
      let texts = reader.read(item)
      return (texts, reader.reader.findings)
    }
    guard
      let words = library.item(path + language.rawValue + ".yaml", check: { texts($0).1 })
    else {
      library.add([
        Finding(
          "P08", Mark(file: path + language.rawValue + ".yaml", line: 1, column: 1),
          ["name": name])
      ])
      return nil
    }
    let (read, mistakes) = texts(words)
    library.add(mistakes)
    return Conversation(
      script: made.script, sources: made.sources, records: made.records, leads: made.leads,
      texts: withSharedWords(read, made.script, language))
  }

  /// A label of the interface, parsed when it is first said.
  public func label(_ name: String, _ language: LanguageTag) -> VoiceText? {
    if let known = labels[language]?[name] { return known }
    guard let item = labelItem(name, language) else { return nil }
    var reader = ItemReader()
    let text = reader.voice(item, TextScope(), language)
    labels[language, default: [:]][name] = .some(text)
    return text
  }

  /// A label as it is written: read by itself, or of the whole file where the person has changed some.
  private func labelItem(_ name: String, _ language: LanguageTag) -> Item? {
    if labelEntries[language] == nil {
      labelEntries[language] = library.entries(Self.labels(language))
    }
    if let entries = labelEntries[language] ?? nil { return entries[name] }
    if labelItems[language] == nil { labelItems[language] = labelItem(language) }
    return labelItems[language]??[name]
  }

  private static func labels(_ language: LanguageTag) -> String {
    "interface/labels/" + language.rawValue + ".yaml"
  }

  /// The names of all labels.
  public var labelNames: [String] { Array(labelScopes.keys) }

  private var labelScopes: [String: TextScope] {
    if let scopes { return scopes }
    var reader = InterfaceReader()
    let read = library.item("interface/labels/labels.yaml").map { reader.scopes($0) } ?? [:]
    library.add(reader.reader.findings)
    scopes = read
    return read
  }

  private func labelItem(_ language: LanguageTag) -> Item? {
    library.item(Self.labels(language)) { item in
      self.readLabels(item, language)
    }
  }

  private func readLabels(_ item: Item, _ language: LanguageTag) -> [Finding] {
    var reader = InterfaceReader()
    _ = reader.labels(item, labelScopes, language)
    return reader.reader.findings
  }

  /// Reads all labels of a language, and notes what is wrong with them.
  func checkLabels(_ language: LanguageTag) {
    if let item = labelItem(language) { library.add(readLabels(item, language)) }
  }

  /// The commands with their words in a language.
  public func commands(_ language: LanguageTag) -> [CommandWords] {
    if let known = commandLists[language] { return known }
    var reader = InterfaceReader()
    let structure = library.item("interface/commands/commands.yaml")
    let ids = structure.map { reader.reader.words("commands", in: $0).map(\.value) } ?? []
    let path = "interface/commands/" + language.rawValue + ".yaml"
    func read(_ item: Item) -> ([CommandWords], [Finding]) {
      var reader = InterfaceReader()
      let commands = reader.commands(item, ids, language)
      return (commands, reader.reader.findings)
    }
    let (commands, found) = library.item(path, check: { read($0).1 }).map(read) ?? ([], [])
    library.add(reader.reader.findings + found)
    commandLists[language] = commands
    return commands
  }

  /// The word lists of a language.
  public func lexicons(_ language: LanguageTag) -> Lexicons {
    lexicons(language, Lexicons.Kind.allCases)
  }

  /// The nouns of a language, which articles agree with.
  public func nouns(_ language: LanguageTag) -> NounLexicon { lexicons(language, [.nouns]).nouns }

  private func lexicons(_ language: LanguageTag, _ kinds: [Lexicons.Kind]) -> Lexicons {
    var set = lexiconSets[language] ?? Lexicons()
    for kind in kinds where lexiconKinds[language, default: []].insert(kind).inserted {
      Lexicons.read(kind, into: &set, library, language)
    }
    lexiconSets[language] = set
    return set
  }

  /// The names of both languages, with what this language makes of a word first.
  public func names(_ language: LanguageTag) -> NameLexicon {
    if let known = nameLexicons[language] { return known }
    let kinds: [Lexicons.Kind] = [.names, .titles]
    let joined = lexicons(language, kinds).names.joined(with: lexicons(language.other, kinds).names)
    nameLexicons[language] = joined
    return joined
  }

  /// The principles by id.
  public var principles: [String: Principle] {
    if let principleList { return principleList }
    var reader = ItemReader()
    var all: [String: Principle] = [:]
    for name in library.folder.seeds() {
      guard let item = library.seed(name) else { continue }
      for principle in Principle.read(item, &reader) {
        if all[principle.id] != nil {
          reader.report("P05", principle.mark, ["name": principle.id])
        }
        all[principle.id] = principle
      }
    }
    library.add(reader.findings)
    principleList = all
    return all
  }

  /// The templates of a situation in a language.
  public func templates(_ situation: String, _ language: LanguageTag) -> [Template] {
    let key = situation + " " + language.rawValue
    if let known = templateLists[key] { return known }
    let about = self.situation(situation)
    func read(_ item: Item) -> ([Template], [Finding]) {
      var reader = TemplateReader()
      let templates = reader.templates(item, about, language)
      return (templates, reader.reader.findings)
    }
    let path = "templates/" + situation + "/" + language.rawValue + ".yaml"
    let item = library.item(path, check: { read($0).1 })
    let (templates, found) = item.map(read) ?? ([], [])
    library.add(found)
    templateLists[key] = templates
    return templates
  }

  func situation(_ name: String) -> TemplateReader.Situation {
    if let known = situations[name] { return known }
    var reader = TemplateReader()
    let path = "templates/" + name + "/templates.yaml"
    let read = library.item(path).map { reader.situation($0) } ?? TemplateReader.Situation()
    library.add(reader.reader.findings)
    situations[name] = read
    return read
  }

  /// What the messages of a situation do, as actions that rules may hold back; just writing, when
  /// nothing else is said.
  public func acts(of situation: String) -> [String] {
    let acts = self.situation(situation).acts.map(\.value)
    return acts.isEmpty ? ["write"] : acts
  }

  /// What the templates of a situation may mention.
  public func scope(of situation: String) -> TextScope { self.situation(situation).scope }

  /// The channels a situation has templates for.
  public func channelNames(of situation: String) -> [String] {
    self.situation(situation).channels.map(\.value)
  }

  /// The name of the reason why a channel has no templates for a situation.
  public func reason(against channel: String, in situation: String) -> String? {
    self.situation(situation).empty.first { $0.channel.value == channel }?.reason
  }

  /// What the page about the vocabulary says, by key: `facts.contact`, `title`.
  public func vocabularyTexts(_ language: LanguageTag) -> [String: String] {
    let path = "interface/vocabulary/" + language.rawValue + ".yaml"
    var texts: [String: String] = [:]
    for entry in library.item(path)?.entries ?? [] {
      texts[entry.key.value] = entry.value.text?.value.trimmingCharacters(
        in: .whitespacesAndNewlines)
      for inner in entry.value.entries {
        let key = entry.key.value + "." + inner.key.value
        texts[key] = inner.value.text?.value.trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
    return texts
  }

  /// The rules in order, with all their texts.
  public var rules: RulesRead {
    if let rulesRead { return rulesRead }
    let read = RulesRead(library, baseVocabulary)
    rulesRead = read
    return read
  }
}

extension Playbook {
  /// The conversation of the first run: the one that says so.
  public var firstConversation: String? {
    conversationNames.first { name in
      library.item("conversations/" + name + "/flow.yaml")?["first"]?.text?.value == "yes"
    }
  }
}
