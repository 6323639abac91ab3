import Accord
import Contacts
import Language

/// The cards of a folder, seen beside what was agreed on last: those that have not changed are not read.
struct CardFolder {
  /// The cards.
  private(set) var files: [CardFile] = []
  /// What is left as it is, with the reason, by the files' names.
  private(set) var left: [String: String] = [:]
  /// What is left as it is, by the names that it is remembered by.
  private(set) var held: Set<String> = []
  private let read: (FolderFile) -> [UInt8]?

  /// A folder that nobody has looked at.
  init() { read = { _ in nil } }

  init(
    _ found: [FolderFile], _ states: [Synced], _ places: PersonPlaces, _ plan: ImportPlan,
    read: @escaping (FolderFile) -> [UInt8]?
  ) {
    self.read = read
    let byFile = Dictionary(states.map { ($0.file, $0) }, uniquingKeysWith: { $1 })
    let byUID = Dictionary(states.map { ($0.uid, $0) }, uniquingKeysWith: { $1 })
    var seen: Set<String> = []
    func skip(_ file: FolderFile, _ reason: String) {
      left[Cleaning.clean(file.name, limit: 200)] = reason
      if let state = byFile[file.name] { held.insert(state.uid) }
    }
    for file in found {
      if let state = byFile[file.name], state.stamp == file.stamp, !file.stamp.isEmpty,
        seen.insert(state.uid).inserted
      {
        files.append(CardFile(name: file.name, stamp: file.stamp, uid: state.uid, state: state))
        continue
      }
      guard let bytes = read(file) else {
        skip(file, "unreadable")
        continue
      }
      let (person, reason) = CardFile.person(bytes)
      guard var person else {
        skip(file, reason)
        continue
      }
      let uid = person.uid.flatMap(plan.cleaned) ?? "file:" + file.name
      guard seen.insert(uid).inserted else {
        skip(file, "twice")
        continue
      }
      if person.isNameless, byUID[uid] == nil { person.uid = uid }
      files.append(
        CardFile(
          name: file.name, stamp: file.stamp, uid: uid, read: (bytes, person),
          told: places.sheet(person, plan), state: byUID[uid]))
    }
  }

  /// The bytes of a card, whether it has changed or not.
  func bytes(_ file: CardFile) -> [UInt8]? {
    file.read?.bytes ?? read(FolderFile(name: file.name, stamp: file.stamp))
  }
}
