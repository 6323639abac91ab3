/// A piece of a text as dates are read: letters, digits, or one sign.
struct DateToken: Sendable {
  enum Kind { case letters, digits, sign }

  let kind: Kind
  /// The piece as compared: folded.
  let text: String
  let range: Range<String.Index>
  /// Whether nothing stands between it and the piece before.
  let isGlued: Bool
  /// Whether it begins with a capital.
  let isCapital: Bool

  /// The number that digits show; nothing when they are too many.
  var number: Int? { kind == .digits && text.count <= 4 ? Int(text) : nil }
}

extension DateToken {
  /// The pieces of a text in order; apostrophes divide words and are kept beside digits only.
  static func split(_ text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var index = text.startIndex
    var end = text.startIndex
    func add(_ kind: Kind, to stop: String.Index) {
      let piece = text[index..<stop]
      let folded = kind == .sign ? sign(piece) : Folding.fold(piece)
      tokens.append(
        DateToken(
          kind: kind, text: folded, range: index..<stop, isGlued: !tokens.isEmpty && end == index,
          isCapital: piece.first?.isUppercase == true))
      index = stop
      end = stop
    }
    while index < text.endIndex {
      let character = text[index]
      if isDigit(character) {
        add(.digits, to: text[index...].firstIndex { !isDigit($0) } ?? text.endIndex)
      } else if isLetter(character) {
        add(.letters, to: text[index...].firstIndex { !isLetter($0) } ?? text.endIndex)
      } else if character.isWhitespace {
        index = text.index(after: index)
      } else if isApostrophe(character) {
        let next = text.index(after: index)
        let follows = tokens.last?.kind == .digits && end == index
        let divides = tokens.last?.kind == .letters && end == index
        if follows || !divides && next < text.endIndex && isDigit(text[next]) {
          add(.sign, to: next)
        } else {
          // An apostrophe joins what it divides: l'altro, o'clock.
          if end == index { end = next }
          index = next
        }
      } else {
        add(.sign, to: text.index(after: index))
      }
    }
    return tokens
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter && character != "º" && character != "ª"
  }

  private static func isApostrophe(_ character: Character) -> Bool {
    "'’‘ʼ´`".contains(character)
  }

  private static func sign(_ piece: Substring) -> String {
    switch piece {
    case "–", "—", "-", "−": "-"
    case "º", "ª", "°": "°"
    case "'", "’", "‘", "ʼ", "´", "`", "′": "'"
    default: String(piece)
    }
  }
}
