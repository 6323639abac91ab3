import Counsel
import Dialogue
import Drafts
import Ground
import Language
import Playbook
import Voice

extension Desk {
  /// What the version in the language of the message mentions; the wish and the like by their says.
  private var namesMentioned: Set<String> {
    guard let template = version?.template else { return [] }
    let names = template.body.names.union(template.subject?.names ?? [])
    guard names.contains("memory") else { return names }
    return names.union(playbook.memories(language).scope.names.keys)
  }

  /// The names that templates know the answers of this conversation by.
  var answeredNames: Set<String> {
    let own = conversation.script.steps.map(\.name).filter { name in
      switch state.answers[name] {
      case nil, .nothing: false
      default: true
      }
    }
    let given = fills.filter { own.contains($0.from) }.map(\.to)
    let people = Set(conversation.script.steps.filter { $0.kind.holding == .person }.map(\.name))
    return Set(own + given).subtracting(people)
  }

  /// The steps whose answers are the person's own words and have not been said yet in the language
  /// of the message.
  public var missingWords: [Step] {
    if language == wording.language { return [] }
    let scope = namesMentioned
    let filled = fills
    let says = conversation.script.steps.flatMap { other -> Set<String> in
      guard case .option(let id)? = state.answers[other.name], isSaid(other.name) else { return [] }
      return conversation.texts.steps[other.name]?.says[id]?.names ?? []
    }
    return conversation.script.steps.filter { other in
      guard drafting.words[other.name] == nil, other.shape != .name else { return false }
      switch state.answers[other.name] {
      case .text: break
      case .entity(let item) where other.kind.holding == .event && isCommon(item.name): break
      default: return false
      }
      return scope.contains(other.name) || says.contains(other.name)
        || filled.contains { $0.from == other.name && scope.contains($0.to) }
    }
  }

  /// Whether the version mentions what the option of a step says, under any name.
  private func isSaid(_ step: String) -> Bool {
    let names = namesMentioned
    if names.contains(step) { return true }
    return fills.contains { $0.from == step && names.contains($0.to) }
  }

  /// Which answers are given to the templates under which other names.
  private var fills: [(from: String, to: String)] {
    (step.details["fills"]?.value ?? "").split(separator: ";").compactMap { part in
      let words = part.split(separator: " ", maxSplits: 4).map(String.init)
      guard words.count > 2 else { return nil }
      if words.count == 5, let details = step.details["fills"], !holds(words[4], details) {
        return nil
      }
      return (words[2], words[0])
    }
  }

  /// Whether the name of an event begins with a common noun: *fiera di Milano*, but not *AI Week*.
  private func isCommon(_ name: String) -> Bool {
    let nouns = playbook.nouns(wording.language)
    let first = Words.split(name).first?.folded ?? ""
    return first == "the" || nouns.masculine.contains(first) || nouns.feminine.contains(first)
      || nouns.articled.contains(first)
  }
}
