import Ground
import Rules

/// Reads a vocabulary from a file with `types`, `facts` and `derived`.
public enum VocabularyFileReader {
  /// The vocabulary, or nothing when the text is not such a file.
  public static func read(_ text: String, file: String) -> RuleVocabulary? {
    guard let item = YAMLReader.read(text, file: file).item else { return nil }
    func relations(_ key: String) -> [String: [RuleVocabulary.Field]] {
      Dictionary(
        (item[key]?.entries ?? []).map {
          ($0.key.value, RuleFileReader.fields($0.value.text))
        },
        uniquingKeysWith: { first, _ in first })
    }
    let types = (item["types"]?.entries ?? []).map { entry in
      (
        entry.key.value,
        (entry.value.text?.value ?? "").split(separator: "|").map(String.init)
      )
    }
    return RuleVocabulary(
      enumerations: Dictionary(types, uniquingKeysWith: { first, _ in first }),
      facts: relations("facts"), derived: relations("derived"))
  }
}
