import Language

/// A message taken apart: greeting, sentences and closing.
public struct MessageText {
  /// The subject of an e-mail.
  public let subject: String?
  /// The text.
  public let body: String
  /// The places of its sentences; greeting and signature count as such.
  let sentences: [Range<String.Index>]
  /// The place of the greeting: the first line, or what stands before its comma.
  let greeting: Range<String.Index>?
  /// The sentence after the greeting.
  let opening: Range<String.Index>?

  /// A message; `greetings` are the words a greeting begins with.
  public init(subject: String?, body: String, greetings: [PhraseQuery]) {
    self.subject = subject
    self.body = body
    let all = Sentences.ranges(body)
    sentences = all
    guard let first = all.first else {
      (greeting, opening) = (nil, nil)
      return
    }
    let text = String(body[first])
    let begins = greetings.contains { query in
      PhraseFinder(text).matches(query).first?.lowerBound == text.startIndex
    }
    guard begins else {
      greeting = Self.vocative(body)
      opening =
        greeting.map { vocative in
          let start = body.index(after: vocative.upperBound)
          return start..<(all.first { $0.upperBound > start }?.upperBound ?? body.endIndex)
        } ?? first
      return
    }
    // Greetings go to the comma: «Ciao Laura, come va?».
    let comma = body[first].firstIndex { ",:–—-".contains($0) } ?? first.upperBound
    greeting = first.lowerBound..<comma
    let after = comma < first.upperBound ? body.index(after: comma) : comma
    let rest = body[after..<first.upperBound]
    opening =
      rest.contains(where: \.isLetter) ? after..<first.upperBound : all.dropFirst().first
  }

  /// The longest name with its titles that a message begins with, in words.
  private static let longestName = 4

  /// A name that a message begins with, with its titles, up to its comma.
  private static func vocative(_ body: String) -> Range<String.Index>? {
    guard let start = body.firstIndex(where: { !$0.isWhitespace }),
      let end = body.firstIndex(where: { ",\n".contains($0) }), start < end
    else { return nil }
    let words = body[start..<end].split(separator: " ")
    let isName = words.count <= longestName && words.allSatisfy { $0.first?.isUppercase == true }
    return isName ? start..<end : nil
  }

  /// The sentence a place stands in.
  func sentence(at index: String.Index) -> Int? {
    sentences.firstIndex { $0.contains(index) }
  }
}
