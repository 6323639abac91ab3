import Practice

/// An introduction with its elements marked in the text: `[r:I'm a nurse]`.
struct MarkedText {
  private static let letters: [Character: PitchElement] = [
    "r": .role, "w": .forWhom, "s": .result, "n": .number, "d": .difference, "g": .goal,
    "h": .help, "q": .question,
  ]

  let text: String
  let elements: Set<PitchElement>

  init(_ line: String) {
    var text = ""
    var elements: Set<PitchElement> = []
    var rest = line[...]
    while let sign = rest.popFirst() {
      if sign == "[", let letter = rest.first, let element = Self.letters[letter],
        rest.dropFirst().first == ":"
      {
        elements.insert(element)
        rest = rest.dropFirst(2).drop { $0 == " " }
      } else if sign != "]" {
        text.append(sign)
      }
    }
    self.text = text
    self.elements = elements
  }
}
