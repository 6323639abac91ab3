/// A line of a vCard: a property with its parameters and its value.
struct VCardLine {
  let number: Int
  let name: String
  let parameters: [String: [String]]
  /// The value as it stands in the file.
  let bytes: ArraySlice<UInt8>
  /// Whether the value was longer than what is kept.
  let isCut: Bool

  /// Reads an unfolded line; nothing when it is none.
  init?(_ line: VCardText.Line) {
    var colon: Int?
    var semicolon: Int?
    var isQuoted = false
    for place in line.bytes.indices {
      let byte = line.bytes[place]
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x3B, !isQuoted, semicolon == nil { semicolon = place }
      if byte == 0x3A, !isQuoted {
        colon = place
        break
      }
    }
    guard let colon else { return nil }
    number = line.number
    let full = line.bytes[line.bytes.startIndex..<min(semicolon ?? colon, colon)]
    // A group such as "item1." only ties lines together.
    let bare = full.lastIndex(of: 0x2E).map { full[($0 + 1)...] } ?? full
    name = String(decoding: bare, as: UTF8.self).uppercased()
    parameters =
      semicolon.map { $0 < colon ? Self.parameters(line.bytes[($0 + 1)..<colon]) : [:] } ?? [:]
    let value = line.bytes[(colon + 1)...]
    isCut = value.count > VCardText.longest
    bytes = isCut ? value.prefix(VCardText.longest) : value
  }

  private static func parameters(_ bytes: ArraySlice<UInt8>) -> [String: [String]] {
    var parameters: [String: [String]] = [:]
    for part in split(bytes, at: 0x3B) {
      let text = String(decoding: part, as: UTF8.self)
      let pair = text.split(separator: "=", maxSplits: 1).map(String.init)
      let key = pair.count == 2 ? pair[0].uppercased() : "TYPE"
      let words = (pair.last ?? "").filter { $0 != "\"" }.split(separator: ",")
      parameters[key, default: []] += words.map { $0.lowercased() }
    }
    return parameters
  }

  /// The value as text, its escapes left in.
  var value: String { String(decoding: bytes, as: UTF8.self) }

  /// The value's parts, divided at semicolons that are not escaped, each unescaped.
  var components: [String] {
    guard bytes.contains(0x3B) else { return [text] }
    return Self.split(bytes, at: 0x3B).map(Self.unescaped)
  }

  /// The whole value, unescaped.
  var text: String { Self.unescaped(bytes) }

  private static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>]
  {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var isEscaped = false
    var isQuoted = false
    for place in bytes.indices {
      let byte = bytes[place]
      if !isEscaped, byte == 0x22 { isQuoted.toggle() }
      if !isEscaped, !isQuoted, byte == separator {
        parts.append(bytes[start..<place])
        start = place + 1
        continue
      }
      isEscaped = !isEscaped && byte == 0x5C
    }
    // A quote that is never closed parts nothing off.
    if isQuoted { return bytes.split(separator: separator, omittingEmptySubsequences: false) }
    parts.append(bytes[start...])
    return parts
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        result.append(byte == 0x6E || byte == 0x4E ? 0x0A : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
