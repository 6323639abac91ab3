import Ground
import Language

/// Understands the pieces of what is told of somebody who was met: `le mando l'articolo`, `vuole uno
/// stage`.
public struct PieceEar: Sendable {
  private let ear: Ear
  private let parts: [String: ToldPart]
  private let roles: Roles
  private let towns: Set<String>

  /// A piece that was understood.
  public struct Heard: Sendable {
    /// What it says.
    public let part: ToldPart
    /// The words it says it of; nothing where it needs none.
    public let thing: String?
    /// The day that stands among its words.
    public let due: DateMatch?
  }

  /// An ear over acts whose parts are known by name; `lexicon` has the trades and the towns.
  public init(_ ear: Ear, parts: [String: ToldPart], lexicon: EarLexicon) {
    (self.ear, self.parts) = (ear, parts)
    (roles, towns) = (lexicon.roles, lexicon.towns)
  }

  /// What a piece says, in order; nothing where it is not surely understood or something is denied.
  ///
  /// - Parameter about: the name of the one it is told of, whom pronouns mean.
  public func hear(
    _ piece: String, about name: String, today: Day, minute: Int
  ) -> [Heard]? {
    let heard = ear.hear(
      piece, today: today, minute: minute, people: [], organisations: [:], spoken: [name])
    guard heard.band == .act, !heard.acts.isEmpty, heard.acts.allSatisfy({ !$0.isNegated }) else {
      return nil
    }
    return heard.acts.compactMap { act -> Heard? in
      guard let part = parts[act.act] else { return nil }
      var (thing, due): (String?, DateMatch?) = (nil, nil)
      for value in act.slots.values {
        switch value {
        case .words(let words): thing = words
        case .people(let names): thing = thing ?? names.joined(separator: ", ")
        case .date(let match): due = match
        case .seconds: break
        }
      }
      return Heard(part: part, thing: thing, due: due)
    }
  }

  /// Whether the first word of a piece is a verb that somebody does.
  public func beginsWithVerb(_ piece: String, today: Day) -> Bool {
    let heard = ear.hear(piece, today: today, minute: 0, people: [], organisations: [:])
    return heard.line.verbs.first?.contains { $0.aspect != .wish && $0.subject == .others } ?? false
  }

  /// Whether a verb with somebody who does it stands among words, but for what a relative word brings in.
  ///
  /// - Parameters:
  ///   - relative: folded words such as *che* and *who*.
  ///   - nouns: folded words behind which a form is a noun: *il corso*, *the works*.
  public func holdsVerb(
    _ piece: String, apart relative: Set<String>, nouns: Set<String>, today: Day
  ) -> Bool {
    let line = ear.hear(piece, today: today, minute: 0, people: [], organisations: [:]).line
    for place in line.words.indices {
      let word = line.words[place].folded
      if relative.contains(word), place > 0 { return false }
      // A participle alone is a noun or stands by one: *corsa in montagna*, *trail running*.
      guard
        line.verbs[place].contains(where: { group in
          group.aspect == .does && !word.hasSuffix("ing")
            || group.range.count > 1
              && group.aspect != .wish
        })
      else { continue }
      if place > 0, nouns.contains(line.words[place - 1].folded) { continue }
      return true
    }
    return false
  }

  /// Whether words say what somebody is by trade.
  public func isTrade(_ words: String) -> Bool {
    Words.split(words).contains { roles.holds($0.folded) }
  }

  /// Whether words are the name of a town or a country.
  public func isTown(_ words: String) -> Bool {
    towns.contains(Words.split(words).map(\.folded).joined(separator: " "))
  }
}
