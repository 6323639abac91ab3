import Counsel
import Dialogue
import Ground
import Playbook
import Voice

extension Desk {
  /// The steps whose answers are the person's own words and have not been said yet in the language
  /// of the message.
  public var missingWords: [Step] {
    if language == wording.language { return [] }
    let scope = playbook.scope(of: situation).names.keys
    let filled = (step.details["fills"]?.value ?? "").split(separator: ";").compactMap {
      part -> (from: String, to: String)? in
      let words = part.split(separator: " ").map(String.init)
      return words.count > 2 ? (words[2], words[0]) : nil
    }
    let says = conversation.script.steps.flatMap { other -> Set<String> in
      guard case .option(let id)? = state.answers[other.name] else { return [] }
      return conversation.texts.steps[other.name]?.says[id]?.names ?? []
    }
    return conversation.script.steps.filter { other in
      guard case .text? = state.answers[other.name], other.shape != .name,
        drafting.words[other.name] == nil
      else { return false }
      return scope.contains(other.name) || says.contains(other.name)
        || filled.contains { $0.from == other.name && scope.contains($0.to) }
    }
  }
}
