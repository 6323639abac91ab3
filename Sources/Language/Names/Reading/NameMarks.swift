/// Brackets, dividing strokes and signs in and around names.
enum NameMarks {
  private static let pairs: [Character: Character] = [
    "(": ")", "[": "]", "{": "}", "\"": "\"", "“": "”", "«": "»", "<": ">", "„": "“",
  ]

  /// The text without what stands in brackets or quotes, and those parts with their marks.
  static func withoutBrackets(_ text: String) -> (text: String, parts: [String]) {
    var kept = ""
    var parts: [String] = []
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if let close = pairs[character],
        let end = text[text.index(after: index)...].firstIndex(of: close)
      {
        let inside = text[index...end]
        if inside.contains(where: \.isLetter) { parts.append(String(inside)) }
        kept.append(" ")
        index = text.index(after: end)
        continue
      }
      kept.append(pairs[character] != nil || pairs.values.contains(character) ? " " : character)
      index = text.index(after: index)
    }
    return (kept, parts)
  }

  /// The text before a dividing stroke, and what stands after it.
  static func withoutSlogan(_ text: String) -> (text: String, parts: [String]) {
    for place in text.indices where "|•·∙‖¦/–—-:;~".contains(text[place]) {
      let before = text[..<place]
      let after = text[text.index(after: place)...]
      guard before.contains(where: \.isLetter) else { continue }
      // A stroke inside a word is no divider: «Jean-Luc», «lei/ella».
      let isLoose =
        "|•·∙‖¦–—;~".contains(text[place]) || before.last?.isWhitespace == true
        || (text[place] == ":" && after.first?.isWhitespace == true)
      guard isLoose, before.last?.isWhitespace == true || after.first?.isWhitespace != false
      else { continue }
      let rest = after.drop { $0.isWhitespace || "|•·/–—-:;".contains($0) }
      let part = String(rest).trimmingBlanks
      return (String(before), part.contains(where: \.isLetter) ? [part] : [])
    }
    return (text, [])
  }

  /// The text without pictures, flags and signs, and those, each run as it was.
  static func withoutSymbols(_ text: String) -> (text: String, parts: [String]) {
    var kept = ""
    var parts: [String] = []
    var run = ""
    for character in text {
      if character.isLetter || character.isNumber || character.isWhitespace
        || "'’ʼ`´.-®™/@#&+".contains(character)
      {
        if !run.isEmpty { parts.append(run) }
        run = ""
        kept.append(character)
      } else {
        run.append(character)
        if kept.last?.isWhitespace == false { kept.append(" ") }
      }
    }
    if !run.isEmpty { parts.append(run) }
    return (kept, parts.filter { $0.unicodeScalars.contains { $0.value > 0x7F } })
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
