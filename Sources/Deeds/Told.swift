import Contacts
import Dialogue
import Ear
import Hearing
import Playbook

/// The last thing that was told, kept so that a word more can change it or say it of somebody else.
public struct Told {
  /// What the turn was called.
  public let label: String
  private let line: HeardLine
  private let meant: [String: Answer.Reference]
  private let back: [Change]

  /// What was told, with those it meant; `back` takes back what it changed.
  public init(
    _ label: String, _ line: HeardLine, meant: [String: Answer.Reference], back: [Change]
  ) {
    self.label = label
    self.line = line
    self.meant = meant
    self.back = back
  }

  /// The line as it should have been, and what has to be taken back for it.
  public func revised(
    by act: HeardAct, _ last: ActDoing.Last, in more: HeardLine, _ playbook: Playbook
  ) -> (line: HeardLine, meant: [String: Answer.Reference], back: [Change])? {
    // What was said is changed before something is added to it.
    let said = line.acts.lastIndex { self.says($0, act, playbook) }
    guard
      let place = said
        ?? line.acts.lastIndex(where: { self.act($0, with: act, playbook) != nil }),
      let revised = self.act(line.acts[place], with: act, playbook)
    else { return nil }
    var acts = last == .add ? [revised] : line.acts
    if last == .change { acts[place] = revised }
    return (line.with(acts, names: more.names), meant, last == .change ? back : [])
  }

  /// An act with the slots that another one gives; nothing when it has no place for any.
  private func act(_ old: HeardAct, with new: HeardAct, _ playbook: Playbook) -> HeardAct? {
    guard let doing = playbook.doing(old.act) else { return nil }
    var act = old
    var isChanged = false
    for (_, value) in new.slots {
      guard let slot = slot(for: value, of: old, doing) else { continue }
      act = act.setting(slot, value)
      isChanged = true
    }
    return isChanged ? act : nil
  }

  /// Whether an act already says all that another one gives anew.
  private func says(_ old: HeardAct, _ new: HeardAct, _ playbook: Playbook) -> Bool {
    guard let doing = playbook.doing(old.act), !new.slots.isEmpty else { return false }
    return new.slots.values.allSatisfy { value in
      slot(for: value, of: old, doing).map { old.slots[$0] != nil } ?? false
    }
  }

  private func slot(for value: HeardAct.Value, of act: HeardAct, _ doing: ActDoing) -> String? {
    let kinds: [ActFrames.SlotKind]
    switch value {
    case .people: kinds = [.people, .person]
    case .date: kinds = [.date, .past, .future, .due, .happened]
    case .words: kinds = [.text, .rest, .clause]
    case .seconds: kinds = [.seconds]
    }
    let fitting = doing.slots.filter { kinds.contains($0.kind) }
    return (fitting.first { act.slots[$0.name] != nil } ?? fitting.first)?.name
  }
}
