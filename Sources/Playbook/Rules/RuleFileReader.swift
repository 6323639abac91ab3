import Ground
import Rules

/// Reads the structure of a rule file.
public struct RuleFileReader {
  var reader = ItemReader()

  /// What a rule file holds.
  public struct Contents {
    /// The rules as written.
    public var rules: [RuleText] = []
    /// The relations that rules of the file derive, with their fields.
    public var derived: [String: [RuleVocabulary.Field]] = [:]
    /// The parameters and their defaults.
    public var parameters: [(name: String, value: Int32)] = []
    /// The examples of each rule.
    public var examples: [RuleExample] = []
    /// What is wrong.
    public var findings: [Finding] = []
  }

  /// Reads the text of a rule file.
  public static func read(_ text: String, file: String) -> Contents {
    let (item, problems) = YAMLReader.read(text, file: file)
    guard let item else { return Contents(findings: problems) }
    var contents = read(item)
    contents.findings = problems + contents.findings
    return contents
  }

  static func read(_ item: Item) -> Contents {
    var reader = RuleFileReader()
    var contents = Contents()
    reader.reader.allow(["rules", "derived", "parameters"], in: item)
    for entry in item["derived"]?.entries ?? [] {
      contents.derived[entry.key.value] = Self.fields(entry.value.text)
    }
    for entry in item["parameters"]?.entries ?? [] {
      let word = entry.value.text?.value ?? ""
      if let value = Int32(word) ?? Self.days(word) {
        contents.parameters.append((entry.key.value, value))
      } else {
        reader.reader.report("P09", entry.value.mark, ["value": word, "key": entry.key.value])
      }
    }
    for element in reader.reader.list("rules", in: item, isNeeded: true) {
      if let rule = reader.rule(element, &contents) { contents.rules.append(rule) }
    }
    contents.findings = reader.reader.findings
    return contents
  }

  static func days(_ word: String) -> Int32? {
    guard let count = Int32(word.dropLast()), let unit = word.last else { return nil }
    return ["d": 1, "w": 7, "y": 365][unit].map { $0 * count }
  }

  static func fields(_ text: Located<String>?) -> [RuleVocabulary.Field] {
    (text?.value ?? "").split(separator: ",").compactMap { part in
      let words = part.split(separator: " ")
      return words.count == 2
        ? RuleVocabulary.Field(String(words[0]), String(words[1])) : nil
    }
  }

  private static let keys = [
    "rule", "was", "title", "source", "priority", "show", "when", "derive", "block", "advise",
    "examples",
  ]

  private mutating func rule(_ item: Item, _ contents: inout Contents) -> RuleText? {
    for entry in item.entries where !Self.keys.contains(entry.key.value) {
      reader.report(
        "E08", entry.key.mark, width: entry.key.value.count, ["key": entry.key.value],
        suggestion: Likeness.nearest(entry.key.value, in: Self.keys))
    }
    guard let name = reader.scalar("rule", in: item, isNeeded: true),
      let conclusion = conclusion(item)
    else { return nil }
    for example in reader.list("examples", in: item) {
      contents.examples.append(RuleExample.read(example, rule: name.value, &reader))
    }
    return RuleText(
      name: name, priority: reader.scalar("priority", in: item),
      show: reader.scalar("show", in: item), sources: reader.words("source", in: item),
      was: reader.words("was", in: item),
      conditions: reader.list("when", in: item, isNeeded: true).flatMap { condition($0) },
      conclusion: conclusion)
  }

  private mutating func condition(_ item: Item) -> [RuleText.Condition] {
    guard case .map(let entries, let mark) = item, entries.count == 1, let entry = entries.first
    else {
      reader.report("E10", item.mark, ["text": ""])
      return []
    }
    switch entry.value {
    case .scalar(let text, _): return [.line(entry.key, text)]
    case .list(let items, _):
      return [.group(entry.key, items.flatMap { condition($0) })]
    case .map:
      reader.report("E10", mark, ["text": entry.key.value])
      return []
    }
  }

  private mutating func conclusion(_ item: Item) -> RuleText.Conclusion? {
    if let derive = item["derive"] {
      guard let entry = derive.entries.first, let text = entry.value.text else {
        reader.report("E10", derive.mark, ["text": "derive"])
        return nil
      }
      return .derive(entry.key, text)
    }
    if let block = item["block"] {
      reader.allow(["about", "action", "it", "en"], in: block)
      guard let about = reader.scalar("about", in: block, isNeeded: true),
        let action = reader.scalar("action", in: block, isNeeded: true)
      else { return nil }
      return .block(about: about, action: action)
    }
    guard let advise = item["advise"] else {
      reader.report("E08", item.mark, ["key": "advise"])
      return nil
    }
    reader.allow(["about", "action", "key", "open", "it", "en"], in: advise)
    guard let about = reader.scalar("about", in: advise, isNeeded: true),
      let action = reader.scalar("action", in: advise, isNeeded: true)
    else { return nil }
    return .advise(
      about: about, action: action, key: reader.scalar("key", in: advise),
      open: reader.scalar("open", in: advise))
  }
}
