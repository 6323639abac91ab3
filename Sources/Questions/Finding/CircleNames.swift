import Contacts
import Hearing
import Language

/// A line of names taken apart: the names, and how close each is said to be.
struct CircleNames {
  /// The names as they can be read, divided by commas.
  let names: String
  private var closenesses: [(name: String, closeness: Closeness)] = []

  /// Takes a line apart; the words for closeness, and those for kin before a name, are the interface's.
  init(_ text: String, _ hearer: Hearer) {
    let words = Closeness.allCases.map { ($0, hearer.listed("closeness-\($0.rawValue)-words")) }
    let kin = hearer.listed("kin-words")
    var parts: [String] = []
    for part in TypedNames.list(text.replacing("\n", with: ", ").replacing(";", with: ",")) {
      // "Marco (vicino)", "Marco: vicino", "Marco, vicino": the word stands behind the name.
      var tokens = part.split { " ():–".contains($0) }.map(String.init)
      // The longest way to say it: "not so close" is not "close".
      let said = words.compactMap { kind, listed in
        Self.tail(of: tokens, in: listed).map { (kind, $0) }
      }
      .max { $0.1 < $1.1 }
      let closeness = said?.0
      tokens.removeLast(said?.1 ?? 0)
      while tokens.count > 1, let first = tokens.first, kin.contains(Folding.fold(first)) {
        tokens.removeFirst()
      }
      let name = tokens.joined(separator: " ")
      if name.isEmpty {
        // A word by itself belongs to the name before it.
        if let closeness, let last = parts.last { closenesses.append((last, closeness)) }
        continue
      }
      parts.append(name)
      if let closeness { closenesses.append((name, closeness)) }
    }
    names = parts.joined(separator: ", ")
  }

  /// How many of the last words of a part are one of some ways to say it; the longest way first.
  private static func tail(of tokens: [String], in listed: Set<String>) -> Int? {
    (1...3).reversed().first { count in
      tokens.count >= count
        && listed.contains(tokens.suffix(count).map(Folding.fold).joined(separator: " "))
    }
  }

  /// How close somebody is said to be; nothing where nothing was said.
  func closeness(of name: String) -> Closeness? {
    let wanted = Folding.fold(name)
    return closenesses.last { said in
      let folded = Folding.fold(said.name)
      return wanted == folded || wanted.hasPrefix(folded + " ") || folded.hasPrefix(wanted + " ")
    }?.closeness
  }
}
