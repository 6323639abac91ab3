import Accord
import Contacts

/// What becomes of a folder that is brought in step: what both sides agree on by now, what is written in it and taken
/// away from it for that, and what is to be remembered.
struct Agreement {
  /// What was agreed on before.
  let states: [Synced]
  /// What must be written in the folder.
  private(set) var writes: [FolderWrite] = []
  private let folder: String
  private let ending: String
  private var agreed: [AgreedFile] = []
  private var dropped: [EntityID] = []

  /// What was agreed on with a folder about files of an ending, of all that is remembered.
  ///
  /// - Parameter withErased: whether those who were erased here for good belong to it, of whom no file is remembered.
  init(
    _ folder: String, _ ending: String, in source: any ContactSource, withErased: Bool = false
  ) throws {
    (self.folder, self.ending) = (folder, ending)
    states = try source.all(Synced.self).filter {
      // People and a calendar may be in step with the same place.
      $0.folder == folder && ($0.file.hasSuffix("." + ending) || withErased && $0.file.isEmpty)
    }
  }

  /// Something is on both sides by now.
  mutating func add(_ file: AgreedFile) { agreed.append(file) }

  /// Something is remembered no more.
  mutating func drop(_ state: Synced?) {
    if let state { dropped.append(state.id) }
  }

  /// A file is taken away.
  mutating func take(away name: String, stamp: String, _ state: Synced?) {
    writes.append(FolderWrite(name: name, bytes: nil, stamp: stamp))
    drop(state)
  }

  /// Those that were known to both and are in the folder no more, and whether so many are missing that it was hardly
  /// emptied by hand.
  func missing<Content>(from seen: SeenFolder<Content>) -> (states: [Synced], isEmptied: Bool) {
    let there = Set(seen.files.map(\.uid))
    let missing = states.filter { !there.contains($0.uid) && !seen.held.contains($0.uid) }
    return (missing, SyncReport.isEmptied(missing: missing.count, of: states.count))
  }

  /// Something that is new here goes there, under a name that no file has.
  mutating func add(new uid: String, _ entity: EntityID, besides names: inout Set<String>) {
    var name = CardFileName.of(uid, ending: ending)
    if !names.insert(name).inserted {
      name = CardFileName.of("\(uid)-\(entity.number)", ending: ending)
      names.insert(name)
    }
    add(
      AgreedFile(
        uid: uid, entity: entity, file: name, stamp: "", there: Sheet(), state: nil, accord: nil,
        isWritten: true))
  }

  /// Makes the texts of the files that change.
  ///
  /// - Parameters:
  ///   - seen: the folder as it was read.
  ///   - change: the text of a file with some places changed; nothing when there is nothing to write.
  ///   - make: the text of a new file.
  ///   - told: what a text tells.
  mutating func write<Content>(
    _ seen: SeenFolder<Content>,
    change: (EntityID, SeenFolder<Content>.File, [UInt8], Accord) -> [UInt8]?,
    make: (EntityID) -> [UInt8]?, told: (EntityID, [UInt8]) -> Sheet?
  ) {
    let read = Dictionary(seen.files.map { ($0.uid, $0) }, uniquingKeysWith: { $1 })
    for place in agreed.indices where agreed[place].isWritten {
      guard let id = agreed[place].entity else { continue }
      var bytes: [UInt8]?
      var stamp: String?
      if let accord = agreed[place].accord {
        guard let file = read[agreed[place].uid], let old = seen.bytes(file) else {
          agreed[place].isWritten = false
          continue
        }
        (bytes, stamp) = (change(id, file, old, accord), file.stamp)
      } else {
        bytes = make(id)
      }
      guard let bytes else { continue }
      if let sheet = told(id, bytes) { agreed[place].there = sheet }
      writes.append(FolderWrite(name: agreed[place].file, bytes: bytes, stamp: stamp))
    }
  }

  /// What is to be remembered, once the folder is written.
  ///
  /// - Parameters:
  ///   - written: the size and time of each file that was written.
  ///   - here: what is known here of somebody or something; nothing when it is not there any more.
  func remembered(
    _ written: [String: String], nextID: () throws -> EntityID, here: (EntityID) -> Sheet?
  ) throws -> [Change] {
    var changes: [Change] = dropped.map { .erase(table: Synced.table, id: $0) }
    for item in agreed {
      if item.isWritten, written[item.file] == nil { continue }
      var sheet = Sheet()
      if let id = item.entity {
        guard let known = here(id) else { continue }
        sheet = known
      }
      let row = item.row(
        id: try item.state?.id ?? nextID(), folder: folder, here: sheet, stamp: written[item.file])
      if row != item.state { changes.append(.save(row)) }
    }
    return changes
  }
}
