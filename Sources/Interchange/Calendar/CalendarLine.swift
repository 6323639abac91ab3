/// A content line of a calendar file: a name, parameters and a value, escaped and folded (RFC 5545,
/// sections 3.1 and 3.3.11).
struct CalendarLine {
  /// The octets a line may have without its break.
  private static let longest = 75

  /// The line as it stands in the file, with the breaks where it is folded.
  let text: String

  /// A line whose value is taken as it is.
  init(_ name: String, _ value: String, parameters: [(String, String)] = []) {
    let shown = parameters.map { ";" + $0.0 + "=" + Self.parameter($0.1) }.joined()
    text = Self.folded(name + shown + ":" + value)
  }

  /// A line whose value is text.
  init(text value: String, of name: String) { self.init(name, Self.escaped(value)) }

  /// A line whose value is a list of texts.
  init(list values: [String], of name: String) {
    self.init(name, values.map(Self.escaped).joined(separator: ","))
  }

  /// Text with its special signs behind a backslash, line breaks as `\n`, other control signs left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case "\r\n", "\n", "\r", "\u{2028}", "\u{2029}": result += "\\n"
      default:
        let kept = character.unicodeScalars.filter { scalar in
          scalar == "\t" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        }
        result.unicodeScalars += String.UnicodeScalarView(kept)
      }
    }
    return result
  }

  /// A parameter's value, in quotes where it holds what parts parameters; a quote has no escape.
  private static func parameter(_ text: String) -> String {
    let bare = text.filter { $0 != "\"" && !$0.isNewline }
    return bare.contains { ":;,".contains($0) } ? "\"" + bare + "\"" : bare
  }

  /// Breaks a line so that no part is longer than 75 octets and no character is cut.
  private static func folded(_ line: String) -> String {
    var (result, count) = ("", 0)
    for character in line {
      // A sign of many parts stays whole where a line can hold it.
      let parts = character.utf8.count < longest ? [String(character)] : character.unicodeScalars.map { String($0) }
      for part in parts {
        if count + part.utf8.count > longest {
          result += "\r\n "
          count = 1
        }
        result += part
        count += part.utf8.count
      }
    }
    return result
  }
}
