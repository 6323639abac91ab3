import Foundation

/// What is needed to take a large turn back: the changeset of the rows it changed, and of those it added nothing
/// but the identity and a fingerprint.
///
/// A changeset keeps a copy of every row. Added rows need none: taking them back is taking them away, once their
/// fingerprint tells that nobody has changed them since.
struct BulkRecord {
  /// The rows that were added to a table, by growing identity.
  struct Added: Hashable {
    let table: String
    var ids: [Int64] = []
    var prints: [UInt32] = []
  }

  /// The changeset of the rows that were there before; empty when there were none.
  var changeset = Data()
  /// The rows that were added.
  var added: [Added] = []

  /// A changeset of SQLite begins with a letter, and this with something else.
  static let mark: UInt8 = 1

  init() {}

  /// Reads what `data` wrote; nothing when it is something else.
  init?(_ data: Data) {
    var bytes = ByteReader(data)
    guard bytes.byte() == Self.mark, let size = bytes.number(), let kept = bytes.bytes(size),
      let tables = bytes.number()
    else { return nil }
    changeset = Data(kept)
    for _ in 0..<tables {
      guard let length = bytes.number(), let name = bytes.bytes(length),
        let count = bytes.number(), count <= data.count
      else { return nil }
      var rows = Added(table: String(decoding: name, as: UTF8.self))
      var last: Int64 = 0
      for _ in 0..<count {
        guard let step = bytes.number(), let print = bytes.word() else { return nil }
        last += Int64(step)
        rows.ids.append(last)
        rows.prints.append(print)
      }
      added.append(rows)
    }
  }

  /// What is kept in the file.
  var data: Data {
    var bytes = ByteWriter()
    bytes.byte(Self.mark)
    bytes.number(changeset.count)
    bytes.bytes(changeset)
    bytes.number(added.count)
    for rows in added {
      bytes.number(rows.table.utf8.count)
      bytes.bytes(rows.table.utf8)
      bytes.number(rows.ids.count)
      var last: Int64 = 0
      for (id, print) in zip(rows.ids, rows.prints) {
        bytes.number(Int(id - last))
        bytes.word(print)
        last = id
      }
    }
    return Data(bytes.written)
  }
}
