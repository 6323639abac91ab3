import Ear
import Ground
import Language

/// Reads verbs: infinitives, and irregular ones with the forms that differ.
enum VerbReader {
  static func lexicon(_ item: Item?, _ language: LanguageTag, named: [String]) -> VerbLexicon {
    var irregular: [String: [String: [String]]] = [:]
    for line in ItemReader.lines(item?["irregular"]) {
      let parts = line.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
      guard let verb = parts.first?.first else { continue }
      irregular[verb] = Dictionary(
        parts.dropFirst().compactMap { words in
          words.first.map { ($0, Array(words.dropFirst())) }
        }, uniquingKeysWith: { first, _ in first })
    }
    let listed = ItemReader.lines(item?["regular"])
    let known = Set(listed).union(irregular.keys)
    return VerbLexicon(
      language, regular: listed + named.filter { !known.contains($0) }, irregular: irregular)
  }
}
