import Ground
import Language
import Voice

/// Reads the labels of the interface: a structure file names each with what it may mention.
struct InterfaceReader {
  var reader = ItemReader()

  /// The labels and their scopes: `greeting: day day, count number`.
  mutating func scopes(_ item: Item) -> [String: TextScope] {
    var scopes: [String: TextScope] = [:]
    for entry in item["labels"]?.entries ?? [] {
      var names: [String: TextScope.Entry] = [:]
      for part in (entry.value.text?.value ?? "").split(separator: ",") {
        let words = part.split(separator: " ")
        guard words.count == 2, let made = ScopeEntry.read(String(words[1])) else {
          reader.report("P09", entry.value.mark, ["value": String(part), "key": entry.key.value])
          continue
        }
        names[String(words[0])] = made
      }
      scopes[entry.key.value] = TextScope(names)
    }
    return scopes
  }

  mutating func labels(
    _ item: Item, _ scopes: [String: TextScope], _ language: LanguageTag
  ) -> [String: VoiceText] {
    reader.allow(Array(scopes.keys), in: item)
    var labels: [String: VoiceText] = [:]
    for (name, scope) in scopes {
      labels[name] = reader.voice(item[name], scope, language)
      if labels[name] == nil { reader.report("P07", item.mark, ["key": name]) }
    }
    return labels
  }
}
