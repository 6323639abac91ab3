import Contacts
import Language

/// The files of a folder, seen beside what was agreed on last: those that have not changed are not read.
struct SeenFolder<Content> {
  /// A file, as it was read now or is remembered.
  struct File {
    let name: String
    let stamp: String
    /// What it is remembered by.
    let uid: String
    /// Its bytes and what they tell; nothing when it has not changed since the last sync.
    var read: (bytes: [UInt8], content: Content)?
    /// What was agreed on.
    var state: Synced?
  }

  /// What a file tells.
  enum Told {
    case content(Content, uid: String?)
    /// Nothing that is kept in step, and why.
    case left(String)
  }

  /// The files that tell something.
  private(set) var files: [File] = []
  /// What is left as it is, with the reason, by the files' names.
  private(set) var left: [String: String] = [:]
  /// What is left as it is, by the names that it is remembered by.
  private(set) var held: Set<String> = []
  private let read: (FolderFile) -> [UInt8]?

  /// A folder that nobody has looked at.
  init() { read = { _ in nil } }

  /// Looks at files; `told` is asked what the bytes of one tell that is new or has changed.
  init(
    _ found: [FolderFile], _ states: [Synced], read: @escaping (FolderFile) -> [UInt8]?,
    told: (FolderFile, [UInt8]) -> Told
  ) {
    self.read = read
    let byFile = Dictionary(states.map { ($0.file, $0) }, uniquingKeysWith: { $1 })
    let byUID = Dictionary(states.map { ($0.uid, $0) }, uniquingKeysWith: { $1 })
    var seen: Set<String> = []
    for file in found {
      if let state = byFile[file.name], state.stamp == file.stamp, !file.stamp.isEmpty,
        seen.insert(state.uid).inserted
      {
        files.append(File(name: file.name, stamp: file.stamp, uid: state.uid, state: state))
        continue
      }
      let reason: String
      if let bytes = read(file) {
        switch told(file, bytes) {
        case .content(let content, let given):
          let uid = given ?? Self.unnamed(file)
          if seen.insert(uid).inserted {
            files.append(
              File(
                name: file.name, stamp: file.stamp, uid: uid, read: (bytes, content),
                state: byUID[uid]))
            continue
          }
          reason = "twice"
        case .left(let why): reason = why
        }
      } else {
        reason = "unreadable"
      }
      left[Cleaning.clean(file.name, limit: 200)] = reason
      if let state = byFile[file.name] { held.insert(state.uid) }
    }
  }

  /// What a file is remembered by that gives no name of its own.
  static func unnamed(_ file: FolderFile) -> String { "file:" + file.name }

  /// The bytes of a file, whether it has changed or not.
  func bytes(_ file: File) -> [UInt8]? {
    file.read?.bytes ?? read(FolderFile(name: file.name, stamp: file.stamp))
  }
}
