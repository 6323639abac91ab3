import Contacts
import Foundation

/// Everything that is kept, without loss, as JSON: a table a kind of row, a mapping a row.
///
/// `{"format": "alleato", "version": 1, "tables": {"contact": [{"id": 100, …}], …}}`
public struct WholeFile {
  /// The name of the format, by which a file is known.
  public static let format = "alleato"
  /// The version that is written.
  public static let version = 1

  /// What is wrong with a file.
  public enum Mistake: Error, Sendable, Hashable {
    /// It is of a version that is not known.
    case version(Int)
    /// A row that is none, in a table.
    case row(String)
  }

  /// The rows, table by table.
  public let rows: [any Row]

  /// All that is kept.
  public init(_ source: any ContactSource) throws {
    var rows: [any Row] = []
    func add<R: Row>(_ type: R.Type) throws { rows += try source.all(type) }
    for type in RowTypes.all { try add(type) }
    self.rows = rows
  }

  /// Reads a file; nothing when it is of another format.
  ///
  /// - Throws: `Mistake` when it is of this format and cannot be read whole.
  public init?(_ bytes: [UInt8]) throws {
    guard bytes.prefix(64).contains(0x7B),
      let object = try? JSONSerialization.jsonObject(with: Data(bytes)),
      let file = object as? [String: Any], file["format"] as? String == Self.format
    else { return nil }
    guard let version = file["version"] as? Int, version == Self.version else {
      throw Mistake.version(file["version"] as? Int ?? 0)
    }
    var rows: [any Row] = []
    let tables = file["tables"] as? [String: Any] ?? [:]
    func add<R: Row>(_ type: R.Type, _ table: Any) throws {
      do {
        let data = try JSONSerialization.data(withJSONObject: table)
        rows += try JSONDecoder().decode([R].self, from: data)
      } catch {
        throw Mistake.row(R.table)
      }
    }
    for type in RowTypes.all { if let table = tables[type.table] { try add(type, table) } }
    self.rows = rows
  }

  /// The text of the file; the same rows give the same bytes.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var tables: [String: [String]] = [:]
    for row in rows {
      let line = String(decoding: try encoder.encode(row), as: UTF8.self)
      tables[type(of: row).table, default: []].append(line)
    }
    // A row a line: a person can read it, and programs can compare it.
    let parts = tables.sorted { $0.key < $1.key }.map { table, lines in
      "\"\(table)\": [\n" + lines.joined(separator: ",\n") + "\n]"
    }
    return "{\"format\": \"\(Self.format)\", \"version\": \(Self.version), \"tables\": {\n"
      + parts.joined(separator: ",\n") + "\n}}\n"
  }

  /// The highest identity in it.
  public var lastID: Int { rows.map(\.id.number).max() ?? 0 }

  /// What must change where nothing is kept yet.
  public var changes: [Change] { rows.map { .save($0) } }
}
