import Language

/// The beginning of a file, by which its kind is seen.
struct FileHead {
  private let head: ArraySlice<UInt8>
  private let text: String
  private let name: String

  init(_ bytes: [UInt8], named name: String) {
    head = bytes.prefix(8_192)
    text = String(decoding: head, as: UTF8.self).uppercased()
    self.name = Folding.fold(name)
  }

  /// Whether it holds what no text does.
  var isBinary: Bool {
    let odd = head.count { $0 == 0 || ($0 < 0x20 && ![0x09, 0x0A, 0x0D, 0x1B].contains($0)) }
    return odd * 20 > head.count
  }

  /// Whether it begins as an address book does.
  var isCard: Bool { text.contains("BEGIN:VCARD") }

  /// Whether it begins as a calendar does.
  var isCalendar: Bool { text.contains("BEGIN:VCALENDAR") || text.contains("BEGIN:VEVENT") }

  /// The kind of a file that is recognised and left.
  var left: FileFormat? {
    if isChat { return .whatsApp }
    let isFacebook =
      text.contains("\"FRIENDS_V2\"") || text.contains("\"FRIENDS\"")
      || (text.contains("\"PARTICIPANTS\"") && text.contains("\"SENDER_NAME\""))
    return isFacebook ? .facebook : nil
  }

  /// «12/05/24, 18:30 - Anna: ciao», «[12/05/24, 18:30:11] Anna: ciao», in most of the first lines.
  private var isChat: Bool {
    if name.hasPrefix("whatsapp chat") || name.hasPrefix("chat whatsapp") { return true }
    let lines = text.split(whereSeparator: \.isNewline).prefix(8)
    guard lines.count > 2 else { return false }
    let dated = lines.count { line in
      let start = line.drop { $0 == "[" || $0 == "\u{200E}" }.prefix(9)
      let clock = line.prefix(26)
      return start.first?.isNumber ?? false && start.contains { $0 == "/" || $0 == "." }
        && clock.contains(":") && clock.contains(",") && line.dropFirst(14).contains(": ")
    }
    return dated * 2 > lines.count && !text.contains("FIRST NAME")
  }
}
