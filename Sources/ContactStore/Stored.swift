import Contacts
import GRDB

/// A row of the model as GRDB reads and writes it: column by column, by its Codable shape.
struct Stored<R: Contacts.Row>: Codable, FetchableRecord, PersistableRecord {
  static var databaseTableName: String { R.table }

  let row: R

  init(_ row: R) { self.row = row }
  init(from decoder: any Decoder) throws { row = try R(from: decoder) }
  func encode(to encoder: any Encoder) throws { try row.encode(to: encoder) }
}
