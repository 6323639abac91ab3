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

/// The cells of a row that is read, by their places.
public protocol CellReading {
  /// A whole number; nothing where there is none.
  func integer(_ place: Int) -> Int?
  /// A text; nothing where there is none.
  func text(_ place: Int) -> String?
}

/// A row that is made of its cells by itself: a sync reads hundreds of thousands, and a coder takes most of the time.
public protocol QuickRow: PlainRow {
  /// The row of its cells, in the order of `columns`; nothing when they are of no such row.
  init?(_ cells: some CellReading)
}
