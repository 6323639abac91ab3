/// One row of the contact model: a plain value that the store keeps in a table of its own.
public protocol Row: Codable, Hashable, Sendable {
  /// The table it belongs to.
  static var table: String { get }
  /// Its identity, unique over all tables.
  var id: EntityID { get }
}

/// The identity of anything the model keeps; one sequence serves all tables.
public struct EntityID: Hashable, Comparable, Sendable, Codable {
  /// The number behind the identity, never reused.
  public let number: Int

  /// An identity.
  public init(_ number: Int) { self.number = number }

  /// Reads the number.
  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }

  /// Orders by age: the smaller was made first.
  public static func < (left: EntityID, right: EntityID) -> Bool { left.number < right.number }
}

/// What a turn does to the contact model.
public enum Change: Sendable {
  /// Adds the row, or replaces the one with its identity.
  case save(any Row)
  /// Takes a row away.
  case erase(table: String, id: EntityID)
}
