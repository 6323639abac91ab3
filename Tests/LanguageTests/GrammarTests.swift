import Foundation
import Language
import Playbook
import Testing
import Vocabulary
import Questions

/// Articles and prepositions against forms written down from grammars, without sight of the engine.
@Suite struct GrammarTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Grammar")

  static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
  }

  private let playbook: Playbook = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return Playbook(
      PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
  }()

  /// What the text language makes of a word before a noun.
  private func said(_ article: String, _ noun: String, _ language: LanguageTag) -> String {
    let lexicon = playbook.nouns(language)
    if language == .en { return EnglishArticles(lexicon).indefinite(Noun(noun)) }
    let articles = ItalianArticles(lexicon)
    if let form = ItalianArticles.Article(rawValue: article) {
      return articles.attach(form, to: lexicon.noun(noun, in: .it))
    }
    if let joined = articles.contract(article, with: noun) { return joined }
    return ["a", "e", "o"].contains(article)
      ? articles.euphonic(article, before: noun) : article + " " + noun
  }

  @Test func `every article and preposition takes the form grammars give`() throws {
    let rows = try Self.rows("articles.tsv")
    #expect(rows.count >= 300)
    var wrong: [String] = []
    for row in rows where row.count == 4 {
      guard let language = LanguageTag(rawValue: row[0]) else { continue }
      let form = said(row[1], row[2], language)
      if form != row[3] { wrong.append("\(row[1]) + \(row[2]): \(form), not \(row[3])") }
    }
    #expect(wrong == [], "\(wrong.count) of \(rows.count)\n\(wrong.joined(separator: "\n"))")
  }

  @Test func `institutions take an article, companies do not`() throws {
    let lexicon = playbook.nouns(.it)
    let articles = ItalianArticles(lexicon)
    var wrong: [String] = []
    for row in try Self.rows("companies.tsv") where row.count == 4 {
      guard let article = ItalianArticles.Article(rawValue: row[1]) else { continue }
      let form = articles.attach(article, to: lexicon.organisation(row[2], in: .it))
      if form != row[3] { wrong.append("\(row[1]) + \(row[2]): \(form), not \(row[3])") }
    }
    #expect(wrong == [], "\(wrong.joined(separator: "\n"))")
  }

  @Test func `an hour is said with its preposition`() throws {
    var wrong: [String] = []
    for row in try Self.rows("hours.tsv") where row.count == 3 {
      guard let language = LanguageTag(rawValue: row[0]) else { continue }
      let parts = row[1].split(separator: ":").compactMap { Int($0) }
      let form = HourWords.at(hour: parts[0], minute: parts[1], in: language)
      if form != row[2] { wrong.append("\(row[1]): \(form), not \(row[2])") }
    }
    #expect(wrong == [], "\(wrong.joined(separator: "\n"))")
  }
}
