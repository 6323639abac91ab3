import Foundation

/// The files of a folder, in the order of their names.
struct FolderTree {
  let root: String
  let limits: Limits

  /// Hands over each piece that is wanted, and names those that are refused; links are not followed.
  func each(
    _ isWanted: (String) -> Bool, _ take: (Piece) throws -> Void,
    refused: (String, Refusal) -> Void
  ) throws {
    var budget = (bytes: limits.total, files: limits.count)
    try walk("", 0, &budget, isWanted, take, refused)
  }

  private func walk(
    _ folder: String, _ depth: Int, _ budget: inout (bytes: Int, files: Int),
    _ isWanted: (String) -> Bool, _ take: (Piece) throws -> Void,
    _ refused: (String, Refusal) -> Void
  ) throws {
    let here = folder.isEmpty ? root : root + "/" + folder
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: here) else {
      if folder.isEmpty { throw Refusal.unreadable }
      return refused(folder, .unreadable)
    }
    // Hidden files and half written ones are no part of a vdir.
    for name in names.sorted() where !name.hasPrefix(".") && !name.hasSuffix(".tmp") {
      let path = folder.isEmpty ? name : folder + "/" + name
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        if depth + 1 < limits.depth {
          try walk(path, depth + 1, &budget, isWanted, take, refused)
        } else {
          refused(path, .tooMany)
        }
        continue
      }
      budget.files -= 1
      guard budget.files >= 0 else { throw Refusal.tooMany }
      guard isWanted(path) else { continue }
      do {
        let bytes = try OpenFile(root + "/" + path, follow: false)
          .bytes(limit: min(limits.file, budget.bytes))
        budget.bytes -= bytes.count
        try take(Piece(path: path, bytes: bytes))
      } catch let refusal as Refusal {
        refused(path, refusal)
      }
    }
  }
}
