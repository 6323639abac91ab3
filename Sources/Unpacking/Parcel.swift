import Foundation

/// What a path leads to: a file, a folder or a zip archive, opened piece by piece.
public struct Parcel: Sendable {
  /// What a path leads to.
  public enum Kind: Sendable { case file, folder, archive }

  /// What the path leads to.
  public let kind: Kind
  private let path: String
  private let limits: Limits

  /// Looks what is at a path; nothing is read yet but its first bytes.
  public init(_ path: String, limits: Limits = Limits()) throws(Refusal) {
    self.path = path
    self.limits = limits
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable }
    if status.st_mode & S_IFMT == S_IFDIR {
      kind = .folder
      return
    }
    let file = try OpenFile(path, follow: true)
    var head = [UInt8](repeating: 0, count: 4)
    let count = head.withUnsafeMutableBytes { pread(file.descriptor, $0.baseAddress, 4, 0) }
    // «PK» and the mark of a first entry, or of an archive without any.
    let isZip = count == 4 && (head == [0x50, 0x4B, 3, 4] || head == [0x50, 0x4B, 5, 6])
    kind = isZip ? .archive : .file
  }

  /// The last part of the path.
  public var name: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Hands over its pieces one after another; a piece is gone from memory before the next is read.
  ///
  /// - Parameters:
  ///   - isWanted: whether a piece is worth reading, by its path; a lone file always is.
  ///   - refused: is told which pieces are not read, and why.
  /// - Throws: `Refusal` when the path as a whole cannot be read, and what `take` throws.
  public func open(
    wanted isWanted: (String) -> Bool = { _ in true }, _ take: (Piece) throws -> Void,
    refused: (String, Refusal) -> Void
  ) throws {
    switch kind {
    case .file:
      try take(
        Piece(path: name, bytes: OpenFile(path, follow: true).bytes(limit: limits.file)))
    case .folder:
      try FolderTree(root: path, limits: limits).each(isWanted, take, refused: refused)
    case .archive:
      let file = try OpenFile(path, follow: true)
      try ZipArchive(file, limits).each(isWanted, take, refused: refused)
    }
  }

  /// What comes in through standard input.
  public static func standardInput(limits: Limits = Limits()) throws(Refusal) -> Piece {
    Piece(
      path: "-", bytes: try OpenFile.bytes(from: 0, expecting: 0, limit: limits.file))
  }
}
