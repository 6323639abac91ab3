import ContactStore
import Contacts
import Foundation
import Ground

/// Copies of all data that are made unasked before something great happens, kept by number and age.
struct SafeCopies {
  /// What a copy is made before.
  enum Before: String { case migration, `import`, sync, restore }

  /// How many copies are kept when nothing else was set.
  static let usualCount = 10
  /// After how many days a copy goes when nothing else was set.
  static let usualDays = 90
  /// So many of the newest stay however old they are.
  private static let always = 3
  /// The settings' names.
  static let (countKey, daysKey) = ("backups_kept", "backups_days")

  let folder: URL
  private let now: Moment

  init(_ house: House) {
    folder = house.dataFolder.appendingPathComponent("backups")
    now = house.clock.now
  }

  /// Copies the store into the folder; where the copy is.
  @discardableResult
  func make(_ before: Before, copy: (URL) throws -> Void) throws -> URL {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let minute = String(now.minute / 60 * 100 + now.minute % 60 + 10_000).dropFirst()
    let stem = "\(now.day.iso)-\(minute)"
    var number = 1
    func place(_ number: Int) -> URL {
      let rank = String(number + 1_000).dropFirst()
      return folder.appendingPathComponent("alleato-\(stem)-\(rank)-\(before.rawValue).backup")
    }
    let there = Set(list().map { $0.lastPathComponent.prefix(27) })
    while there.contains(place(number).lastPathComponent.prefix(27)) { number += 1 }
    let whole = place(number)
    let half = folder.appendingPathComponent(".\(whole.lastPathComponent).\(getpid()).tmp")
    do {
      try copy(half)
      guard rename(half.path, whole.path) == 0 else { throw StoreError.cannotOpen(whole.path) }
    } catch {
      try? FileManager.default.removeItem(at: half)
      throw error
    }
    return whole
  }

  /// Copies a store that holds something, and lets old copies go.
  func make(_ before: Before, of store: ContactStore) throws {
    let (people, talks) = (try store.count(of: Contact.self), try store.count(of: Talk.self))
    if people == 0, talks == 0 { return }
    try make(before) { try store.backUp(to: $0) }
    let settings = try store.all(Setting.self)
    func number(_ key: String) -> Int? {
      settings.last { $0.key == key }.flatMap { Int($0.value) }
    }
    prune(
      most: number(Self.countKey) ?? Self.usualCount, days: number(Self.daysKey) ?? Self.usualDays)
  }

  /// The copies, the oldest first.
  func list() -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("alleato-") && $0.hasSuffix(".backup") }.sorted()
      .map { folder.appendingPathComponent($0) }
  }

  /// Lets go what is beyond the number, and what is older than the days; the newest three stay.
  func prune(most: Int, days: Int) {
    let copies = list()
    for (place, copy) in copies.reversed().enumerated() where place >= Self.always {
      let day = Day(iso: String(copy.lastPathComponent.dropFirst(8).prefix(10)))
      let isOld = day.map { now.day.number - $0.number > days } ?? false
      if place >= most || isOld { try? FileManager.default.removeItem(at: copy) }
    }
  }
}
