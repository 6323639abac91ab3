import Contacts
import Counsel
import Dialogue
import Ground
import Playbook
import Rules

/// Leave to write a message: nothing that the message does is held back by a rule, or the person decided
/// otherwise, knowing why.
///
/// Only a `Gate` gives it, and no message is written without it: so a rule that holds something back is
/// passed by in no way.
public struct Leave: Sendable {
  init() {}
}

/// The one place that says whether a message may be written now, whichever way one came to it.
public struct Gate {
  private let acts: MessageActs
  private let people: [Int32]
  private let decided: Set<String>
  private let counsel: Counsel

  /// What stands between a step and its message.
  public init(_ step: Step, of talk: OpenTalk, _ counsel: Counsel) {
    let (script, state) = (talk.script, talk.state)
    acts = MessageActs(step, script, state, counsel.wording.playbook)
    people = Self.people(step, script, state)
    decided = Self.decided(step, script, state)
    self.counsel = counsel
  }

  /// Leave to write the message; nothing while something that it does is held back.
  public var leave: Leave? { held.isEmpty ? Leave() : nil }

  /// What is held back whatever is answered to the questions that are left, and not decided yet.
  public var held: Set<String> {
    let held = heldOf(Set(acts.possible.flatMap(\.self)))
    guard !acts.possible.isEmpty, acts.possible.allSatisfy({ !$0.isDisjoint(with: held) }) else {
      return []
    }
    return held
  }

  /// Those of some actions that are held back and were not decided.
  public func heldOf(_ actions: Set<String>) -> Set<String> {
    actions.subtracting(decided).filter { action in
      people.contains { !counsel.conclusions.blocks(about: $0, action: action).isEmpty }
    }
  }

  /// Why actions are held back, until when, and what to do instead.
  public func reasons(_ actions: Set<String>) -> [Hold] {
    people.flatMap { counsel.holds(on: actions, about: $0) }
  }

  /// How it is noted of a step that the person decided to do something all the same, this once.
  public static func decision(_ actions: Set<String>) -> String {
    mark + actions.sorted().joined(separator: "+")
  }

  private static let mark = "knowing:"

  private static func people(_ step: Step, _ script: Script, _ state: DialogueState) -> [Int32] {
    func id(_ name: String) -> Int32? {
      guard case .entity(let item)? = state.answers[name] else { return nil }
      return Int32(exactly: item.id)
    }
    var people = step.details["about"].flatMap { id($0.value) }.map { [$0] } ?? []
    // Whoever is named in the message is spoken for: their time is not to be given away either.
    if let also = step.details["also"]?.value.split(separator: " ").first.map(String.init) {
      people += [id(also)].compactMap(\.self)
    }
    return people
  }

  /// What was decided: at the question whether to do it all the same, or at a step that asked before.
  private static func decided(
    _ step: Step, _ script: Script, _ state: DialogueState
  ) -> Set<String> {
    let moves = (state.moves[step.name] ?? []).filter { $0.hasPrefix(mark) }
    let asked = script.steps.compactMap { step -> String? in
      guard step.kind.manner == .asksWhenHeld, case .option? = state.answers[step.name] else {
        return nil
      }
      return step.details["action"]?.value
    }
    return Set(moves.flatMap { $0.dropFirst(mark.count).split(separator: "+").map(String.init) })
      .union(asked)
  }
}
