/// Words to look for in running text: `(one|another)`, `[optional]`, `stem*`, `*ending`, `=Exact`,
/// `~Exact` but not as the first word of a sentence, `@mark` for a word that carries a mark, `^` for the beginning of a clause, `...` for up
/// to four words between; a line in double quotes is looked for letter by letter, with `…` for anything.
public struct PhraseQuery: Sendable {
  indirect enum Part: Sendable {
    case word(String)
    case stem(String)
    case ending(String)
    case exact(String)
    case inner(String)
    case mark(String)
    case clause
    case gap
    case optional([Part])
    case either([[Part]])
  }

  let parts: [Part]
  let literal: String?
  /// The words it can begin with, folded; nothing when it can begin with any.
  let openers: Set<String>?

  /// Reads a query.
  public init(_ text: String) {
    if text.count > 2, text.first == "\"", text.last == "\"" {
      literal = String(text.dropFirst().dropLast())
      parts = []
      openers = nil
    } else {
      literal = nil
      parts = Self.parts(PhraseShape.read(text))
      openers = Self.openers(parts[...])
    }
  }

  /// The words that parts can begin with; nothing when that cannot be told.
  private static func openers(_ parts: ArraySlice<Part>) -> Set<String>? {
    guard let first = parts.first else { return nil }
    switch first {
    case .word(let word): return [word]
    case .exact(let word), .inner(let word): return [Folding.fold(word)]
    case .mark(let mark): return ["@" + mark]
    case .clause: return openers(parts.dropFirst())
    case .stem, .ending, .gap: return nil
    case .optional(let inner):
      guard let within = openers(inner[...]), let after = openers(parts.dropFirst()) else {
        return nil
      }
      return within.union(after)
    case .either(let ways):
      var all: Set<String> = []
      for way in ways {
        guard let own = openers(way.isEmpty ? parts.dropFirst() : way[...]) else { return nil }
        all.formUnion(own)
      }
      return all
    }
  }

  private static func parts(_ shape: [PhraseShape]) -> [Part] {
    shape.flatMap { piece -> [Part] in
      switch piece {
      case .text(let text): text.split(separator: " ").flatMap { part(String($0)) }
      case .optional(let inner): [.optional(parts(inner))]
      case .either(let ways): [.either(ways.map(parts))]
      }
    }
  }

  private static func part(_ token: String) -> [Part] {
    if token == "..." { return [.gap] }
    if token == "^" { return [.clause] }
    if token.first == "@", token.count > 1 { return [.mark(String(token.dropFirst()))] }
    if token.first == "~" { return [.inner(String(token.dropFirst()))] }
    if token.first == "=" { return [.exact(String(token.dropFirst()))] }
    if token.first == "*" { return [.ending(Folding.fold(token.dropFirst()))] }
    var words = Words.split(token).map { Part.word($0.folded) }
    if token.last == "*", case .word(let last)? = words.popLast() { words.append(.stem(last)) }
    return words
  }
}
