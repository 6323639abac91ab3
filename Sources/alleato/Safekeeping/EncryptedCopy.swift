import ArgumentParser
import ContactStore
import Foundation
import Language
import Voice

/// A backup that only a passphrase or a key opens.
struct EncryptedCopy {
  let house: House

  /// Writes an encrypted backup; there is nothing at its place when it cannot be.
  func write(_ store: ContactStore, to place: URL, recipients: [String]) throws {
    let age = try program()
    let plain = try beside()
    let half = place.deletingLastPathComponent()
      .appendingPathComponent(".\(place.lastPathComponent).\(getpid()).tmp")
    defer {
      try? FileManager.default.removeItem(at: plain.deletingLastPathComponent())
      try? FileManager.default.removeItem(at: half)
    }
    do { try store.backUp(to: plain) } catch { throw house.failure(error) }
    guard age.encrypt(plain, to: half, recipients: recipients),
      rename(half.path, place.path) == 0
    else {
      house.complain(house.words("backup-age-failed"))
      throw ExitCode(74)
    }
  }

  /// Opens an encrypted backup for the time of some work.
  func opened<T>(_ file: URL, identity: String?, _ work: (URL) throws -> T) throws -> T {
    let age = try program()
    let plain = try beside()
    defer { try? FileManager.default.removeItem(at: plain.deletingLastPathComponent()) }
    guard age.decrypt(file, to: plain, identity: identity) else {
      house.complain(house.words("restore-age-failed"))
      throw ExitCode(65)
    }
    return try work(plain)
  }

  private func program() throws -> Age {
    guard let age = Age(house.environment) else {
      house.complain(house.words("age-missing"))
      throw ExitCode(69)
    }
    return age
  }

  /// A place in a folder of its own, which nobody else can read and which goes with all that the database puts
  /// beside the copy.
  private func beside() throws -> URL {
    let folder = house.dataFolder.appendingPathComponent(".copy.\(getpid()).tmp")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw house.failure(.cannotOpen(folder.path))
    }
    return folder.appendingPathComponent("alleato.backup")
  }
}
