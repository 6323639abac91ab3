import Ground
import Language
import Voice

/// Something a person may say at the prompt, and what is done about it.
public struct Intent: Sendable {
  /// Its name.
  public let name: String
  /// The conversation it opens, with its slots, as written.
  public let open: Located<String>?
  /// The command it stands for.
  public let command: String?
  /// What it records, when it opens nothing.
  public let records: [Conversation.RecordLine]
  /// The kinds of the slots its patterns have, by name.
  public let slots: [String: String]
  /// The patterns, in the languages read so far.
  public var patterns: [PhrasePattern]
  /// What is said when something was recorded, by language.
  public var done: [LanguageTag: VoiceText]
}

extension InterfaceReader {
  mutating func intents(_ item: Item) -> [Intent] {
    reader.list("intents", in: item, isNeeded: true).compactMap { element in
      reader.allow(["intent", "open", "command", "record", "slots"], in: element)
      guard let name = reader.scalar("intent", in: element, isNeeded: true) else { return nil }
      let records = reader.list("record", in: element).compactMap {
        line -> Conversation.RecordLine? in
        guard let entry = line.entries.first, let text = entry.value.text else { return nil }
        return Conversation.RecordLine(
          relation: entry.key, words: text, condition: nil, after: nil)
      }
      let slots = reader.words("slots", in: element).map { word in
        let parts = word.value.split(separator: " ")
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "text")
      }
      return Intent(
        name: name.value, open: reader.scalar("open", in: element),
        command: reader.scalar("command", in: element)?.value, records: records,
        slots: Dictionary(slots, uniquingKeysWith: { first, _ in first }), patterns: [],
        done: [:])
    }
  }

  mutating func addTexts(_ item: Item, _ language: LanguageTag, to intents: inout [Intent]) {
    reader.allow(intents.map(\.name), in: item)
    for place in intents.indices {
      let intent = intents[place]
      guard let own = item[intent.name] else {
        reader.report("P07", item.mark, ["key": intent.name])
        continue
      }
      reader.allow(["patterns", "done"], in: own)
      intents[place].patterns += ItemReader.lines(own["patterns"]).map {
        PhrasePattern($0, language)
      }
      let kinds: [String: ValueKind] = [
        "person": .person, "event": .noun, "date": .day, "past-date": .day, "organisation": .text,
      ]
      let scope = intent.slots.mapValues { kind in
        TextScope.Entry(kinds[kind] ?? .text, mayBeMissing: kind.hasSuffix("date"))
      }
      intents[place].done[language] = reader.voice(own["done"], TextScope(scope), language)
    }
  }
}
