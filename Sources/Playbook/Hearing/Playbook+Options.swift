import Dialogue
import Ground
import Language

/// What people say when they mean one of the usual options, kept once for all conversations.
extension Playbook {
  /// The texts of a conversation with the words that its steps share with others; the steps' own
  /// words go first.
  func withSharedWords(
    _ texts: Conversation.Texts, _ script: Script, _ language: LanguageTag
  ) -> Conversation.Texts {
    var texts = texts
    for step in script.steps {
      guard let set = step.details["heard"] else { continue }
      let words = optionWords(set, language)
      for option in step.options {
        texts.steps[step.name]?.words[option.id, default: []] += words[option.id] ?? []
      }
    }
    return texts
  }

  /// The words of a set of options, by the id of the option; P08 when there is no such set.
  private func optionWords(
    _ set: Located<String>, _ language: LanguageTag
  ) -> [String: [String]] {
    let path = "hearing/options/" + set.value + "/" + language.rawValue + ".yaml"
    guard let item = library.item(path) else {
      library.add([Finding("P08", set.mark, width: set.value.count, ["name": set.value])])
      return [:]
    }
    let entries = item.entries.map { ($0.key.value, ItemReader.lines($0.value)) }
    return Dictionary(entries) { first, _ in first }
  }
}
