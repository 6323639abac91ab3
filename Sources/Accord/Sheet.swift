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
    for entry in text.split(separator: Self.entry) {
      let parts = entry.split(
        separator: Self.within, maxSplits: 1, omittingEmptySubsequences: false)
      places[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
  }

  /// The sheet as one text; the same sheet gives the same text.
  public var text: String {
    places.sorted { $0.key < $1.key }.map { $0.key + String(Self.within) + $0.value }
      .joined(separator: String(Self.entry))
  }

  /// What stands in a place.
  public subscript(_ place: String) -> String? {
    get { places[place] }
    // What parts entries is in no value.
    set { places[place] = newValue?.filter { $0 != Self.entry && $0 != Self.within } }
  }

  private static let (entry, within): (Character, Character) = ("\u{1E}", "\u{1F}")
}
