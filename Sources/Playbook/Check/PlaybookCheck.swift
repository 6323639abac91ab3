import Dialogue
import Ground
import Language
import Rules
import Voice

/// Reads everything in both languages and gathers what is wrong.
public struct PlaybookCheck {
  /// What a check came to.
  public struct Result {
    /// The findings, by place.
    public let findings: [Finding]
    /// How many files were read.
    public let fileCount: Int
    /// The principles that nothing cites.
    public let uncited: [String]
  }

  private let playbook: Playbook
  private let record: (Located<String>, Located<String>) -> (slots: [String], findings: [Finding])
  private let run: (RuleExample, RuleBook) -> Bool?
  private var findings: [Finding] = []
  private var cited: Set<String> = []

  /// A check.
  ///
  /// - Parameters:
  ///   - record: reads a line of `record:`; the steps it takes answers from, and what is wrong.
  ///   - run: whether a rule concludes anything from an example's facts; nothing when the facts
  ///     cannot be read.
  public init(
    _ playbook: Playbook,
    record:
      @escaping (Located<String>, Located<String>) -> (
        slots: [String], findings: [Finding]
      ),
    run: @escaping (RuleExample, RuleBook) -> Bool?
  ) {
    self.playbook = playbook
    self.record = record
    self.run = run
  }

  /// Checks everything.
  public mutating func result() -> Result {
    _ = playbook.principles
    checkConversations()
    checkRules()
    checkTemplates()
    for language in LanguageTag.allCases {
      playbook.checkLabels(language)
      _ = playbook.commands(language)
      _ = playbook.lexicons(language)
    }
    checkDoings()
    cite(playbook.criticSources)
    for language in LanguageTag.allCases {
      findings += Self.memories(playbook, language)
      findings += Self.examples(playbook, language)
      findings += Self.acts(playbook, language)
      findings += Self.moves(playbook, language)
    }
    var seen: Set<Finding> = []
    let all = (playbook.findings + findings + playbook.setAside)
      .filter { seen.insert($0).inserted && !isMentioned($0) }
      .sorted { ($0.mark, $0.code) < ($1.mark, $1.code) }
    let uncited = playbook.principles.keys.filter { !cited.contains($0) }.sorted()
    return Result(findings: all, fileCount: playbook.library.fileCount, uncited: uncited)
  }

  /// Whether a variable that the conditions use only once is used by the texts of its rule.
  private func isMentioned(_ finding: Finding) -> Bool {
    guard finding.code == "W04", let rule = finding.arguments["rule"],
      let name = finding.arguments["name"]?.dropFirst()
    else { return false }
    return LanguageTag.allCases.contains { language in
      let texts = playbook.rules.texts(of: rule, language)
      return [texts?.advice, texts?.because].contains { $0?.names.contains(String(name)) ?? false }
    }
  }

  private mutating func cite(_ sources: [Located<String>]) {
    for source in sources {
      cited.insert(source.value)
      if playbook.principles[source.value] == nil {
        findings.append(
          Finding(
            "E09", source.mark, width: source.value.count, ["name": source.value],
            suggestion: Likeness.nearest(source.value, in: playbook.principles.keys)))
      }
    }
  }

  private mutating func checkConversations() {
    for name in playbook.conversationNames {
      for language in LanguageTag.allCases {
        guard let conversation = playbook.conversation(name, language) else { continue }
        guard language == .it else { continue }
        for (_, sources) in conversation.sources { cite(sources) }
        for line in conversation.records {
          let (slots, found) = record(line.relation, line.words)
          findings += found
          for slot in slots where conversation.script.step(slot) == nil {
            findings.append(
              Finding(
                "D03", line.words.mark, ["step": slot],
                suggestion: Likeness.nearest(
                  slot, in: conversation.script.steps.map(\.name))))
          }
        }
        for lead in conversation.leads { checkOpening(lead.open) }
        checkLabels(conversation)
        checkSituations(conversation)
      }
    }
  }

  /// D08: two options of a step that a person cannot tell apart by typing.
  private mutating func checkLabels(_ conversation: Conversation) {
    for step in conversation.script.steps {
      let options = conversation.texts.steps[step.name]?.options ?? [:]
      var seen: [String: String] = [:]
      for (id, text) in options.sorted(by: { $0.key < $1.key }) {
        let words = Folding.fold(text.plain)
        if let other = seen[words] {
          findings.append(
            Finding("D08", step.mark, ["step": step.name, "option": id, "other": other]))
        }
        seen[words] = id
      }
    }
  }

  /// D09: a draft step that names a situation without templates.
  private mutating func checkSituations(_ conversation: Conversation) {
    for step in conversation.script.steps {
      guard let list = step.details["situations"] else { continue }
      for part in ItemReader.split(list, at: ";") {
        let name = part.value.split(separator: " ").first.map(String.init) ?? ""
        if !playbook.situationNames.contains(name) {
          findings.append(
            Finding(
              "D09", part.mark, width: name.count, ["name": name],
              suggestion: Likeness.nearest(name, in: playbook.situationNames)))
        }
      }
    }
  }

  /// D07 for a conversation that is not there, D03 and D04 for its slots.
  private mutating func checkOpening(_ open: Located<String>) {
    let parts = ItemReader.split(open, at: ",")
    guard let name = parts.first else { return }
    guard let script = playbook.conversation(name.value, .it)?.script else {
      findings.append(
        Finding(
          "D07", name.mark, width: name.value.count, ["name": name.value],
          suggestion: Likeness.nearest(name.value, in: playbook.conversationNames)))
      return
    }
    checkSlots(parts.dropFirst(), script)
  }

  /// D03 and D04: a step that a conversation does not have, an option that a step does not have.
  private mutating func checkSlots(_ parts: ArraySlice<Located<String>>, _ script: Script) {
    for part in parts {
      let words = part.value.split(separator: " ").map(String.init)
      guard let slot = words.first else { continue }
      guard let step = script.step(slot) else {
        findings.append(
          Finding(
            "D03", part.mark, width: slot.count, ["step": slot],
            suggestion: Likeness.nearest(slot, in: script.steps.map(\.name))))
        continue
      }
      guard let value = words.last, !value.hasPrefix("$"), !step.options.isEmpty else { continue }
      if !step.options.contains(where: { $0.id == value }) {
        findings.append(
          Finding(
            "D04", part.mark, width: value.count, ["step": slot, "option": value],
            suggestion: Likeness.nearest(value, in: step.options.map(\.id))))
      }
    }
  }

  private mutating func checkRules() {
    let rules = playbook.rules
    for language in LanguageTag.allCases { _ = rules.texts(of: "", language) }
    for (_, sources) in rules.sources { cite(sources) }
    for opening in rules.openings { checkOpening(opening) }
    guard let book = rules.book else { return }
    checkNames(book)
    var expected: [String: Set<Bool>] = [:]
    for example in rules.examples {
      expected[example.rule, default: []].insert(example.isExpected)
      guard let holds = run(example, book) else {
        findings.append(Finding("E11", example.mark, ["name": example.rule]))
        continue
      }
      if holds != example.isExpected {
        let code = example.isExpected ? "E12" : "E13"
        findings.append(Finding(code, example.mark, ["name": example.rule]))
      }
    }
    for rule in book.rules where expected[rule.name]?.count ?? 0 < 2 {
      if case .derive = rule.head { continue }
      findings.append(Finding("W15", rule.mark, width: rule.name.count, ["name": rule.name]))
    }
  }

  /// W16: an advice that mentions in one language what it does not in the other.
  private mutating func checkNames(_ book: RuleBook) {
    for rule in book.rules {
      let texts = LanguageTag.allCases.map { language in
        (language, playbook.rules.texts(of: rule.name, language)?.advice?.names ?? [])
      }
      guard let (first, names) = texts.first else { continue }
      for (language, others) in texts.dropFirst() {
        for name in names.symmetricDifference(others).sorted() {
          let lacking = names.contains(name) ? language : first
          findings.append(
            Finding(
              "W16", rule.mark, width: rule.name.count,
              ["rule": rule.name, "name": name, "path": lacking.rawValue + ".yaml"]))
        }
      }
    }
  }

  private mutating func checkTemplates() {
    for name in playbook.situationNames {
      cite(playbook.situation(name).sources)
      for act in playbook.situation(name).acts { checkAction(act) }
      findings += Self.matrix(playbook, name)
      findings += Self.claims(playbook, name)
    }
  }

  /// E03 for what no rule can hold back.
  private mutating func checkAction(_ action: Located<String>) {
    let actions = playbook.rules.vocabulary.enumerations["action"] ?? []
    if actions.contains(action.value) { return }
    findings.append(
      Finding(
        "E03", action.mark, width: action.value.count, ["value": action.value, "type": "action"],
        suggestion: Likeness.nearest(action.value, in: actions)))
  }

  /// What acts open, record, quote and carry out; H10 for commands and inquiries that are not there.
  private mutating func checkDoings() {
    let commands = playbook.commands(.it).map(\.id)
    for doing in playbook.allDoings {
      for way in doing.ways {
        if let open = way.open {
          checkOpening(open)
          let name = ItemReader.split(open, at: ",").first?.value ?? ""
          if let advised = doing.advised, let script = playbook.conversation(name, .it)?.script {
            checkSlots([advised], script)
          }
        }
        cite(way.sources)
        for line in way.records { findings += record(line.relation, line.words).findings }
        check(way.command, among: commands)
        check(way.inquiry, among: playbook.inquiryNames)
      }
    }
  }

  private mutating func check(_ name: Located<String>?, among known: [String]) {
    guard let name, !known.contains(name.value) else { return }
    findings.append(
      Finding(
        "H10", name.mark, width: name.value.count, ["name": name.value],
        suggestion: Likeness.nearest(name.value, in: known)))
  }
}

extension VoiceText {
  /// The words of the text as written, without its values.
  var plain: String {
    func words(_ segments: [Segment]) -> String {
      segments.map { segment in
        switch segment {
        case .literal(let text): text
        case .value(let place): "{" + place.name + "}"
        case .optional(let wordings): wordings.first.map(words) ?? ""
        }
      }.joined()
    }
    return words(segments)
  }
}
