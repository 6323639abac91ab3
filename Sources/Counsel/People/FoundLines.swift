import Contacts
import Lookup
import Voice

/// Those whom a search found, a line each: who, where they work, and what was found of them.
public struct FoundLines {
  /// The lines, the fittest first.
  public let lines: [String]

  /// The lines; `words` gives the labels of the interface.
  public init(
    _ found: SearchFound, _ search: Search, words: (String, [String: VoiceValue]) -> String
  ) {
    let matched = Matched(search, found)
    lines = found.hits.map { hit in
      var values: [String: VoiceValue] = ["name": .text(hit.texts[.names] ?? "")]
      values["work"] = hit.texts[.employers].map { .text($0) }
      let pieces = matched.pieces(hit).map { piece in
        words("search-in-" + piece.field.rawValue, ["text": .text(piece.text)])
      }
      if !pieces.isEmpty { values["pieces"] = .text(pieces.joined(separator: "; ")) }
      return words("search-hit", values)
    }
  }

  /// What is said above the lines: how many there are, and what a word was taken for.
  public static func heading(
    _ found: SearchFound, _ line: SearchLine, words: (String, [String: VoiceValue]) -> String
  ) -> String {
    var values: [String: VoiceValue] = [
      "count": .number(found.count), "words": .text(line.words),
    ]
    if found.count == 0 { return words("search-none", values) }
    let meant = found.meant.values.flatMap { $0 }.sorted()
    if !meant.isEmpty { values["meant"] = .text(meant.joined(separator: ", ")) }
    return words(found.isPartial ? "search-some" : "search-found", values)
  }
}
