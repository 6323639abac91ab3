/// What a folder of another program and what is known here agreed on at the last sync, of one thing.
public struct Synced: Row {
  /// The table of what was brought in step.
  public static let table = "synced"
  /// The identity.
  public var id: EntityID
  /// The folder, by its full path.
  public var folder: String
  /// What the other program knows it by.
  public var uid: String
  /// Who or what it is here; nothing when it was erased here for good.
  public var entity: EntityID?
  /// The file's name in the folder.
  public var file: String
  /// The file's size and time when it was read or written last; empty to have it read again.
  public var stamp: String
  /// What stood here, as the text of a sheet.
  public var here: String
  /// What stood there, as the text of a sheet.
  public var there: String

  /// What both agreed on.
  public init(
    id: EntityID, folder: String, uid: String, entity: EntityID?, file: String, stamp: String = "",
    here: String = "", there: String = ""
  ) {
    (self.id, self.folder, self.uid, self.entity) = (id, folder, uid, entity)
    (self.file, self.stamp, self.here, self.there) = (file, stamp, here, there)
  }
}

extension Synced: PlainRow {
  /// The columns, in the order of `cells`.
  public static let columns = [
    "id", "folder", "uid", "entity", "file", "stamp", "here", "there",
  ]
  /// What the row holds.
  public var cells: [Cell] {
    [
      .integer(id.number), .text(folder), .text(uid),
      entity.map { .integer($0.number) } ?? .nothing,
      .text(file), .text(stamp), .text(here), .text(there),
    ]
  }
}
