/// A property of an address book or a calendar, with its parameters and its value.
struct ContentLine {
  let number: Int
  /// The name in capitals, without its group.
  let name: String
  /// What ties it to other lines, such as `item1`, in small letters.
  let group: String?
  /// The parameters as they stand in the file: most lines are taken without a look at them.
  let written: ArraySlice<UInt8>
  /// The value as it stands in the file.
  let bytes: ArraySlice<UInt8>
  /// Whether the value was longer than what is kept.
  let isCut: Bool
  private let line: ArraySlice<UInt8>

  /// Reads an unfolded line; nothing when it is none.
  init?(_ line: ContentLines.Line) {
    var colon: Int?
    var semicolon: Int?
    var isQuoted = false
    line.bytes.withUnsafeBufferPointer { bytes in
      for (place, byte) in bytes.enumerated() where byte <= 0x3B {
        if byte == 0x22 { isQuoted.toggle() }
        if byte == 0x3B, !isQuoted, semicolon == nil { semicolon = line.bytes.startIndex + place }
        if byte == 0x3A, !isQuoted {
          colon = line.bytes.startIndex + place
          break
        }
      }
    }
    guard let colon else { return nil }
    number = line.number
    self.line = line.bytes
    let full = line.bytes[line.bytes.startIndex..<min(semicolon ?? colon, colon)]
    if let dot = full.lastIndex(of: 0x2E) {
      group = String(decoding: full[..<dot], as: UTF8.self).lowercased()
      name = Self.capitals(full[(dot + 1)...])
    } else {
      group = nil
      name = Self.capitals(full)
    }
    guard !name.isEmpty, name.utf8.count < 200 else { return nil }
    let first = semicolon.map { $0 < colon ? $0 + 1 : colon } ?? colon
    written = line.bytes[first..<colon]
    bytes = line.bytes[(colon + 1)...]
    isCut = line.isCut
  }

  private static func capitals(_ bytes: ArraySlice<UInt8>) -> String {
    let name = String(decoding: bytes, as: UTF8.self)
    // Most programs write them in capitals already.
    return bytes.allSatisfy { $0 < 0x61 } ? name : name.uppercased()
  }

  /// The parameters by their names in capitals.
  var parameters: [String: [String]] {
    if written.isEmpty { return [:] }
    var parameters: [String: [String]] = [:]
    for part in Self.split(written, at: 0x3B) {
      let text = TextDecoding.text(part)
      let pair = text.split(separator: "=", maxSplits: 1).map(String.init)
      let key = pair.count == 2 ? pair[0].uppercased() : "TYPE"
      let isQuoted = pair.last?.hasPrefix("\"") ?? false
      let words = (pair.last ?? "").filter { $0 != "\"" }
      parameters[key, default: []] +=
        isQuoted && key != "TYPE" ? [words] : words.split(separator: ",").map(String.init)
    }
    return parameters
  }

  /// The words of a parameter in small letters.
  func words(_ parameter: String) -> [String] {
    parameters[parameter, default: []].map { $0.lowercased() }
  }

  /// The first value of a parameter, as it was written.
  func parameter(_ name: String) -> String? { parameters[name]?.first }

  /// The value as text, its escapes left in.
  var value: String { TextDecoding.text(bytes) }

  /// The line as it stood in the file, unfolded.
  var whole: String { TextDecoding.text(line) }

  /// The value's parts, divided at semicolons that are not escaped, each decoded and unescaped.
  var components: [String] {
    guard bytes.contains(0x3B) else { return [text] }
    if isQuotedPrintable {
      // «=3B» is data: parts are divided before they are decoded.
      return bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map(decoded)
    }
    return Self.split(bytes, at: 0x3B).map(unescaped)
  }

  /// The value's parts, divided at commas that are not escaped.
  var list: [String] {
    if isQuotedPrintable { return decoded(bytes).split(separator: ",").map(String.init) }
    return Self.split(bytes, at: 0x2C).map(unescaped)
  }

  /// The whole value, decoded and unescaped.
  var text: String { isQuotedPrintable ? decoded(bytes) : unescaped(bytes) }

  private var isQuotedPrintable: Bool {
    guard names("quoted-printable") else { return false }
    return words("ENCODING").contains("quoted-printable")
      || words("TYPE").contains("quoted-printable")
  }

  private func decoded(_ part: ArraySlice<UInt8>) -> String {
    TextDecoding.text(QuotedPrintable.decoded(part), charset: parameter("CHARSET"))
  }

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

  private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x5C) else { return decodedText(bytes) }
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
    return decodedText(result)
  }

  /// Whether some small letters stand in the parameters, whatever their case.
  private func names(_ letters: StaticString) -> Bool {
    let count = letters.utf8CodeUnitCount
    guard written.count >= count else { return false }
    return letters.withUTF8Buffer { letters in
      written.withUnsafeBufferPointer { bytes in
        (0...(bytes.count - count)).contains { start in
          letters.indices.allSatisfy { place in
            let byte = bytes[start + place]
            return letters[place] == ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
          }
        }
      }
    }
  }

  private func decodedText(_ bytes: some Collection<UInt8>) -> String {
    !names("charset")
      ? TextDecoding.text(bytes)
      : TextDecoding.text(Array(bytes), charset: parameter("CHARSET"))
  }
}
