import Drafts
import Desk
import Playbook
import Turns
import Voice

extension TalkView {
  /// A message as it is shown: what it is, its subject, its lines, and what it lacks.
  func page(of sheet: Sheet) -> [Reply] {
    var effects = Effects()
    effects.put(.title, wording.title(of: sheet))
    if let subject = sheet.draft.subject { effects.put(.draft, subjectLine(subject, sheet)) }
    for line in sheet.draft.body.split(separator: "\n", omittingEmptySubsequences: false) {
      effects.replies.append(Reply(.draft, String(line)))
    }
    if !sheet.dropped.isEmpty {
      effects.note(
        words("draft-left-out", ["what": .list(sheet.dropped.map { .text($0) })]))
    }
    for unused in sheet.unused { effects.note(words("draft-unused", ["words": .text(unused)])) }
    for sentence in sheet.lost {
      effects.note(words("edit-lost", ["sentence": .text(sentence)]))
    }
    if !sheet.lost.isEmpty {
      effects.note(words("edits-left", ["command": .text(commandWord("undo"))]))
    }
    return effects.replies
  }

  /// The subject with its word in the language of the message.
  func subjectLine(_ subject: String, _ sheet: Sheet) -> String {
    let word = playbook.critic(sheet.language)?.subjectWord
    return word.map { $0 + ": " + subject } ?? words("subject", ["subject": .text(subject)])
  }
}
