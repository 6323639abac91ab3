import Accord
import Contacts

/// Somebody or something that is on both sides by now, with what is to be remembered of it.
struct AgreedFile {
  /// What it is known by there.
  let uid: String
  /// Who or what it is here; nothing when it is left to the other side.
  let entity: EntityID?
  /// The file's name.
  let file: String
  /// The file as it was read; empty to have it read again.
  var stamp: String
  /// What the file tells.
  var there: Sheet
  /// What was agreed on before.
  let state: Synced?
  /// What was found when they were compared; nothing for who is new there.
  let accord: Accord?
  /// Whether the file is written by this sync.
  var isWritten: Bool

  /// What is remembered.
  func row(id: EntityID, folder: String, here: Sheet, stamp written: String?) -> Synced {
    let before = (Sheet(text: state?.here ?? ""), Sheet(text: state?.there ?? ""))
    let isOpen = !(accord?.clashes.isEmpty ?? true)
    return Synced(
      id: id, folder: folder, uid: uid, entity: entity, file: file,
      stamp: isOpen ? "" : written ?? stamp,
      here: (accord?.remembered(here, before: before.0) ?? here).text,
      there: (accord?.remembered(there, before: before.1) ?? there).text)
  }
}
