import Language
import Voice

/// Words that claim something of the person who writes, and the values that would make it true.
public struct Claim: Sendable {
  /// Its name.
  public let name: String
  /// The values of which one must stand beside the words; with none, the words are never true.
  public let needs: Set<String>
  /// The words.
  public let queries: [PhraseQuery]

  /// A claim.
  public init(name: String, needs: Set<String>, queries: [PhraseQuery]) {
    self.name = name
    self.needs = needs
    self.queries = queries
  }
}

/// What the claims of a text rest on, and which rest on nothing.
public struct ClaimBook: Sendable {
  /// The claims that are looked for.
  public let claims: [Claim]

  /// A book of claims.
  public init(_ claims: [Claim]) { self.claims = claims }

  /// The words of a text that claim what no value beside them says, in order.
  ///
  /// - Parameter standing: values that stand wherever the text is said at all.
  public func untold(in text: VoiceText, standing: Set<String>) -> [String] {
    Self.pieces(text.segments, standing).flatMap { piece -> [String] in
      let finder = PhraseFinder(piece.words)
      return claims.filter { $0.needs.isDisjoint(with: piece.names) }.flatMap { claim in
        claim.queries.flatMap { finder.matches($0) }.map { String(piece.words[$0]) }
      }
    }
  }

  /// A text taken apart: what is always said, and each part that may be left out by itself, with
  /// the values that stand when it is said.
  private static func pieces(
    _ segments: [VoiceText.Segment], _ standing: Set<String>
  ) -> [(words: String, names: Set<String>)] {
    var words = ""
    var names = standing
    var inner: [[VoiceText.Segment]] = []
    func walk(_ segments: [VoiceText.Segment]) {
      for segment in segments {
        switch segment {
        case .literal(let text): words += text
        case .optional(let wordings): inner += wordings
        case .value(let place):
          if place.forms.isEmpty { words += "Xx" }
          names.insert(place.name)
          for form in place.forms {
            walk(form)
            words += " "
          }
        }
      }
    }
    walk(segments)
    return [(words, names)] + inner.flatMap { pieces($0, names) }
  }
}
