import Ear
import Ground
import Language
import Voice

/// Reads what is said of an act in one language.
struct ActTextReader {
  var reader = ItemReader()
  let language: LanguageTag

  init(_ language: LanguageTag) { self.language = language }

  /// The keys of `it.yaml` and `en.yaml` that are said.
  static let keys = ["name", "done", "denied", "nearest", "words", "ways"]

  mutating func texts(_ item: Item, _ doing: ActDoing) -> ActTexts {
    let scope = Self.scope(doing)
    var texts = ActTexts()
    texts.name = reader.voice(item["name"], Self.nameScope(doing), language)
    texts.denied = reader.voice(item["denied"], scope, language)
    texts.done[""] = reader.voice(item["done"], scope, language)
    texts.nearest[""] = reader.voice(item["nearest"], scope, language)
    for entry in item["words"]?.entries ?? [] {
      texts.words[entry.key.value] = reader.voice(entry.value, TextScope(), language)
    }
    let names = doing.ways.compactMap(\.name)
    if let ways = item["ways"] { reader.allow(names, in: ways) }
    for entry in item["ways"]?.entries ?? [] {
      let name = entry.key.value
      reader.allow(["done", "nearest", "said"], in: entry.value)
      texts.done[name] = reader.voice(entry.value["done"], scope, language)
      texts.nearest[name] = reader.voice(entry.value["nearest"], scope, language)
      let said = ItemReader.lines(entry.value["said"])
      if !said.isEmpty { texts.said[name] = said.map { PhraseQuery($0) } }
    }
    return texts
  }

  /// What the texts may mention: the slots, and how many people are meant.
  private static func scope(_ doing: ActDoing) -> TextScope {
    var names: [String: TextScope.Entry] = [
      "n": TextScope.Entry(.number), ActDoing.line: TextScope.Entry(.text),
    ]
    for slot in doing.slots {
      let isVague = [.date, .future, .past, .hour, .due, .happened, .since, .channel, .word]
        .contains(
          slot.kind)
      names[slot.name] = TextScope.Entry(
        value(slot.kind), mayBeMissing: isVague || slot.mayBeMissing && !doing.needs(slot))
    }
    return TextScope(names)
  }

  /// Where it is only offered, every slot may be missing.
  private static func nameScope(_ doing: ActDoing) -> TextScope {
    TextScope(
      scope(doing).names.mapValues { TextScope.Entry($0.kind, mayBeMissing: true) })
  }

  private static func value(_ kind: ActFrames.SlotKind) -> ValueKind {
    switch kind {
    case .person, .people, .known, .stranger: .person
    case .date, .future, .past, .hour, .due, .happened, .since: .day
    case .event: .noun
    case .seconds: .number
    case .me, .organisation, .place, .channel, .text, .rest, .clause, .tail, .word, .role: .text
    }
  }
}
