/// One file out of what a path leads to, with all that is in it.
public struct Piece: Sendable {
  /// Its path inside the folder or archive, or the file's own name.
  public let path: String
  /// What is in it.
  public let bytes: [UInt8]

  /// A piece.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The last part of its path.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
