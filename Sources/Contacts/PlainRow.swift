/// What a column of a row holds.
public enum Cell: Sendable, Hashable {
  case nothing
  case integer(Int)
  case real(Double)
  case text(String)

  /// A text that may be missing.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }
  /// A number that may be missing.
  public init(_ number: Int?) { self = number.map { .integer($0) } ?? .nothing }
  /// An identity that may be missing.
  public init(_ id: EntityID?) { self = id.map { .integer($0.number) } ?? .nothing }
}

/// A row that tells its columns by itself: an import writes hundreds of thousands, and a coder takes most of
/// the time.
public protocol PlainRow: Row {
  /// The columns, the identity first.
  static var columns: [String] { get }
  /// What they hold, in that order.
  var cells: [Cell] { get }
}
