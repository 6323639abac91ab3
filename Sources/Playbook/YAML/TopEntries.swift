import Ground

/// The entries of a long file that is one mapping, found by their keys and each read when it is asked for.
///
/// Of two thousand labels a command says five: reading them all would take longer than everything else that it does.
struct TopEntries {
  private struct Place {
    let bytes: Range<Int>
    let line: Int
  }

  private let file: String
  private let bytes: [UInt8]
  private var places: [String: Place] = [:]

  /// The entries of a text; nothing when its lines are not those of a plain mapping.
  init?(_ text: String, file: String) {
    self.file = file
    bytes = Array(text.utf8)
    var open: (key: String, start: Int, line: Int)?
    var (start, line) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      switch start < end ? bytes[start] : UInt8(ascii: "#") {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        if let open { places[open.key] = Place(bytes: open.start..<start, line: open.line) }
        open = (String(decoding: bytes[start..<colon], as: UTF8.self), start, line)
      case UInt8(ascii: " "), UInt8(ascii: "#"): break
      default: return nil
      }
      (start, line) = (end + 1, line + 1)
    }
    if let open { places[open.key] = Place(bytes: open.start..<bytes.count, line: open.line) }
  }

  /// The keys, in no order.
  var keys: some Collection<String> { places.keys }

  /// The value of a key.
  subscript(_ key: String) -> Item? {
    guard let place = places[key] else { return nil }
    let text = String(decoding: bytes[place.bytes], as: UTF8.self)
    return YAMLReader.read(text, file: file, line: place.line).item?[key]
  }
}
