import ContactStore
import Contacts
import Ground
import Interchange
import Language

/// Whether anything has changed on either side since a folder and what is known here were brought in step: told by a
/// number over what is known and by the files' sizes and times, so that nothing needs to be read and compared.
struct StepMark {
  let house: House
  let store: ContactStore
  let folder: StepFolder
  /// The tables that a sync of this kind reads.
  let tables: [String]

  /// Whether nothing has changed.
  func holds(_ files: [FolderFile]) throws -> Bool {
    guard let known = try row(), known.value == (try value()) else { return false }
    let agreed = try store.stamps(in: folder.path).filter { folder.holds($0.file) }
    guard agreed.count == files.count else { return false }
    let stamps = Dictionary(agreed.map { ($0.file, $0.stamp) }, uniquingKeysWith: { $1 })
    return files.allSatisfy { !$0.stamp.isEmpty && stamps[$0.name] == $0.stamp }
  }

  /// Remembers how everything stands.
  ///
  /// - Parameter version: the store's when the sync began; when another program has written since, nothing is
  ///   remembered, and the next sync looks at everything.
  func note(since version: Int) throws {
    let now = try value()
    guard try store.version() == version else { return }
    let known = try row()
    if known?.value == now { return }
    let row = Setting(id: try known?.id ?? store.freshID(), key: key, value: now)
    try store.commit([.save(row)], at: house.clock.now, label: nil)
  }

  private var key: String { "in-step " + folder.pattern }

  private func row() throws -> Setting? {
    try store.all(Setting.self).first { $0.key == key }
  }

  /// What is over, and what birthdays are called, depends on the day and the language.
  private func value() throws -> String {
    let print = try store.fingerprint(of: tables)
    return "1 \(print) \(house.clock.now.day.iso) \(house.language.rawValue)"
  }
}
