import Ground
import Language
import Rules
import Voice

/// The rules of all folders, with their texts and examples.
public final class RulesRead {
  /// The rules in order; an empty book when none can be used.
  public private(set) var book: RuleBook?
  /// The vocabulary with the relations that rules derive.
  public private(set) var vocabulary: RuleVocabulary
  /// The examples of all rules.
  public private(set) var examples: [RuleExample] = []
  /// The principles each rule cites, with the places.
  public private(set) var sources: [String: [Located<String>]] = [:]
  /// The conversations that advices lead to, as written.
  public private(set) var openings: [Located<String>] = []
  /// The present names of rules that had another one.
  public private(set) var former: [String: String] = [:]
  /// Where each rule was written.
  public private(set) var marks: [String: Mark] = [:]
  private let library: Library
  private var folders: [String: String] = [:]
  private var texts: [LanguageTag: [String: Texts]] = [:]

  /// What a rule says.
  public struct Texts: Sendable {
    /// What to do.
    public let advice: VoiceText?
    /// Why.
    public let because: VoiceText?
    /// What to do instead of what is held back.
    public let instead: VoiceText?
  }

  init(_ library: Library, _ base: RuleVocabulary) {
    self.library = library
    vocabulary = base
    var rules: [RuleText] = []
    var parameters: [(name: String, value: Int32)] = []
    let paths = library.folder.folders(in: "rules").map { ($0, "rules/" + $0 + "/rules.yaml") }
    // A rule may use what another file derives, so the words of all files are gathered first.
    for (_, path) in paths {
      // What stands in the person's own file and cannot be read leaves ours as it is.
      for item in [library.shippedItem(path), library.unchecked(path)].compactMap({ $0 }) {
        let contents = RuleFileReader.read(item)
        vocabulary.derived.merge(contents.derived) { first, _ in first }
        for parameter in contents.parameters {
          parameters.removeAll { $0.name == parameter.name }
          parameters.append(parameter)
        }
      }
    }
    let (words, names) = (vocabulary, parameters.map(\.name))
    func mistakes(_ item: Item) -> [Finding] {
      let contents = RuleFileReader.read(item)
      return contents.findings
        + RuleReader.read(contents.rules, vocabulary: words, parameters: names).findings
    }
    for (folder, path) in paths {
      guard let item = library.item(path, whole: true, check: mistakes) else { continue }
      let contents = RuleFileReader.read(item)
      library.add(contents.findings)
      examples += contents.examples
      for rule in contents.rules {
        folders[rule.name.value] = folder
        marks[rule.name.value] = rule.name.mark
        for name in rule.was { former[name.value] = rule.name.value }
        sources[rule.name.value] = rule.sources
        if case .advise(_, _, _, let open?) = rule.conclusion { openings.append(open) }
      }
      rules += contents.rules
    }
    let (read, found) = RuleReader.read(
      rules, vocabulary: vocabulary, parameters: parameters.map(\.name))
    library.add(found)
    book = RuleBook(read, vocabulary: vocabulary, parameters: parameters)
  }

  /// What a rule says in a language.
  public func texts(of rule: String, _ language: LanguageTag) -> Texts? {
    if texts[language] == nil { texts[language] = readTexts(language) }
    return texts[language]?[rule]
  }

  private func readTexts(_ language: LanguageTag) -> [String: Texts] {
    var all: [String: Texts] = [:]
    for folder in Set(folders.values).sorted() {
      let path = "rules/" + folder + "/" + language.rawValue + ".yaml"
      let own = (book?.rules ?? []).filter { folders[$0.name] == folder }
      func read(_ item: Item) -> ([String: Texts], [Finding]) { self.read(item, own, language) }
      guard let item = library.item(path, check: { read($0).1 }) else {
        library.add([Finding("P08", Mark(file: path, line: 1, column: 1), ["name": folder])])
        continue
      }
      let (texts, found) = read(item)
      library.add(found)
      all.merge(texts) { first, _ in first }
    }
    return all
  }

  /// What every rule's text may mention besides its variables: until when what is held back about
  /// somebody is.
  private static let beside = ["until": TextScope.Entry(.day, mayBeMissing: true)]

  private func read(
    _ item: Item, _ rules: [Rule], _ language: LanguageTag
  ) -> ([String: Texts], [Finding]) {
    var reader = ItemReader()
    var texts: [String: Texts] = [:]
    reader.allow(rules.map(\.name), in: item)
    for rule in rules {
      let isSilent: Bool
      if case .derive = rule.head { isSilent = true } else { isSilent = false }
      guard let own = item[rule.name] else {
        if !isSilent { reader.report("P07", item.mark, ["key": rule.name]) }
        continue
      }
      reader.allow(["advice", "because", "instead"], in: own)
      let scope = TextScope(rule.textScope.merging(Self.beside) { own, _ in own })
      let made = Texts(
        advice: reader.voice(own["advice"], scope, language),
        because: reader.voice(own["because"], scope, language),
        instead: reader.voice(own["instead"], scope, language))
      if made.because == nil { reader.report("E08", own.mark, ["key": "because"]) }
      if case .advise = rule.head, made.advice == nil {
        reader.report("E08", own.mark, ["key": "advice"])
      }
      texts[rule.name] = made
    }
    return (texts, reader.findings)
  }
}

extension Rule {
  /// What the texts of the rule may mention: its variables.
  public var textScope: [String: TextScope.Entry] {
    Dictionary(
      variables.map {
        // A promise or a project may have been noted without words.
        let mayBeMissing = ["promise", "project", "circumstance"].contains($0.type)
        return ($0.name, TextScope.Entry(Self.kind(ofType: $0.type), mayBeMissing: mayBeMissing))
      },
      uniquingKeysWith: { first, _ in first })
  }

  static func kind(ofType type: String) -> ValueKind {
    switch type {
    case "contact": .person
    case "event": .noun
    case "date": .day
    case "int": .number
    default: .text
    }
  }
}
