import CArchive

/// The pieces of a zip archive, one after another.
struct ZipArchive {
  private let handle: UnsafeMutableRawPointer
  private let limits: Limits

  /// Opens the archive that a file holds.
  init(_ file: borrowing OpenFile, _ limits: Limits) throws(Refusal) {
    var handle: UnsafeMutableRawPointer?
    guard al_archive_open(file.descriptor, &handle) == 0, let handle else { throw .damaged }
    self.handle = handle
    self.limits = limits
  }

  /// Hands over each piece that is wanted, and names those that are refused.
  func each(
    _ isWanted: (String) -> Bool, _ take: (Piece) throws -> Void,
    refused: (String, Refusal) -> Void
  ) throws {
    defer { al_archive_close(handle) }
    var total = 0
    var count = 0
    while true {
      var text: UnsafePointer<CChar>?
      var isFile: Int32 = 0
      var isLocked: Int32 = 0
      let code = al_archive_next(handle, &text, &isFile, &isLocked)
      if code == 0 { return }
      guard code > 0 else { throw Refusal.damaged }
      guard let path = text.map({ String(cString: $0) }) else { continue }
      count += 1
      guard count <= limits.count else { throw Refusal.tooMany }
      if isFile == 0 || path.hasSuffix("/") { continue }
      guard Self.staysInside(path) else {
        refused(path, .climbing)
        continue
      }
      guard isWanted(path) else { continue }
      if isLocked != 0 {
        refused(path, .locked)
        continue
      }
      do {
        let bytes = try content(limit: min(limits.file, limits.total - total))
        total += bytes.count
        try take(Piece(path: path, bytes: bytes))
      } catch let refusal as Refusal {
        refused(path, refusal)
      }
    }
  }

  /// What the entry holds; the size that the archive claims is not believed.
  private func content(limit: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { al_archive_read(handle, $0, buffer.count) } ?? -1
      }
      guard count >= 0 else { throw .damaged }
      if count == 0 { return bytes }
      bytes += block[..<count]
      if bytes.count > limit { throw .tooLarge }
    }
  }

  /// Whether a path stays inside the archive it stands in.
  static func staysInside(_ path: String) -> Bool {
    let parts = path.split(whereSeparator: { $0 == "/" || $0 == "\\" })
    return !path.hasPrefix("/") && !path.hasPrefix("\\") && !parts.contains("..")
      && !(parts.first?.hasSuffix(":") ?? false)
  }
}
