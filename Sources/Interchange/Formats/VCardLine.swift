/// A line of a vCard: a property with its parameters and its value.
struct VCardLine {
  let number: Int
  let name: String
  let parameters: [String: [String]]
  let value: String

  /// Reads an unfolded line; nothing when it is none.
  init?(_ text: String, number: Int) {
    var head = ""
    var value: Substring?
    var isQuoted = false
    for index in text.indices {
      let character = text[index]
      if character == "\"" { isQuoted.toggle() }
      if character == ":", !isQuoted {
        value = text[text.index(after: index)...]
        break
      }
      head.append(character)
    }
    guard let value else { return nil }
    var parts = Self.split(head, at: ";")
    guard !parts.isEmpty else { return nil }
    let full = parts.removeFirst()
    // A group such as "item1." only ties lines together.
    name = (full.split(separator: ".").last.map(String.init) ?? full).uppercased()
    var parameters: [String: [String]] = [:]
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      let key = pair.count == 2 ? pair[0].uppercased() : "TYPE"
      let words = (pair.last ?? "").replacing("\"", with: "").split(separator: ",")
      parameters[key, default: []] += words.map { $0.lowercased() }
    }
    self.parameters = parameters
    self.value = String(value)
    self.number = number
  }

  /// The value's parts, divided at semicolons that are not escaped, each unescaped.
  var components: [String] { Self.split(value, at: ";").map(Self.unescaped) }

  /// The whole value, unescaped.
  var text: String { Self.unescaped(value) }

  private static func split(_ text: String, at separator: Character) -> [String] {
    var parts: [String] = [""]
    var isEscaped = false
    var isQuoted = false
    for character in text {
      if !isEscaped, character == "\"" { isQuoted.toggle() }
      if !isEscaped, !isQuoted, character == separator {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
      isEscaped = !isEscaped && character == "\\"
    }
    return parts
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
