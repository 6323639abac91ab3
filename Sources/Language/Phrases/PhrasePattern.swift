/// A way to say something: words, `[optional words]`, `(one|another)` and `{slots}`.
public struct PhrasePattern: Sendable {
  /// A part of a pattern.
  public indirect enum Part: Sendable {
    /// A folded word.
    case word(String)
    /// Words that may be missing.
    case optional([Part])
    /// One of several ways.
    case either([[Part]])
    /// Words of the person.
    case slot(String)
  }

  /// The language it belongs to.
  public let language: LanguageTag
  /// Its parts.
  public let parts: [Part]

  /// Reads a pattern.
  public init(_ text: String, _ language: LanguageTag) {
    self.language = language
    parts = Self.parts(PhraseShape.read(text))
  }

  private static func parts(_ shape: [PhraseShape]) -> [Part] {
    shape.flatMap { piece -> [Part] in
      switch piece {
      case .text(let text): wordsAndSlots(text)
      case .optional(let inner): [.optional(parts(inner))]
      case .either(let ways): [.either(ways.map(parts))]
      }
    }
  }

  private static func wordsAndSlots(_ text: String) -> [Part] {
    var parts: [Part] = []
    for (number, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      var words = piece
      if number > 0 {
        let name = piece.prefix { $0 != "}" }
        parts.append(.slot(String(name)))
        words = piece.dropFirst(name.count + 1)
      }
      parts += Words.split(String(words)).map { .word($0.folded) }
    }
    return parts
  }
}
