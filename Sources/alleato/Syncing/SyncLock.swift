import ArgumentParser
import Foundation

/// Keeps two syncs of the same data from running at once; gone with the process, however it ends.
struct SyncLock {
  private let handle: Int32

  init(_ house: House, isNeeded: Bool) throws {
    guard isNeeded else {
      handle = -1
      return
    }
    let path = house.dataFolder.appendingPathComponent("sync.lock").path
    handle = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard handle >= 0, flock(handle, LOCK_EX | LOCK_NB) == 0 else {
      house.complain(house.words("store-locked"))
      throw ExitCode(75)
    }
  }

  func release() { if handle >= 0 { close(handle) } }
}
