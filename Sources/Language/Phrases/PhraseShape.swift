/// The brackets of a pattern: plain text, `[what may be missing]` and `(one|another)`; `[one|another]`
/// may be missing, too.
indirect enum PhraseShape {
  /// Text without brackets.
  case text(String)
  /// What may be missing.
  case optional([PhraseShape])
  /// One of several ways.
  case either([[PhraseShape]])

  /// The pieces of a pattern in order; a bracket that is never closed reaches to the end.
  static func read(_ text: String) -> [PhraseShape] {
    var characters = Array(text)[...]
    return read(&characters, until: [])
  }

  private static func read(
    _ characters: inout ArraySlice<Character>, until stops: Set<Character>
  ) -> [PhraseShape] {
    var pieces: [PhraseShape] = []
    var text = ""
    func flush() {
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
    }
    while let next = characters.first, !stops.contains(next) {
      characters.removeFirst()
      switch next {
      case "[":
        flush()
        let ways = ways(&characters, until: "]")
        pieces.append(.optional(ways.count == 1 ? ways[0] : [.either(ways)]))
      case "(":
        flush()
        pieces.append(.either(ways(&characters, until: ")")))
      default: text.append(next)
      }
    }
    flush()
    return pieces
  }

  /// The ways in brackets, up to the closing one.
  private static func ways(
    _ characters: inout ArraySlice<Character>, until close: Character
  ) -> [[PhraseShape]] {
    var ways: [[PhraseShape]] = []
    repeat {
      ways.append(read(&characters, until: ["|", close]))
    } while characters.popFirst() == "|"
    return ways
  }
}
