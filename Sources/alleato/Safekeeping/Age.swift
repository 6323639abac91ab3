import Foundation
import LineEditor

/// The program `age`, which encrypts files; used where it is installed.
struct Age {
  /// How every file that it makes begins.
  private static let head = "age-encryption.org/v1"
  private let program: String

  /// The program, when it is on the search path.
  init?(_ environment: [String: String]) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    guard
      let found = folders.lazy.map({ String($0) + "/age" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return nil }
    program = found
  }

  /// Whether a file was encrypted with it.
  static func made(_ file: URL) -> Bool {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return false }
    defer { try? handle.close() }
    let start = (try? handle.read(upToCount: head.utf8.count)) ?? Data()
    return start == Data(head.utf8)
  }

  /// Encrypts a file to keys, or with a passphrase that it asks for itself; whether it did.
  func encrypt(_ file: URL, to target: URL, recipients: [String]) -> Bool {
    let keys = recipients.flatMap { ["-r", $0] }
    return run((keys.isEmpty ? ["-p"] : keys) + ["-o", target.path, file.path])
  }

  /// Decrypts a file with a key file, or with a passphrase that it asks for itself; whether it did.
  func decrypt(_ file: URL, to target: URL, identity: String?) -> Bool {
    run(["-d"] + (identity.map { ["-i", $0] } ?? []) + ["-o", target.path, file.path])
  }

  private func run(_ arguments: [String]) -> Bool { Foreground.run(program, arguments) == 0 }
}
