import Contacts
import Playbook
import Rules

extension Counsel {
  /// Those whose tie is in a stage that a word names; nothing when no stage is called so.
  public func people(inStage word: String) -> Set<EntityID>? {
    for relation in conclusions.facts.vocabulary.derived.keys.sorted()
    where wording.playbook.wordList("stage-" + relation).contains(word) {
      let table = conclusions.table(relation)
      return Set(table.rows.map { EntityID(Int(table.value($0, 0))) })
    }
    return nil
  }
}
