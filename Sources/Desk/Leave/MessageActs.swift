import Dialogue
import Ground
import Playbook

/// What a message does to the one it is for, as far as the answers tell: it asks, gives, greets.
///
/// The actions are those that rules hold back. What a situation's messages do stands in its
/// `templates.yaml` (`does:`), what else a conversation's message may do in its step (`does:`).
public struct MessageActs: Sendable, Equatable {
  /// The situations the message may still come to, each with all that it does then.
  public let possible: [Set<String>]

  /// What the message of a step does.
  public init(_ step: Step, _ script: Script, _ state: DialogueState, _ playbook: Playbook) {
    func parts(_ key: String) -> [(name: String, outlook: Outlook)] {
      guard let list = step.details[key] else { return [] }
      return list.value.split(separator: ";").compactMap { part in
        let words = part.split(separator: " ", maxSplits: 2).map(String.init)
        guard let name = words.first else { return nil }
        guard words.count == 3 else { return (name, .holds) }
        let condition = GuardReader.read(Located(words[2], list.mark)).guard
        return (name, condition?.outlook(script, state) ?? .fails)
      }
    }
    let more = parts("does").filter { $0.outlook == .holds }.map(\.name)
    var found: [Set<String>] = []
    for (situation, outlook) in parts("situations") where outlook != .fails {
      let acts = Set(playbook.acts(of: situation) + more)
      if !found.contains(acts) { found.append(acts) }
      // The first situation whose condition holds is the one.
      if outlook == .holds { break }
    }
    possible = found
  }
}
