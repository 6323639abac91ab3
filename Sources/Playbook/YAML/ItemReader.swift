import Ground
import Language
import Voice

/// Walks an item by hand and collects what is wrong with it.
struct ItemReader {
  var findings: [Finding] = []

  mutating func report(
    _ code: String, _ mark: Mark, width: Int = 1, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    findings.append(Finding(code, mark, width: width, arguments, suggestion: suggestion))
  }

  /// P01 for keys that are not among the allowed ones.
  mutating func allow(_ keys: [String], in item: Item) {
    for entry in item.entries where !keys.contains(entry.key.value) {
      report(
        "P01", entry.key.mark, width: entry.key.value.count, ["key": entry.key.value],
        suggestion: Likeness.nearest(entry.key.value, in: keys))
    }
  }

  /// The scalar under a key; P02 when it is needed and missing, P04 when it is no scalar.
  mutating func scalar(_ key: String, in item: Item, isNeeded: Bool = false) -> Located<String>? {
    guard let value = item[key] else {
      if isNeeded { report("P02", item.mark, ["key": key]) }
      return nil
    }
    guard let text = value.text else {
      report("P04", value.mark, ["key": key])
      return nil
    }
    return Located(trimmed(text.value), text.mark)
  }

  /// The words under a key, divided by commas.
  mutating func words(_ key: String, in item: Item) -> [Located<String>] {
    guard let text = scalar(key, in: item) else { return [] }
    return Self.split(text, at: ",")
  }

  static func split(_ text: Located<String>, at separator: Character) -> [Located<String>] {
    var column = 0
    var words: [Located<String>] = []
    for part in text.value.split(separator: separator, omittingEmptySubsequences: false) {
      let leading = part.prefix { $0 == " " }.count
      let word = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      if !word.isEmpty {
        words.append(Located(String(word), text.mark.advanced(by: column + leading)))
      }
      column += part.count + 1
    }
    return words
  }

  /// The elements under a key; P02 when needed and missing, P04 when it is no list.
  mutating func list(_ key: String, in item: Item, isNeeded: Bool = false) -> [Item] {
    guard let value = item[key] else {
      if isNeeded { report("P02", item.mark, ["key": key]) }
      return []
    }
    guard case .list(let items, _) = value else {
      report("P04", value.mark, ["key": key])
      return []
    }
    return items
  }

  /// A text in the language of drafts, checked against what it may mention.
  ///
  /// P03 when prose does not stand in a block scalar; T codes of the text language.
  mutating func voice(_ item: Item?, _ scope: TextScope, _ language: LanguageTag) -> VoiceText? {
    guard let item else { return nil }
    guard case .scalar(let located, let block) = item else {
      report("P04", item.mark, ["key": ""])
      return nil
    }
    guard let block else {
      report("P03", located.mark, width: located.value.count)
      return nil
    }
    let (text, found) = TextParser.parse(
      trimmed(located.value), at: block, indent: block.column)
    findings += found
    findings += TextCheck(scope, language: language).findings(in: text)
    return text
  }

  private func trimmed(_ text: String) -> String {
    var result = Substring(text)
    while let last = result.last, last == "\n" || last == " " { result.removeLast() }
    return String(result)
  }

  /// The lines of a block scalar, without empty ones.
  static func lines(_ item: Item?) -> [String] {
    // By bytes: some word lists have thousands of lines.
    (item?.text?.value ?? "").utf8.split(separator: 0x0A).compactMap { line in
      var line = line
      while line.first == 0x20 { line.removeFirst() }
      while line.last == 0x20 { line.removeLast() }
      return line.isEmpty ? nil : String(line)
    }
  }
}
