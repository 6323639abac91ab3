import Ground
import Language
import Voice

/// The words of a command that is understood everywhere, in both languages.
public struct CommandWords: Sendable {
  /// Its id.
  public let id: String
  /// The words it is called by, in one language, the proper one first.
  public let words: [String]
  /// What it does.
  public let about: VoiceText?
}

extension InterfaceReader {
  mutating func commands(
    _ item: Item, _ ids: [String], _ language: LanguageTag
  ) -> [CommandWords] {
    reader.allow(ids, in: item)
    return ids.compactMap { id in
      guard let own = item[id] else {
        reader.report("P07", item.mark, ["key": id])
        return nil
      }
      reader.allow(["words", "about"], in: own)
      return CommandWords(
        id: id, words: ItemReader.lines(own["words"]),
        about: reader.voice(own["about"], TextScope(), language))
    }
  }
}
