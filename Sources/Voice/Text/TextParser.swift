import Ground

/// Reads the text language: `{name}`, `{al event}`, `{day | relative}`, `{who.gender: a / b / c}`,
/// `[an optional part]`, `[one wording || another]`; a backslash takes any sign literally.
public struct TextParser {
  private let source: [Character]
  private let indices: [String.Index]
  private let text: String
  private let mark: Mark
  private let indent: Int
  private var position = 0
  private var findings: [Finding] = []

  private init(_ text: String, mark: Mark, indent: Int) {
    self.text = text
    source = Array(text)
    indices = Array(text.indices)
    self.mark = mark
    self.indent = indent
  }

  /// Parses a text whose first character stands at `mark` and whose lines begin at column `indent`.
  ///
  /// Findings have the codes T01 (unclosed or unexpected sign) and T06 (cannot be read).
  public static func parse(
    _ text: String, at mark: Mark, indent: Int = 1
  ) -> (text: VoiceText, findings: [Finding]) {
    var parser = TextParser(text, mark: mark, indent: indent)
    let segments = parser.segments(until: [])
    return (VoiceText(segments), parser.findings)
  }

  private func place(_ position: Int) -> Mark {
    guard position < indices.count else {
      return mark.advanced(in: text, to: text.endIndex, indent: indent)
    }
    return mark.advanced(in: text, to: indices[position], indent: indent)
  }

  /// Whether two bars stand here, which part the wordings of an optional part.
  private var isBar: Bool {
    position + 1 < source.count && source[position] == "|" && source[position + 1] == "|"
  }

  private mutating func segments(
    until stops: Set<Character>, orBar: Bool = false
  ) -> [VoiceText.Segment] {
    var result: [VoiceText.Segment] = []
    var literal = ""
    func flush() {
      if !literal.isEmpty { result.append(.literal(literal)) }
      literal = ""
    }
    while position < source.count, !stops.contains(source[position]), !(orBar && isBar) {
      let character = source[position]
      switch character {
      case "\\" where position + 1 < source.count:
        literal.append(source[position + 1])
        position += 2
      case "{":
        flush()
        if let value = placeholder() { result.append(.value(value)) }
      case "[":
        flush()
        let start = position
        position += 1
        var wordings = [segments(until: ["]"], orBar: true)]
        while isBar {
          position += 2
          wordings.append(segments(until: ["]"], orBar: true))
        }
        close("]", openedAt: start)
        result.append(.optional(wordings.count > 1 ? wordings.map(trimmedInside) : wordings))
      case "}", "]":
        findings.append(Finding("T01", place(position), ["sign": String(character)]))
        position += 1
      default:
        literal.append(character)
        position += 1
      }
    }
    flush()
    return result
  }

  private mutating func close(_ sign: Character, openedAt start: Int) {
    if position < source.count, source[position] == sign {
      position += 1
    } else {
      findings.append(Finding("T01", place(start), ["sign": String(source[start])]))
    }
  }

  private mutating func placeholder() -> Placeholder? {
    let start = position
    position += 1
    var head = ""
    while position < source.count, !"|:}{[]".contains(source[position]) {
      head.append(source[position])
      position += 1
    }
    var transforms: [String] = []
    while position < source.count, source[position] == "|" {
      position += 1
      var name = ""
      while position < source.count, !"|:}{".contains(source[position]) {
        name.append(source[position])
        position += 1
      }
      transforms.append(trimmed(name))
    }
    var forms: [[VoiceText.Segment]] = []
    if position < source.count, source[position] == ":" {
      repeat {
        position += 1
        forms.append(trimmed(segments(until: ["/", "}"])))
      } while position < source.count && source[position] == "/"
    }
    close("}", openedAt: start)
    let words = head.split(separator: " ")
    guard let last = words.last, words.count <= 2 else {
      findings.append(
        Finding("T06", place(start), width: position - start, ["text": trimmed(head)]))
      return nil
    }
    let path = last.split(separator: ".", maxSplits: 1)
    let article = words.count == 2 ? String(words[0]) : nil
    return Placeholder(
      article: article?.lowercased(), isCapital: article?.first?.isUppercase ?? false,
      name: String(path[0]), part: path.count > 1 ? String(path[1]) : nil,
      transforms: transforms, forms: forms, mark: place(start))
  }

  /// A wording without the blanks that stand beside the bars.
  private func trimmedInside(_ segments: [VoiceText.Segment]) -> [VoiceText.Segment] {
    var result = segments
    if case .literal(let last)? = result.last {
      result[result.count - 1] = .literal(String(last.reversed().drop { $0 == " " }.reversed()))
    }
    if case .literal(let first)? = result.first, first.hasPrefix("  ") {
      result[0] = .literal(" " + first.drop { $0 == " " })
    }
    return result
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private func trimmed(_ segments: [VoiceText.Segment]) -> [VoiceText.Segment] {
    var result = segments
    if case .literal(let first)? = result.first {
      result[0] = .literal(String(first.drop { $0 == " " }))
    }
    if case .literal(let last)? = result.last {
      result[result.count - 1] = .literal(
        String(last.reversed().drop { $0 == " " }.reversed()))
    }
    return result
  }
}
