import Ground
import Language
import Practice
import Voice

/// How a few words become a sentence, where that is sure.
public struct SpeechLeads: Sendable {
  /// A beginning of words, and the sentence they make.
  struct Lead: Sendable {
    let signs: [Sign]
    let say: VoiceText
  }

  let leads: [String: [Lead]]
  let whole: [Sign]
  let lists: [String: WordList]

  /// The sentence that a few words of a part make; nothing where that is not sure.
  public func sentence(_ words: String, _ part: String, _ language: LanguageTag) -> VoiceText? {
    let finder = SignFinder(SpokenWord.split(words, language), lists: lists)
    return leads[part]?.first { lead in
      lead.signs.contains { finder.places($0).first?.lowerBound == 0 }
    }?.say
  }

  /// Whether words are a sentence of their own: a verb that says who does it stands in them.
  public func isWhole(_ words: String, _ language: LanguageTag) -> Bool {
    if language == .it, words.contains("è ") || words.lowercased().hasPrefix("è") { return true }
    let finder = SignFinder(SpokenWord.split(words, language), lists: lists)
    return whole.contains { !finder.places($0).isEmpty }
  }
}

/// Reads how words become sentences.
struct LeadReader {
  var reader = ItemReader()

  mutating func leads(_ item: Item, _ book: SpeechBook, _ language: LanguageTag) -> SpeechLeads {
    reader.allow(["whole", "leads"], in: item)
    let scope = TextScope(["words": TextScope.Entry(.noun), "plain": TextScope.Entry(.text)])
    var leads: [String: [SpeechLeads.Lead]] = [:]
    for part in item["leads"]?.entries ?? [] {
      leads[part.key.value] = part.value.elements.compactMap { element in
        reader.allow(["look", "say"], in: element)
        guard let say = reader.voice(element["say"], scope, language) else {
          reader.report("P02", element.mark, ["key": "say"])
          return nil
        }
        return SpeechLeads.Lead(
          signs: ItemReader.lines(element["look"]).map { Sign($0) }, say: say)
      }
    }
    return SpeechLeads(
      leads: leads, whole: ItemReader.lines(item["whole"]).map { Sign($0) }, lists: book.lists)
  }
}
