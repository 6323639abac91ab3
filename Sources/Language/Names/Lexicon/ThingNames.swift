/// Names of things that are like people's, found by their first words.
public struct ThingNames: Sendable {
  private var names: Set<String> = []
  private var firsts: Set<String> = []
  private static let longest = 4

  /// No names.
  public init() {}

  /// The names of some things.
  public init(_ names: some Sequence<String>) {
    for name in names {
      let tokens = NameTokens.split(name)
      guard let first = tokens.first else { continue }
      firsts.insert(first.folded)
      self.names.insert(Self.key(tokens[...]))
    }
  }

  /// Takes in the names of others.
  mutating func formUnion(_ other: ThingNames) {
    names.formUnion(other.names)
    firsts.formUnion(other.firsts)
  }

  /// Whether a text is one of the names, whole.
  func contains(_ text: String) -> Bool { names.contains(Self.key(NameTokens.split(text)[...])) }

  /// A possessive ending is part of the name: `Wendy's`, where Wendy is somebody.
  private static func key(_ tokens: ArraySlice<NameToken>) -> String {
    tokens.map { $0.isPossessive ? $0.folded + "'s" : $0.folded }.joined(separator: " ")
  }

  /// The place after the longest name of a thing that begins at a place.
  ///
  /// - Parameter isBehindAmpersand: whether a word is joined to the one before it by `&`.
  func end(
    at place: Int, in tokens: [NameToken], isBehindAmpersand: (Int) -> Bool
  ) -> Int? {
    guard firsts.contains(tokens[place].folded) else { return nil }
    for end in (place + 1...min(place + Self.longest, tokens.count)).reversed()
    where ((place + 1)..<end).allSatisfy({
      tokens[$0].gap != .comma && tokens[$0].gap != .stop || isBehindAmpersand($0)
    })
      && names.contains(Self.key(tokens[place..<end]))
    {
      return end
    }
    return nil
  }
}
