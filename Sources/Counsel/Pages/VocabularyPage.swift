import Language
import Playbook
import Rules
import Vocabulary

/// The page about the words that rules and conversations share, made from the contact model.
public struct VocabularyPage {
  private let playbook: Playbook
  private let texts: [String: String]
  /// The words that have no text.
  public private(set) var missing: [String] = []

  /// A page in a language.
  public init(_ playbook: Playbook, _ language: LanguageTag) {
    self.playbook = playbook
    texts = playbook.vocabularyTexts(language)
  }

  private mutating func text(_ key: String) -> String {
    if let text = texts[key] { return text }
    missing.append(key)
    return ""
  }

  /// The page as Markdown.
  public mutating func markdown() -> String {
    let vocabulary = playbook.rules.vocabulary
    var lines = ["# " + text("title"), "", text("intro"), ""]
    lines += section("facts")
    for name in NetworkVocabulary.factNames {
      lines.append(row(name, vocabulary.facts[name] ?? [], [text("facts." + name)]))
    }
    lines += ["", text("facts-outro"), ""]
    lines += section("values")
    for name in vocabulary.enumerations.keys.sorted() {
      let words = (vocabulary.enumerations[name] ?? []).map { "`" + $0 + "`" }
      lines.append(
        "| " + name + " | " + text("values." + name) + " | " + words.joined(separator: ", ") + " |")
    }
    lines += [""] + section("derived")
    for name in vocabulary.derived.keys.sorted() {
      let rules = (playbook.rules.book?.rules ?? []).filter { $0.derives(name) }
        .map { "`" + $0.name + "`" }.sorted().joined(separator: ", ")
      lines.append(row(name, vocabulary.derived[name] ?? [], [text("derived." + name), rules]))
    }
    lines.append(
      row("blocked", RuleVocabulary.blocked, [text("derived.blocked"), "`block:`"]))
    lines += [""] + section("records")
    for name in Recorder.fields.keys.sorted() {
      let fields = (Recorder.fields[name] ?? []).joined(separator: ", ")
      lines.append("| `" + name + "` | " + fields + " | " + text("records." + name) + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func section(_ name: String) -> [String] {
    let columns = text(name == "facts" ? "columns" : "columns-" + name)
      .split(separator: ",").map { $0.trimmingPrefix(" ") }
    return [
      "## " + text("heading-" + name), "", text(name + "-intro"), "",
      "| " + columns.joined(separator: " | ") + " |",
      "|" + columns.map { _ in " --- |" }.joined(),
    ]
  }

  private func row(
    _ name: String, _ fields: [RuleVocabulary.Field], _ rest: [String]
  ) -> String {
    let words = fields.map { $0.name + " " + $0.type }.joined(separator: ", ")
    return "| `" + name + "` | " + words + " | " + rest.joined(separator: " | ") + " |"
  }
}
