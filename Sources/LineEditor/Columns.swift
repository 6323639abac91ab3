import CLibedit

/// How wide text is on a terminal.
enum Columns {
  /// The columns that a text takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(0, Int(al_width($1.value))) }
  }

  /// As much of a text as fits.
  static func prefix(_ text: String, width: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      let own = self.width(String(character))
      if used + own > width { break }
      used += own
      result.append(character)
    }
    return result
  }
}
