/// Why a path, or a piece of what it leads to, is not read.
public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
  /// There is nothing there, or it may not be read.
  case unreadable
  /// It is a pipe, a device or a socket, which may never end.
  case notAFile = "not-a-file"
  /// It is larger than what is read at once.
  case tooLarge = "too-large"
  /// It is an archive that is broken or cut off.
  case damaged
  /// It is kept under a password.
  case locked
  /// Its path leads out of the archive it is in.
  case climbing
  /// It is a link to something elsewhere.
  case link
  /// There are more files than are looked at.
  case tooMany = "too-many"
}
