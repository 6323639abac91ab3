import Contacts
import Ground
import Language
import Playbook
import Rules
import Vocabulary
import Voice

/// The page that shows each principle at work: where it is cited, and what is said there.
public struct PrinciplesPage {
  private let playbook: Playbook
  private let language: LanguageTag
  private let wording: Wording
  /// The principles that nothing shows at work.
  public private(set) var missing: [String] = []

  /// A page in a language.
  public init(_ playbook: Playbook, _ language: LanguageTag) {
    self.playbook = playbook
    self.language = language
    let source = PendingSource(ExampleSource())
    wording = Wording(
      playbook, source, PeopleIndex(source), language,
      today: Day(number: Int(ExampleFacts.today)))
  }

  /// The page as Markdown.
  public mutating func markdown() -> String {
    var lines = ["# " + word("principles-title"), "", word("principles-intro"), ""]
    for principle in playbook.principles.values.sorted(by: { $0.id < $1.id }) {
      lines += ["## " + principle.id, "", principle.texts[language] ?? "", ""]
      let rules = playbook.rules.sources.filter { _, cited in
        cited.contains { $0.value == principle.id }
      }.keys.sorted()
      let conversations = citingSteps(principle.id)
      if !rules.isEmpty {
        lines.append("- " + word("principles-rules") + ": " + code(rules))
      }
      if !conversations.isEmpty {
        let names = conversations.map { $0.step.isEmpty ? $0.name : $0.name + "/" + $0.step }
        lines.append("- " + word("principles-conversations") + ": " + code(names))
      }
      var shown: [String] = []
      for rule in rules where shown.isEmpty { shown = excerpt(ofRule: rule) ?? [] }
      for (name, step) in conversations where shown.isEmpty { shown = excerpt(name, step) ?? [] }
      if !shown.isEmpty {
        lines += ["", "```"] + shown + ["```", ""]
      } else {
        missing.append(principle.id)
        lines.append("")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func word(_ key: String) -> String { wording.words(key) }
  private func code(_ names: [String]) -> String {
    names.map { "`" + $0 + "`" }.joined(separator: ", ")
  }

  private func citingSteps(_ principle: String) -> [(name: String, step: String)] {
    playbook.conversationNames.flatMap { name -> [(name: String, step: String)] in
      let sources = playbook.conversation(name, language)?.sources ?? [:]
      return sources.filter { $0.value.contains { $0.value == principle } }.keys.sorted()
        .map { (name, $0) }
    }
  }

  /// What a rule says of the first of its examples that fires, and why.
  private func excerpt(ofRule name: String) -> [String]? {
    let rules = playbook.rules
    guard let book = rules.book, let place = book.rules.firstIndex(where: { $0.name == name }),
      let example = rules.examples.first(where: { $0.rule == name && $0.isExpected }),
      let base = ExampleFacts.base(
        example.facts.map { ($0.relation.value, $0.fields.value) }, book.vocabulary)
    else { return nil }
    let conclusions = book.evaluate(base, today: ExampleFacts.today)
    let counsel = Counsel(wording, conclusions)
    let rule = book.rules[place]
    if case .block(_, let actions) = rule.head, let action = actions.first {
      let table = conclusions.table("blocked")
      guard let row = table.rows.first(where: { _ in true }) else { return nil }
      let about = table.value(row, 0)
      let proofs = conclusions.proofs(ofBlock: action, about: about).filter { $0.rule == name }
      guard let proof = proofs.first,
        let because = rules.texts(of: name, language)?.because
      else { return nil }
      return [wording.speaker.say(because, counsel.values(of: proof))]
        + counsel.facts(of: proof).map { "· " + $0 }
    }
    guard let advice = conclusions.advice(ofRule: place).first,
      let view = counsel.view(advice)
    else { return nil }
    return [view.text] + counsel.why(view).map { "· " + $0 }
  }

  /// The question of a step, and why it is asked.
  private func excerpt(_ conversation: String, _ step: String) -> [String]? {
    guard let texts = playbook.conversation(conversation, language)?.texts else { return nil }
    let steps = step.isEmpty ? Array(texts.steps.keys.sorted()) : [step]
    for name in steps {
      guard let ask = texts.steps[name]?.ask else { continue }
      let said = wording.speaker.say(ask, [:])
      if said.isEmpty { continue }
      let why = texts.steps[name]?.why.map { "· " + wording.speaker.say($0, [:]) }
      return said.split(separator: "\n").map(String.init) + [why].compactMap { $0 }
    }
    return nil
  }
}
