import Contacts
import Dialogue
import Hearing
import Playbook

/// What the coach leaves to the hearer.
extension Coach {
  var hearer: Hearer { Hearer(wording, source) }

  /// Reads an answer by the kind of its step, and makes the remarks that belong to it.
  mutating func read(_ text: String, _ step: Step) throws -> Understanding {
    let hearer = hearer
    let understood = try hearer.read(text, step, labels: labels(step), ids: options(step))
    for remark in hearer.notes { note(remark.label, remark.values) }
    return understood
  }

  func readEvent(_ text: String, _ step: Step) throws -> Understanding {
    try hearer.readEvent(text, step)
  }

  func find(_ text: String) throws -> Acquaintanceship { try hearer.find(text) }
  func add(_ typed: String) throws -> Contact? { try hearer.add(typed) }
  func severalNames(_ text: String) -> [String]? { hearer.severalNames(text) }
  func parted(_ name: String) -> (given: String, family: String?) { hearer.parted(name) }
  var neverNames: Set<String> { hearer.neverNames }

  /// The id of the option that an answer means.
  func option(_ text: String, _ labels: [String], _ ids: [String]) -> String? {
    hearer.option(text, labels, ids)
  }

  func yesOrNo(_ text: String) -> Bool? { hearer.yesOrNo(text) }
  func listed(_ label: String) -> Set<String> { hearer.listed(label) }
  func understand(_ text: String) -> (Intent, IntentMatch)? { hearer.understand(text) }
}
