/// Direct questions of English put indirectly: *how do I get in* as *how to get in*, *is it worth it* as
/// *whether it is worth it*.
///
/// After the inversion of subject and auxiliary in common grammars of English; a question with
/// another subject than a pronoun is left alone, for its end cannot be told.
struct EnglishQuestion {
  private let words: PhraseLexicon
  private static let subjects: Set = ["i", "you", "we", "they", "he", "she", "it", "there"]
  private static let anybody: Set = ["i", "you", "we", "one"]
  private static let modals: Set = ["can", "could", "should", "would", "will", "must", "might"]
  private static let being: Set = ["is", "are", "was", "were", "am", "have", "has", "had"]
  private static let doing: Set = ["do", "did"]
  private static let lead: Set = ["how", "what", "why", "when", "where", "who", "which"]

  init(_ words: PhraseLexicon) { self.words = words }

  /// The question put indirectly; nothing when it is none that can be turned.
  func turned(_ text: String) -> (text: String, isYesNo: Bool)? {
    guard !words.whether.isEmpty else { return nil }
    let parts = text.split(separator: " ").map(String.init)
    let folded = parts.map { Folding.fold($0) }
    guard let first = folded.first, parts.count > 2 else { return nil }
    if Self.lead.contains(first) {
      return asking(parts, folded).map { ($0, false) }
    }
    guard let rest = statement(parts[...], folded[...]) else { return nil }
    return ((words.whether.first ?? "") + " " + rest, true)
  }

  /// Whether it is a direct question, which stands in no sentence as it is: *how did you start*.
  func isDirect(_ text: String) -> Bool {
    let folded = text.split(separator: " ").map { Folding.fold($0) }
    guard folded.count > 2, let first = folded.first else { return false }
    let rest = Self.lead.contains(first) ? folded.dropFirst() : folded[...]
    guard let verb = rest.first, let subject = rest.dropFirst().first else { return false }
    return isAuxiliary(verb) && Self.subjects.contains(subject)
  }

  /// A question that begins with its word: *how do I …*, *what is it like*.
  private func asking(_ parts: [String], _ folded: [String]) -> String? {
    guard let place = folded.dropFirst().prefix(2).firstIndex(where: isAuxiliary),
      place + 1 < folded.count
    else { return nil }
    let head = parts[..<place].joined(separator: " ")
    let start = head.prefix(1).lowercased() + head.dropFirst()
    let (verb, subject) = (folded[place], folded[place + 1])
    if Self.anybody.contains(subject), verb != "did",
      Self.doing.contains(verb) || Self.modals.contains(verb), place + 2 < parts.count
    {
      return start + " to " + parts[(place + 2)...].joined(separator: " ")
    }
    return statement(parts[place...], folded[place...]).map { start + " " + $0 }
  }

  /// Subject and verb in the order of a statement: *is it worth* as *it is worth*.
  private func statement(_ parts: ArraySlice<String>, _ folded: ArraySlice<String>) -> String? {
    guard let verb = folded.first, let subject = folded.dropFirst().first, parts.count > 2,
      Self.subjects.contains(subject), isAuxiliary(verb)
    else { return nil }
    let name = subject == "i" ? "I" : subject
    let rest = parts.dropFirst(2).joined(separator: " ")
    if Self.doing.contains(verb) {
      return verb == "did" ? nil : name + " " + rest
    }
    return name + " " + verb + " " + rest
  }

  private func isAuxiliary(_ word: String) -> Bool {
    Self.modals.contains(word) || Self.being.contains(word) || Self.doing.contains(word)
  }
}
