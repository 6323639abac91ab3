/// The brackets of a pattern: plain text, `[what may be missing]` and `(one|another)`.
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
        pieces.append(.optional(read(&characters, until: ["]"])))
        characters = characters.dropFirst()
      case "(":
        flush()
        var ways: [[PhraseShape]] = []
        repeat {
          ways.append(read(&characters, until: ["|", ")"]))
        } while characters.popFirst() == "|"
        pieces.append(.either(ways))
      default: text.append(next)
      }
    }
    flush()
    return pieces
  }
}
