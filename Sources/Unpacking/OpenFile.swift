import Foundation

/// A regular file that was opened without ever waiting for it.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let size: Int

  /// Opens a file; what is no file is refused before anything is read of it.
  init(_ path: String, follow: Bool) throws(Refusal) {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    let descriptor = open(
      path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw errno == ELOOP ? .link : .unreadable }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// All that is in it.
  func bytes(limit: Int) throws(Refusal) -> [UInt8] {
    guard size <= limit else { throw .tooLarge }
    return try Self.bytes(from: descriptor, expecting: size, limit: limit)
  }

  /// What a descriptor gives until its end.
  static func bytes(
    from descriptor: Int32, expecting size: Int, limit: Int
  ) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    let step = 1 << 18
    var block = [UInt8](repeating: 0, count: step)
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, step) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable }
      if count == 0 { return bytes }
      bytes += block[..<count]
      if bytes.count > limit { throw .tooLarge }
    }
  }
}
