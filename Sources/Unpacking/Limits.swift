/// How much is read of what comes from outside, so that memory and time stay bounded.
public struct Limits: Sendable {
  /// The most bytes of one file.
  public var file = 100 << 20
  /// The most bytes of all pieces of a folder or archive together.
  public var total = 400 << 20
  /// The most files of a folder or archive.
  public var count = 100_000
  /// How many folders deep a folder is looked through.
  public var depth = 5

  /// The limits that hold unless others are given.
  public init() {}
}
