import Language

/// The headers that a saved e-mail begins with, such as those of an `.eml` file.
struct MailHeaders {
  /// The subject, where there is one that can be read.
  let subject: String?
  /// What stands below the headers.
  let body: Substring

  /// Headers that every e-mail has one of.
  private static let telling: Set<String> = ["from", "to", "date", "mime version", "message id"]

  /// The headers of a text; nothing when it does not begin with an e-mail's.
  init?(_ text: String) {
    var rest = text[...]
    var names: Set<String> = []
    var subject: String?
    var isSubject = false
    while let end = rest.firstIndex(where: \.isNewline) {
      let line = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if line.allSatisfy(\.isWhitespace) {
        guard !names.isDisjoint(with: Self.telling) else { return nil }
        self.subject = subject.flatMap { $0.hasPrefix("=?") ? nil : $0 }
        body = rest.drop { $0.isWhitespace }
        return
      }
      // A header goes on where a line begins with a blank.
      if let first = line.first, first == " " || first == "\t", !names.isEmpty {
        if isSubject { subject = (subject ?? "") + " " + line.drop { $0 == " " || $0 == "\t" } }
        continue
      }
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
      else { return nil }
      let name = Folding.fold(line[..<colon]).replacing("-", with: " ")
      isSubject = name == "subject"
      if isSubject { subject = String(line[line.index(after: colon)...].drop { $0 == " " }) }
      names.insert(name)
    }
    return nil
  }
}
