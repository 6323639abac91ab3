/// Where a value came from.
public struct Provenance: Hashable, Sendable, Codable, RawRepresentable {
  /// `typed`, `inferred`, or `imported` and the file's name.
  public let rawValue: String

  /// Reads what `rawValue` wrote.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The person typed it.
  public static let typed = Provenance(rawValue: "typed")
  /// It was concluded from other facts, and may be wrong.
  public static let inferred = Provenance(rawValue: "inferred")
  /// It came with a file.
  public static func imported(_ file: String) -> Provenance {
    Provenance(rawValue: "imported " + file)
  }

  /// Whether it came with a file.
  public var isImported: Bool { rawValue.hasPrefix("imported") }
}
