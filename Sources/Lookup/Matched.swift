import Contacts
import Language

/// The words of somebody's texts that a search found, and what stands around them.
public struct Matched: Sendable {
  /// A piece of a text in which words were found.
  public struct Piece: Sendable, Hashable {
    /// Where it stands.
    public let field: SearchField
    /// The piece, shortened around the words.
    public let text: String
  }

  private let beginnings: [(text: String, field: SearchField?)]
  /// Words before and behind the one that was found.
  private static let around = 4

  /// What is looked for in the texts of those whom a search found.
  public init(_ search: Search, _ found: SearchFound) {
    beginnings = search.terms.flatMap { term in
      (found.meant[term.text] ?? [term.text]).map { ($0, term.field) }
    }
  }

  /// The pieces in which words stand that are seen in neither the name nor the employer, one a field, two at most.
  public func pieces(_ hit: SearchFound.Hit) -> [Piece] {
    let fields: [SearchField] = [.topics, .met, .said, .notes, .places, .ways]
    let seen = [SearchField.names, .employers].flatMap { field in
      beginnings.filter { isIn(hit.texts[field], $0.text) }.map(\.text)
    }
    var missing = Set(beginnings.filter { $0.field != .employers }.map(\.text))
    // What was asked for in a place is shown there, whatever the name is.
    missing.subtract(
      seen.filter { word in !beginnings.contains { $0.text == word && $0.field != nil } })
    var pieces: [Piece] = []
    for field in fields where !missing.isEmpty && pieces.count < 2 {
      guard let text = hit.texts[field] else { continue }
      let words = missing.filter { isIn(text, $0) }
      guard !words.isEmpty else { continue }
      missing.subtract(words)
      pieces.append(Piece(field: field, text: piece(text, words)))
    }
    return pieces
  }

  private func isIn(_ text: String?, _ beginning: String) -> Bool {
    guard let text else { return false }
    return SearchLine.terms(text).contains { $0.text.hasPrefix(beginning) }
  }

  private func piece(_ text: String, _ beginnings: Set<String>) -> String {
    let words = Cleaning.clean(text, limit: 20_000).split(separator: " ").map(String.init)
    let place =
      words.firstIndex { word in
        SearchLine.terms(word).contains { term in beginnings.contains { term.text.hasPrefix($0) } }
      } ?? 0
    let first = max(0, place - Self.around)
    let last = min(words.count, place + Self.around + 1)
    let middle = words[first..<last].joined(separator: " ").trimmingEnds
    return (first > 0 ? "… " : "") + middle + (last < words.count ? " …" : "")
  }
}

extension String {
  /// The text without the signs that part a list at its ends.
  fileprivate var trimmingEnds: String {
    var text = self[...]
    while let last = text.last, ",·; ".contains(last) { text.removeLast() }
    while let first = text.first, ",·; ".contains(first) { text.removeFirst() }
    return String(text)
  }
}
