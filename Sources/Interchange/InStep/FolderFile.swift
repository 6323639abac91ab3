/// A file of a folder that is kept in step.
public struct FolderFile: Sendable {
  /// Its name.
  public let name: String
  /// Its size and time, by which it is seen that it has not changed.
  public let stamp: String

  /// A file.
  public init(name: String, stamp: String) { (self.name, self.stamp) = (name, stamp) }
}

/// What is to be written in a folder that is kept in step.
public struct FolderWrite: Sendable {
  /// The file's name.
  public let name: String
  /// What is to stand in it; nothing to take it away.
  public let bytes: [UInt8]?
  /// The file as it was read; nothing when there must be none.
  public let stamp: String?
}
