import Drafts
import Ground
import Language
import Voice

/// Whether the library of messages says only what was told.
extension PlaybookCheck {
  /// M08 for a version that says what nobody told, M09 for a memory that is nowhere, M10 for a cell
  /// whose versions all rest on something that may not be known.
  static func claims(_ playbook: Playbook, _ name: String) -> [Finding] {
    let situation = playbook.situation(name)
    var findings: [Finding] = []
    for language in LanguageTag.allCases {
      let (book, memories) = (playbook.claims(language), playbook.memories(language))
      let templates = playbook.templates(name, language)
      let sure = situation.scope.names.filter { !$0.value.mayBeMissing }.keys
      for template in templates {
        let texts = [template.subject, template.body].compactMap { $0 }
        findings += texts.flatMap { book.untold(in: $0, standing: Set(template.claims).union(sure)) }
          .map { Finding("M08", template.mark, ["name": template.name, "words": $0]) }
      }
      findings += situation.memories.filter { memory in
        !memories.memories.contains { $0.name == memory.value }
      }.map { memory in
        Finding(
          "M09", memory.mark, width: memory.value.count, ["name": memory.value],
          suggestion: Likeness.nearest(memory.value, in: memories.memories.map(\.name)))
      }
      let cells = Dictionary(grouping: templates) { $0.channel + " " + $0.register }
      findings += cells.values.compactMap { cell -> Finding? in
        guard let first = cell.first, cell.allSatisfy({ !$0.claims.isEmpty }) else { return nil }
        return Finding(
          "M10", first.mark, ["channel": first.channel, "register": first.register])
      }
    }
    return findings
  }

  /// M08 for a way to tell a memory that says more than the memory.
  static func memories(_ playbook: Playbook, _ language: LanguageTag) -> [Finding] {
    let book = playbook.claims(language)
    return playbook.memories(language).memories.flatMap { memory in
      memory.ways.values.joined()
        .flatMap { book.untold(in: $0, standing: Set(memory.needs)) }
        .map { Finding("M08", memory.mark, ["name": memory.name, "words": $0]) }
    }
  }
}
