import Contacts
import GRDB

/// The full-text index over everything that people can be found by, kept in the same file.
///
/// Triggers note whose words have changed, whoever changes them; they are gathered anew before the next search.
enum WordIndex {
  /// Tables whose rows belong to somebody, and the column that says whom.
  private static let owned = [
    ("contact", "id"), ("role", "contact"), ("address", "contact"), ("tag", "contact"),
    ("interest", "contact"), ("project", "contact"), ("interaction", "contact"),
    ("promise", "contact"), ("circumstance", "contact"),
  ]

  /// The fields in the order of their columns, each with how much a word in it weighs.
  static let fields: [(field: SearchField, weight: Int)] = [
    (.names, 10), (.employers, 6), (.topics, 5), (.ways, 2), (.places, 3), (.met, 3), (.notes, 2),
    (.said, 2),
  ]

  /// The tables of the index, and the triggers that keep it in step.
  static var schema: String {
    let columns = fields.map(\.field.rawValue).joined(separator: ", ")
    let tables = """
      CREATE VIRTUAL TABLE words USING fts5(\(columns), others,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
      CREATE VIRTUAL TABLE word USING fts5vocab(words, 'row');
      CREATE TABLE unread (contact INTEGER PRIMARY KEY);
      INSERT INTO unread SELECT id FROM contact;
      """
    return tables + owned.map(triggers).joined() + renamings
  }

  /// Takes the triggers away that note whose words have changed, until `resume`.
  static func rest(_ db: Database) throws {
    let names = try String.fetchAll(
      db,
      sql:
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'words\\_%' ESCAPE '\\'"
    )
    for name in names { try db.execute(sql: "DROP TRIGGER \(name.quotedDatabaseIdentifier)") }
  }

  /// Sets the triggers to work again, and notes those to whom rows beyond some identities belong.
  static func resume(_ db: Database, after highest: [String: Int]) throws {
    for (table, column) in owned {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO unread SELECT \(column) FROM \(table) WHERE id > ? ORDER BY 1
          """, arguments: [highest[table] ?? 0])
    }
    try db.execute(sql: owned.map(triggers).joined() + renamings)
  }

  private static func triggers(_ table: String, _ column: String) -> String {
    func note(_ when: String, _ row: String) -> String {
      """

      CREATE TRIGGER words_\(table)_\(when.prefix(6).lowercased()) AFTER \(when) ON \(table) BEGIN
        INSERT OR IGNORE INTO unread VALUES (\(row).\(column)); END;
      """
    }
    return note("INSERT", "new") + note("UPDATE", "new") + note("DELETE", "old")
  }

  /// A name that many have in common: those who have it are read anew.
  private static let renamings = """

    CREATE TRIGGER words_organisation AFTER INSERT ON organisation BEGIN
      INSERT OR IGNORE INTO unread SELECT contact FROM role WHERE organisation = new.id; END;
    CREATE TRIGGER words_topic AFTER UPDATE ON topic BEGIN
      INSERT OR IGNORE INTO unread SELECT contact FROM interest WHERE topic = new.id; END;
    CREATE TRIGGER words_event AFTER UPDATE ON event BEGIN
      INSERT OR IGNORE INTO unread SELECT id FROM contact WHERE metEvent = new.id; END;
    """

  /// Gathers the words of those who have changed.
  static func refresh(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM words WHERE rowid IN (SELECT contact FROM unread)")
    try db.execute(sql: gathering)
    try db.execute(sql: "DELETE FROM unread")
  }

  /// Whether somebody's words have to be gathered.
  static func isBehind(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM unread)") ?? false
  }

  /// What is erased leaves the index for good: only what is merged into one piece holds no trace of it.
  static func forget(_ db: Database) throws {
    try refresh(db)
    try db.execute(sql: "INSERT INTO words(words) VALUES ('optimize')")
  }

  private static let gathering = """
    INSERT INTO words(rowid, names, employers, topics, ways, places, met, notes, said, others)
    SELECT id, names, employers, topics, ways, places, met, notes, said,
      trim(coalesce(otherwise(names || ' ' || coalesce(employers, '')), '') || ' ' ||
        coalesce(aside, '')) FROM (
    SELECT c.id,
      c.given || coalesce(' ' || c.family, '') AS names, c.aside AS aside,
      (SELECT group_concat(trim(coalesce(r.title, '') || ' · ' || coalesce(o.name, ''), ' ·'), ', ')
        FROM role r LEFT JOIN organisation o ON o.id = r.organisation
        WHERE r.contact = c.id) AS employers,
      nullif(trim(
        coalesce((SELECT group_concat(t.name, ', ') FROM interest i JOIN topic t ON t.id = i.topic
          WHERE i.contact = c.id), '') || ', ' ||
        coalesce((SELECT group_concat(trim(coalesce(t.name, '') || ' ' || coalesce(p.words, '')), ', ')
          FROM project p LEFT JOIN topic t ON t.id = p.topic WHERE p.contact = c.id), '') || ', ' ||
        coalesce((SELECT group_concat(word, ', ') FROM tag WHERE contact = c.id), ''), ', '), '')
        AS topics,
      (SELECT group_concat(value, ', ') FROM address
        WHERE contact = c.id AND kind NOT IN ('uid', 'postal')) AS ways,
      (SELECT group_concat(value, ', ') FROM address
        WHERE contact = c.id AND kind = 'postal') AS places,
      nullif(trim(coalesce((SELECT name || coalesce(', ' || place, '') FROM event e
        WHERE e.id = c.metEvent), '') || ', ' || coalesce(c.metWords, ''), ', '), '') AS met,
      c.notes,
      nullif(trim(
        coalesce((SELECT group_concat(trim(coalesce(words, '') || ' ' || coalesce(object, '')), ' · ')
          FROM (SELECT words, object FROM interaction WHERE contact = c.id
            AND (words IS NOT NULL OR object IS NOT NULL) ORDER BY day DESC, id DESC LIMIT 40)), '')
        || ' · ' ||
        coalesce((SELECT group_concat(thing, ' · ') FROM promise WHERE contact = c.id), '')
        || ' · ' ||
        coalesce((SELECT group_concat(words, ' · ') FROM circumstance WHERE contact = c.id), ''),
        ' ·'), '') AS said
    FROM contact c WHERE c.id IN (SELECT contact FROM unread))
    """

  /// Forms of some words under which they are looked for as well: «damico» for «D'Amico», «strasse» for «Straße».
  static let otherwise = DatabaseFunction("otherwise", argumentCount: 1, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]) else { return nil }
    let signs: Set<UInt8> = [0x27, 0x2D]
    let needs = text.utf8.contains { (byte: UInt8) in byte >= 0x80 || signs.contains(byte) }
    return needs ? OtherForms(text).text : nil
  }
}
