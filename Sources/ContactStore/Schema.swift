import Contacts
import GRDB

/// The tables and their migrations; a migration that was released is never changed.
enum Schema {
  static let tables: [any Contacts.Row.Type] = RowTypes.all

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 foundation") { db in
      try db.execute(sql: foundation)
    }
    migrator.registerMigration("2 what was sent, what a pitch is for") { db in
      try db.execute(
        sql: """
          ALTER TABLE interaction ADD COLUMN material INTEGER;
          ALTER TABLE pitch ADD COLUMN goal TEXT;
          """)
    }
    migrator.registerMigration("3 hours of events and reminders") { db in
      try db.execute(
        sql: """
          ALTER TABLE event ADD COLUMN minute INTEGER;
          ALTER TABLE event ADD COLUMN untilMinute INTEGER;
          ALTER TABLE reminder ADD COLUMN minute INTEGER;
          """)
    }
    migrator.registerMigration("4 what stood beside a name") { db in
      // Names that were stored before are read anew by whoever knows names; it is noted here.
      try db.execute(
        sql: """
          ALTER TABLE contact ADD COLUMN aside TEXT;
          CREATE TABLE mending (what TEXT PRIMARY KEY);
          INSERT INTO mending SELECT 'names' WHERE EXISTS (SELECT 1 FROM contact);
          """)
    }
    migrator.registerMigration("5 what goes on with somebody") { db in
      try db.execute(
        sql: """
          CREATE TABLE circumstance (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL,
            kind TEXT NOT NULL, day INTEGER NOT NULL, words TEXT);
          CREATE INDEX circumstance_contact ON circumstance(contact);
          """)
    }
    migrator.registerMigration("6 what other programs keep") { db in
      try db.execute(
        sql: """
          ALTER TABLE address ADD COLUMN label TEXT;
          CREATE TABLE extra (id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, name TEXT NOT NULL,
            value TEXT NOT NULL, provenance TEXT NOT NULL);
          CREATE INDEX extra_entity ON extra(entity);
          """)
    }
    migrator.registerMigration("7 versions of a pitch, ways to rehearse") { db in
      try db.execute(
        sql: """
          ALTER TABLE pitch ADD COLUMN name TEXT;
          ALTER TABLE pitch ADD COLUMN shape TEXT;
          ALTER TABLE pitch ADD COLUMN whom TEXT;
          ALTER TABLE rehearsal ADD COLUMN kind TEXT;
          ALTER TABLE rehearsal ADD COLUMN syllables INTEGER;
          ALTER TABLE rehearsal ADD COLUMN points INTEGER;
          ALTER TABLE rehearsal ADD COLUMN outOf INTEGER;
          ALTER TABLE rehearsal ADD COLUMN fillers INTEGER;
          """)
    }
    migrator.registerMigration("8 how an event went") { db in
      try db.execute(
        sql: """
          ALTER TABLE event ADD COLUMN well TEXT;
          ALTER TABLE event ADD COLUMN step TEXT;
          """)
    }
    migrator.registerMigration("9 words that people are found by") { db in
      try db.execute(sql: WordIndex.schema)
    }
    migrator.registerMigration("10 what folders of other programs agreed on") { db in
      try db.execute(
        sql: """
          CREATE TABLE synced (id INTEGER PRIMARY KEY, folder TEXT NOT NULL, uid TEXT NOT NULL,
            entity INTEGER, file TEXT NOT NULL, stamp TEXT NOT NULL, here TEXT NOT NULL,
            there TEXT NOT NULL);
          CREATE INDEX synced_entity ON synced(entity);
          """)
    }
    return migrator
  }

  private static let foundation = """
    CREATE TABLE sequence (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL);
    INSERT INTO sequence VALUES (1, 100);
    CREATE TABLE turn (id INTEGER PRIMARY KEY AUTOINCREMENT, instant REAL NOT NULL,
      day INTEGER NOT NULL, label TEXT NOT NULL, changeset BLOB, outside TEXT);
    CREATE TABLE contact (id INTEGER PRIMARY KEY, given TEXT NOT NULL, family TEXT, title TEXT,
      gender TEXT, language TEXT, register TEXT, channel TEXT, closeness TEXT, metEvent INTEGER,
      metThrough INTEGER, metWords TEXT, notes TEXT, provenance TEXT NOT NULL,
      added INTEGER NOT NULL);
    CREATE TABLE role (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL, organisation INTEGER,
      title TEXT, "from" INTEGER, until INTEGER, provenance TEXT NOT NULL);
    CREATE INDEX role_contact ON role(contact);
    CREATE INDEX role_organisation ON role(organisation);
    CREATE TABLE address (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL, kind TEXT NOT NULL,
      value TEXT NOT NULL, provenance TEXT NOT NULL);
    CREATE INDEX address_contact ON address(contact);
    CREATE INDEX address_value ON address(value);
    CREATE TABLE relation (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL, kind TEXT NOT NULL);
    CREATE INDEX relation_contact ON relation(contact);
    CREATE TABLE tag (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL, word TEXT NOT NULL);
    CREATE INDEX tag_contact ON tag(contact);
    CREATE TABLE interest (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL,
      topic INTEGER NOT NULL, provenance TEXT NOT NULL);
    CREATE INDEX interest_contact ON interest(contact);
    CREATE TABLE project (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL, topic INTEGER,
      words TEXT, "from" INTEGER, until INTEGER);
    CREATE INDEX project_contact ON project(contact);
    CREATE TABLE occasion (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL, kind TEXT NOT NULL,
      month INTEGER NOT NULL, day INTEGER NOT NULL, year INTEGER, provenance TEXT NOT NULL);
    CREATE INDEX occasion_contact ON occasion(contact);
    CREATE TABLE acquaintance (id INTEGER PRIMARY KEY, first INTEGER NOT NULL,
      second INTEGER NOT NULL);
    CREATE INDEX acquaintance_first ON acquaintance(first);
    CREATE INDEX acquaintance_second ON acquaintance(second);
    CREATE TABLE organisation (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE topic (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE alias (id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, name TEXT NOT NULL,
      language TEXT);
    CREATE TABLE event (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT, day INTEGER,
      until INTEGER, place TEXT, organiser INTEGER, goal TEXT, notes TEXT);
    CREATE TABLE attendance (id INTEGER PRIMARY KEY, event INTEGER NOT NULL,
      contact INTEGER NOT NULL, state TEXT NOT NULL);
    CREATE INDEX attendance_event ON attendance(event);
    CREATE INDEX attendance_contact ON attendance(contact);
    CREATE TABLE exhibitor (id INTEGER PRIMARY KEY, event INTEGER NOT NULL,
      organisation INTEGER NOT NULL);
    CREATE INDEX exhibitor_event ON exhibitor(event);
    CREATE TABLE subject (id INTEGER PRIMARY KEY, entity INTEGER NOT NULL,
      topic INTEGER NOT NULL);
    CREATE INDEX subject_entity ON subject(entity);
    CREATE TABLE interaction (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL,
      day INTEGER NOT NULL, instant REAL, direction TEXT NOT NULL, channel TEXT,
      acts INTEGER NOT NULL, object TEXT, words TEXT, event INTEGER);
    CREATE INDEX interaction_contact ON interaction(contact, day);
    CREATE TABLE promise (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL,
      direction TEXT NOT NULL, verb TEXT NOT NULL, thing TEXT, made INTEGER NOT NULL,
      due INTEGER, kept INTEGER);
    CREATE INDEX promise_contact ON promise(contact);
    CREATE TABLE reminder (id INTEGER PRIMARY KEY, contact INTEGER, event INTEGER,
      day INTEGER NOT NULL, words TEXT NOT NULL, done INTEGER);
    CREATE TABLE material (id INTEGER PRIMARY KEY, words TEXT NOT NULL, link TEXT,
      day INTEGER NOT NULL);
    CREATE TABLE letter (id INTEGER PRIMARY KEY, contact INTEGER, situation TEXT NOT NULL,
      channel TEXT NOT NULL, register TEXT NOT NULL, language TEXT NOT NULL, subject TEXT,
      body TEXT NOT NULL, day INTEGER NOT NULL, sent INTEGER);
    CREATE INDEX letter_contact ON letter(contact);
    CREATE TABLE goal (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, role TEXT,
      "from" INTEGER NOT NULL, until INTEGER);
    CREATE TABLE target (id INTEGER PRIMARY KEY, goal INTEGER NOT NULL,
      organisation INTEGER NOT NULL);
    CREATE TABLE pitch (id INTEGER PRIMARY KEY, language TEXT NOT NULL, seconds INTEGER NOT NULL,
      text TEXT NOT NULL, day INTEGER NOT NULL);
    CREATE TABLE rehearsal (id INTEGER PRIMARY KEY, pitch INTEGER NOT NULL,
      seconds INTEGER NOT NULL, words INTEGER NOT NULL, day INTEGER NOT NULL);
    CREATE TABLE profile (id INTEGER PRIMARY KEY, given TEXT, family TEXT, gender TEXT,
      signature TEXT, language TEXT, work TEXT);
    CREATE TABLE setting (id INTEGER PRIMARY KEY, key TEXT NOT NULL, value TEXT NOT NULL);
    CREATE TABLE advice (id INTEGER PRIMARY KEY, advice TEXT NOT NULL, rule TEXT NOT NULL,
      contact INTEGER, shown INTEGER NOT NULL, lastShown INTEGER, answer TEXT, until INTEGER);
    CREATE INDEX advice_advice ON advice(advice);
    CREATE TABLE talk (id INTEGER PRIMARY KEY, script TEXT NOT NULL, state TEXT NOT NULL,
      opened INTEGER NOT NULL, parent INTEGER, owner INTEGER, advice TEXT);
    CREATE TABLE talk_event (id INTEGER PRIMARY KEY, talk INTEGER NOT NULL,
      payload TEXT NOT NULL);
    CREATE INDEX talk_event_talk ON talk_event(talk);
    """
}
