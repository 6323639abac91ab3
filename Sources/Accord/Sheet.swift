/// What one side knows of one thing: places, and what stands in each.
///
/// What there can be several of, such as telephones, has a place each, so that two that are added on two sides are
/// both kept.
public struct Sheet: Hashable, Sendable {
  /// What stands where.
  public var places: [String: String]

  /// A sheet.
  public init(_ places: [String: String] = [:]) { self.places = places }

  /// Reads what `text` wrote.
  public init(text: String) {
    places = [:]
    for entry in text.utf8.split(separator: 0x1E) {
      let end = entry.firstIndex(of: 0x1F) ?? entry.endIndex
      let value = end == entry.endIndex ? "" : String(entry[entry.index(after: end)...])
      places[String(entry[..<end]) ?? ""] = value ?? ""
    }
  }

  /// The sheet as one text; the same sheet gives the same text.
  public var text: String {
    var text = ""
    for (place, value) in places.sorted(by: { $0.key < $1.key }) {
      if !text.isEmpty { text.append(Self.entry) }
      text += place
      text.append(Self.within)
      text += value
    }
    return text
  }

  /// What stands in a place.
  public subscript(_ place: String) -> String? {
    get { places[place] }
    // What parts entries is in no value.
    set {
      guard let newValue, newValue.utf8.contains(where: { $0 == 0x1E || $0 == 0x1F }) else {
        places[place] = newValue
        return
      }
      places[place] = newValue.filter { $0 != Self.entry && $0 != Self.within }
    }
  }

  private static let (entry, within): (Character, Character) = ("\u{1E}", "\u{1F}")
}
