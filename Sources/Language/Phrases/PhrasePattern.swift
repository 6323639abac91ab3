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
    var characters = Array(text)[...]
    parts = Self.parts(&characters, until: nil)
  }

  private static func parts(
    _ characters: inout ArraySlice<Character>, until stops: Set<Character>?
  ) -> [Part] {
    var parts: [Part] = []
    var word = ""
    func flush() {
      parts += Words.split(word).map { .word($0.folded) }
      word = ""
    }
    while let next = characters.first, !(stops?.contains(next) ?? false) {
      characters.removeFirst()
      switch next {
      case "[":
        flush()
        parts.append(.optional(Self.parts(&characters, until: ["]"])))
        characters = characters.dropFirst()
      case "(":
        flush()
        var ways: [[Part]] = []
        repeat {
          ways.append(Self.parts(&characters, until: ["|", ")"]))
          let sign = characters.popFirst()
          if sign != "|" { break }
        } while !characters.isEmpty
        parts.append(.either(ways))
      case "{":
        flush()
        let name = characters.prefix { $0 != "}" }
        characters = characters.dropFirst(name.count + 1)
        parts.append(.slot(String(name)))
      default: word.append(next)
      }
    }
    flush()
    return parts
  }
}
