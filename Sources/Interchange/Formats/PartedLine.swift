import Contacts

/// What a card tells of how something is parted: the words around a name, other names, the parts of a postal address.
///
/// It is kept beside the thing itself, and given back as long as it tells what is known.
struct PartedLine {
  /// The names of the properties of which it is kept.
  enum Name: String, CaseIterable {
    case name = "N"
    case nickname = "NICKNAME"
    case address = "ADR"
  }

  /// Longer lines are not kept.
  private static let longest = 4_000

  /// What it is about.
  let name: Name
  /// The parts, in the order of the format.
  let parts: [String]

  /// The parts that a line of a card tells; nothing when there is nothing to keep of them.
  init?(_ line: ContentLine) {
    guard let name = Name(rawValue: line.name), !line.isCut, line.bytes.count < Self.longest else {
      return nil
    }
    self.name = name
    switch name {
    case .name:
      // The name itself is kept already.
      let parts = line.components.map(\.trimmed)
      guard parts.count > 3, parts[3...].contains(where: { !$0.isEmpty }) else { return nil }
      self.parts = ["", "", ""] + parts[3...]
    case .nickname:
      parts = line.list.map(\.trimmed).filter { !$0.isEmpty }
      if parts.isEmpty { return nil }
    case .address:
      parts = line.components.map(\.trimmed)
      guard parts.indices.contains(where: { $0 != 2 && !parts[$0].isEmpty }) else { return nil }
    }
  }

  /// What is kept of somebody; nothing when it is something else.
  init?(name: String, value: String) {
    guard Self.isOne(name) else { return nil }
    var lines = ContentLines(Array(value.utf8))
    guard let line = lines.next().flatMap({ ContentLine($0) }), line.name == name else {
      return nil
    }
    self.init(line)
  }

  /// Whether what is kept under a name is such a line, and so no thing of its own.
  static func isOne(_ name: String) -> Bool { Name(rawValue: name) != nil }

  /// The line as it is kept and as it goes out.
  var line: CalendarLine {
    name == .nickname
      ? CalendarLine(list: parts, of: name.rawValue)
      : CalendarLine(name.rawValue, value)
  }

  /// The line unfolded.
  var text: String {
    name.rawValue + ":"
      + (name == .nickname ? parts.map(CalendarLine.escaped).joined(separator: ",") : value)
  }

  /// The parts as the value of a line.
  var value: String { parts.map(CalendarLine.escaped).joined(separator: ";") }

  /// A postal address on one line: post box and extension stand before the street in the file and behind it on an
  /// envelope.
  static func envelope(_ parts: [String]) -> String {
    // Google writes the whole address once more behind its seven parts.
    let last = min(7, parts.count)
    let order = parts.count > 2 ? [2, 0, 1] + Array(3..<last) : Array(parts.indices)
    return order.map { place in
      let part = parts[place]
      return part.utf8.contains(0x0A) ? part.replacing("\n", with: ", ") : part
    }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension WrittenPerson {
  /// What is kept of how something about them is parted.
  func parted(_ name: PartedLine.Name) -> [PartedLine] {
    extras.filter { $0.name == name.rawValue }
      .compactMap { PartedLine(name: $0.name, value: $0.value) }
  }
}
