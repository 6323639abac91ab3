import Ground
import Playbook
import Vocabulary

extension PlaybookCheck {
  /// A check of everything, with what conversations record and the facts of examples read by the
  /// vocabulary of the contact model.
  public static func whole(_ playbook: Playbook) -> PlaybookCheck {
    PlaybookCheck(
      playbook,
      record: { relation, words in
        let (statement, findings) = RecordStatement.read(relation, words)
        return (statement?.slots ?? [], findings)
      },
      run: { example, book in
        ExampleFacts.holds(
          example.rule, example.facts.map { ($0.relation.value, $0.fields.value) }, book)
      })
  }
}
