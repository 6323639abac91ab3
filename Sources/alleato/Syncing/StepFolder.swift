import Foundation
import Interchange

/// A folder with a file a thing, as khard, khal and vdirsyncer keep it: listed, read, and written file by file.
struct StepFolder {
  /// More bytes than this are no card.
  private static let largest = 1 << 22
  let url: URL
  private let ending: String

  init(_ url: URL, ending: String) {
    self.url = url.standardizedFileURL.resolvingSymlinksInPath()
    self.ending = ending
  }

  var path: String { url.path }

  /// The folder with the kind of its files.
  var pattern: String { path + "/*." + ending }

  /// Whether a file is of the kind that is kept in step here.
  func holds(_ name: String) -> Bool { name.hasSuffix("." + ending) && !name.hasPrefix(".") }

  var isThere: Bool {
    var isFolder = ObjCBool(false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  func make() throws {
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// The files, in the order of their names; links and what is no plain file are none.
  func files() throws -> [FolderFile] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted().compactMap { name in
      guard holds(name) else { return nil }
      return stamp(name).map { FolderFile(name: name, stamp: $0) }
    }
  }

  /// The size and time of a plain file, by which it is seen that it has changed.
  func stamp(_ name: String) -> String? {
    var found = stat()
    guard lstat(path + "/" + name, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    #if canImport(Darwin)
      let time = found.st_mtimespec
    #else
      let time = found.st_mtim
    #endif
    return "\(found.st_size).\(time.tv_sec).\(time.tv_nsec).\(found.st_ino)"
  }

  func contents(_ file: FolderFile) -> [UInt8]? {
    let handle = open(path + "/" + file.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(handle, &part, part.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += part[..<count]
      if bytes.count > Self.largest { return nil }
    }
  }

  /// Writes, each file beside its place and then moved; a file that is not as it was read any more is left.
  ///
  /// - Returns: the size and time of each file that was written.
  func carryOut(_ writes: [FolderWrite]) throws -> [String: String] {
    var written: [String: String] = [:]
    for item in writes {
      guard stamp(item.name) == item.stamp else { continue }
      let place = path + "/" + item.name
      guard let bytes = item.bytes else {
        if unlink(place) == 0 { written[item.name] = "" }
        continue
      }
      let half = path + "/.\(item.name.prefix(200)).\(getpid()).tmp"
      var mode = stat()
      let isThere = lstat(place, &mode) == 0
      let handle = open(
        half, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, isThere ? mode.st_mode & 0o777 : 0o600)
      guard handle >= 0 else { throw CocoaError(.fileWriteUnknown) }
      var done = 0
      while done < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
          write(handle, buffer.baseAddress.map { $0 + done }, bytes.count - done)
        }
        if count <= 0 { break }
        done += count
      }
      let isClosed = close(handle) == 0
      guard done == bytes.count, isClosed, rename(half, place) == 0 else {
        unlink(half)
        throw CocoaError(.fileWriteUnknown)
      }
      if let stamp = stamp(item.name) { written[item.name] = stamp }
    }
    // What is written here is on the disk before the other side is told that it is.
    if !writes.isEmpty { sync() }
    return written
  }

  /// Takes away what a sync that was cut off left half written.
  func tidy() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(".") && name.hasSuffix(".tmp") {
      let parts = name.split(separator: ".")
      guard parts.count > 2, let process = Int32(parts[parts.count - 2]),
        name.contains("." + ending + "."), kill(process, 0) != 0
      else { continue }
      unlink(path + "/" + name)
    }
  }
}
