import Ground
import Dialogue

/// How much each way counts by which somebody is found, as a step says it:
/// `works 50; mentor 15 when kind is thesis`.
struct Ranks {
  /// The weights of the ways that count now.
  let weights: [String: Int]

  /// The weights of a step with the answers so far.
  init(_ step: Step, _ state: DialogueState) {
    guard let list = step.details["ranks"] else {
      weights = [:]
      return
    }
    var weights: [String: Int] = [:]
    for part in list.value.split(separator: ";") {
      let words = part.split(separator: " ", maxSplits: 3).map(String.init)
      guard words.count >= 2, let weight = Int(words[1]) else { continue }
      if words.count == 4,
        !(GuardReader.read(Located(words[3], list.mark)).guard?.holds(state) ?? false)
      {
        continue
      }
      weights[words[0]] = weight
    }
    self.weights = weights
  }
}
