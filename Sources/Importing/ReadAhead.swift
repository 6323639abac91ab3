import Dispatch
import Foundation
import Interchange
import Synchronization

/// Reads a file on a thread of its own, a little ahead of whoever takes in what it tells: two cores share the work.
///
/// What is read waits in parcels, and no more than a few of them, so that memory stays bounded however slowly they
/// are taken.
final class ReadAhead: Sendable {
  /// Files of fewer bytes are read where they are: a thread would cost more than it gains.
  static let least = 1 << 18
  /// So many things make a parcel.
  private static let size = 256
  /// So many parcels wait at most.
  private static let most = 8

  private struct Ended: Error {}

  private struct State {
    var parcels: [[ImportedItem]] = []
    var isDone = false
    var isStopped = false
    var file: ImportFile?
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  // A semaphore may not go with less than it began with, and whoever stops early leaves it so.
  private init() { for _ in 0..<Self.most { room.signal() } }

  /// Reads a file, and hands over what it tells in its order.
  ///
  /// - Returns: what the file was; nothing when it is of no kind that is known.
  /// - Throws: what `take` throws; nothing more is read then.
  static func read(
    _ bytes: [UInt8], named name: String, _ reading: ImportReading,
    take: (ImportedItem) throws -> Void
  ) throws -> ImportFile? {
    let ahead = ReadAhead()
    let thread = Thread { ahead.run(bytes, name, reading) }
    // As much as a program's first thread has: what is read may be nested.
    thread.stackSize = 8 << 20
    thread.start()
    do {
      while let parcel = ahead.next() { for item in parcel { try take(item) } }
    } catch {
      ahead.stop()
      throw error
    }
    return ahead.state.withLock(\.file)
  }

  private func run(_ bytes: [UInt8], _ name: String, _ reading: ImportReading) {
    var parcel: [ImportedItem] = []
    parcel.reserveCapacity(Self.size)
    let file = try? reading.read(bytes, named: name) { item in
      parcel.append(item)
      if parcel.count < Self.size { return }
      try add(parcel)
      parcel.removeAll(keepingCapacity: true)
    }
    if !parcel.isEmpty { try? add(parcel) }
    state.withLock { ($0.isDone, $0.file) = (true, file ?? nil) }
    filled.signal()
  }

  private func add(_ parcel: [ImportedItem]) throws {
    if state.withLock(\.isStopped) { throw Ended() }
    room.wait()
    let isStopped = state.withLock { state in
      if !state.isStopped { state.parcels.append(parcel) }
      return state.isStopped
    }
    if isStopped { throw Ended() }
    filled.signal()
  }

  /// What comes next; nothing once all was handed over.
  private func next() -> [ImportedItem]? {
    filled.wait()
    let parcel = state.withLock { $0.parcels.isEmpty ? nil : $0.parcels.removeFirst() }
    if parcel != nil { room.signal() }
    return parcel
  }

  private func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
  }
}
