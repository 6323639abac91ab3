import Foundation

/// The lines typed before, kept in a file that a kill cannot damage.
public final class History {
  private let file: URL?
  private let limit: Int
  /// The lines, oldest first.
  public private(set) var lines: [String] = []

  /// A history in a file, or in memory alone; no more than `limit` lines are kept.
  public init(file: URL?, limit: Int = 1000) {
    self.file = file
    self.limit = limit
    guard let file, let data = try? Data(contentsOf: file) else { return }
    lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
      .suffix(limit).map { Self.unescaped(String($0)) }
  }

  /// Adds a line unless it is empty or the same as the last one, and saves.
  public func add(_ line: String) {
    guard !line.isEmpty, line.count <= 4000, line != lines.last else { return }
    lines.append(line)
    if lines.count > limit { lines.removeFirst(lines.count - limit) }
    save()
  }

  /// Takes away every line that mentions one of the names.
  public func forget(_ names: [String]) {
    lines.removeAll { line in names.contains { line.localizedCaseInsensitiveContains($0) } }
    save()
  }

  private func save() {
    guard let file else { return }
    let text = lines.map(Self.escaped).joined(separator: "\n") + "\n"
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    // Written beside and moved into place: a kill leaves the old file or the new one.
    let beside = file.appendingPathExtension("new")
    guard
      FileManager.default.createFile(
        atPath: beside.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return }
    _ = rename(beside.path, file.path)
  }

  private static func escaped(_ line: String) -> String {
    line.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  private static func unescaped(_ line: String) -> String {
    var result = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
