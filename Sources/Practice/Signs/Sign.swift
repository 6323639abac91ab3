import Language

/// A pattern over words that shows something of a text, as authors write it.
///
/// Its parts, divided by spaces: `word`, `one|another`, `stem*`, `*ending`, `@class` (a word of a list),
/// `@any` (any word), `=A` (a capital),
/// `#` (a number), `#d` (in digits), `#y` (a year), `<group>` (one of the lines of a group), `?part` (may be missing),
/// `!part` (must not stand there), `..3` (up to three words of the same clause), `...` (any words of the
/// sentence), `^` and `,` (a sentence or a clause begins here), `.` (a clause ends here), `{q}` (in a
/// question), `{s}` (in a statement), `{1}` (in one of the first two sentences), `{z}` (in the last).
public struct Sign: Sendable {
  indirect enum Part: Sendable {
    case word([Choice])
    case number(Amount)
    case gap(Int, crossing: Bool)
    case sentence, clause, end, asked, stated, first, last
    case optional(Part)
    case not(Part)
    case group([[Part]])
  }

  /// Which numbers are meant.
  enum Amount {
    case any, digits, year
  }

  /// One of the ways a single word can be.
  enum Choice: Sendable {
    case word(String)
    case stem(String)
    case ending(String)
    case list(String)
    case capital
    case any
  }

  let parts: [Part]

  /// Reads a pattern with the groups it may mention, by name; a name that is no group is nothing.
  public init(_ text: String, groups: [String: [String]] = [:]) {
    parts = Self.parts(text, groups, depth: 0)
  }

  private static func parts(_ text: String, _ groups: [String: [String]], depth: Int) -> [Part] {
    text.split(separator: " ").compactMap { part(String($0), groups, depth) }
  }

  private static func part(_ token: String, _ groups: [String: [String]], _ depth: Int) -> Part? {
    switch token {
    case "^": return .sentence
    case ",": return .clause
    case ".": return .end
    case "#": return .number(.any)
    case "#y": return .number(.year)
    case "#d": return .number(.digits)
    case "{q}": return .asked
    case "{s}": return .stated
    case "{1}": return .first
    case "{z}": return .last
    case "...": return .gap(30, crossing: true)
    default: break
    }
    if token.hasPrefix("?"), token.count > 1 {
      return part(String(token.dropFirst()), groups, depth).map { .optional($0) }
    }
    if token.hasPrefix("!"), token.count > 1 {
      return part(String(token.dropFirst()), groups, depth).map { .not($0) }
    }
    if token.hasPrefix(".."), let most = Int(token.dropFirst(2)) {
      return .gap(most, crossing: false)
    }
    if token.hasPrefix("<"), token.hasSuffix(">") {
      guard depth < 4 else { return nil }
      let lines = groups[String(token.dropFirst().dropLast())] ?? []
      return .group(lines.map { parts($0, groups, depth: depth + 1) })
    }
    return .word(
      token.split(separator: "|").map { way in
        if way == "@any" { return .any }
        if way.first == "@" { return .list(String(way.dropFirst())) }
        if way == "=A" { return .capital }
        if way.first == "*" { return .ending(Folding.fold(way.dropFirst())) }
        if way.last == "*" { return .stem(Folding.fold(way.dropLast())) }
        return .word(Folding.fold(way))
      })
  }
}
