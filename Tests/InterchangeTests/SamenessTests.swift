import ContactStore
import Contacts
import Foundation
import Ground
import Interchange
import Language
import Testing

/// Who is the same person: what is sure is joined, what is likely is proposed, nothing is lost.
@Suite struct SamenessTests {
  static let day = Day(number: 20_581)
  static let moment = Moment(seconds: 0, day: day, minute: 0, zone: "")

  @discardableResult
  static func take(
    _ text: String, named name: String = "prova", into store: ContactStore
  ) throws -> ImportPlan {
    let file = try #require(Reading.read(text))
    let plan = try ImportPlan(
      file, named: name, source: store, today: day, names: NameReader(Names.lexicon),
      nextID: { try store.freshID() })
    try store.commit(plan.changes, at: moment, label: "import")
    return plan
  }

  static func card(_ lines: String...) -> String {
    (["BEGIN:VCARD", "VERSION:3.0"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  private func names(_ store: ContactStore) throws -> [String] {
    try store.all(Contact.self).map(\.fullName)
  }

  @Test func `two people of one household stay two`() throws {
    let store = try ContactStore()
    let plan = try Self.take(
      Self.card("FN:Ada Riva", "EMAIL:casa@example.org")
        + Self.card("FN:Ivo Riva", "EMAIL:casa@example.org"), into: store)
    #expect(plan.count(.added) == 2)
    #expect(try names(store) == ["Ada Riva", "Ivo Riva"])
    #expect(try store.all(Address.self).map(\.value) == ["casa@example.org", "casa@example.org"])
    let pair = try #require(try LikelyPairs(store, names: Names.lexicon).pairs.first)
    #expect(pair.reasons.map(\.reason) == [.otherName, .email])
  }

  @Test(arguments: [
    "nome,cognome,azienda\nLaura,Conti,Enel\nLaura,Conti,Enel\n",
    "name,company\nLaura Conti,Enel\nConti Laura,ENEL S.p.A.\n",
  ])
  func `a bare entry of a name and an employer is not added twice`(text: String) throws {
    let store = try ContactStore()
    try Self.take(text, into: store)
    #expect(try names(store) == ["Laura Conti"])
    #expect(try Self.take(text, named: "altro", into: store).changes.isEmpty)
    #expect(try names(store) == ["Laura Conti"])
  }

  @Test
  func `a bare entry is whoever of that name works there, unless two do or the post is another`()
    throws
  {
    let store = try ContactStore()
    try Self.take(
      Self.card("UID:1", "FN:Laura Conti", "ORG:Enel", "TITLE:CTO", "EMAIL:l@x.it"), into: store)
    let bare = "name,company,role\nLaura Conti,Enel,\n"
    #expect(try Self.take(bare, named: "altro", into: store).count(.same) == 1)
    let other = "name,company,role\nLaura Conti,Enel,Giardiniera\n"
    #expect(try Self.take(other, named: "terzo", into: store).count(.added) == 1)
    // Now two people of the name work there, and it cannot be told which one is meant.
    #expect(try Self.take(bare, named: "quarto", into: store).count(.added) == 1)
    let later = try Self.take("name,email\nLaura Conti,\n", named: "quinto", into: store)
    #expect(later.count(.added) == 1)
  }

  @Test func `signs before or behind a name are no name, and signs alone are nobody`() throws {
    let store = try ContactStore()
    try Self.take(
      "First Name,Last Name\n· Siân,Radstead\n·,Noè Riva\nAda Neri,·\n·,\n-,-\n", into: store)
    #expect(try names(store) == ["Siân Radstead", "Noè Riva", "Ada Neri"])
    let plan = try Self.take(
      Self.card("FN:· Zoë Brontë") + Self.card("FN:·") + Self.card("FN:🚀", "EMAIL:r@x.it"),
      into: try ContactStore())
    #expect(plan.outcomes.map(\.name) == ["Zoë Brontë", "🚀"])
  }

  @Test func `homonyms stay apart, and are proposed`() throws {
    let store = try ContactStore()
    try Self.take(
      Self.card("UID:1", "FN:Anna Neri", "EMAIL:a@x.it")
        + Self.card("UID:2", "FN:Anna Neri", "EMAIL:b@x.it"), into: store)
    #expect(try names(store) == ["Anna Neri", "Anna Neri"])
    #expect(
      try LikelyPairs(store, names: Names.lexicon).pairs.map { $0.reasons.map(\.reason) }
        == [[.name]])
  }

  @Test(arguments: [
    ("UID:7", "UID:7"), ("EMAIL:Anna@X.it", "EMAIL:anna@x.it "),
    ("TEL:+39 333 123 4567", "TEL:3331234567"), ("TEL:+44 (0)20 7946 0018", "TEL:020 79460018"),
    (
      "URL:https://www.linkedin.com/in/anna-neri/", "URL:it.linkedin.com/in/anna-neri?trk=x"
    ),
  ])
  func `the same card, profile, or name and address are one person`(
    first: String, second: String
  ) throws {
    let store = try ContactStore()
    try Self.take(Self.card("FN:Anna Neri", first), named: "uno", into: store)
    let plan = try Self.take(Self.card("FN:ANNA NERI", second), named: "due", into: store)
    #expect(plan.count(.added) == 0)
    #expect(try names(store) == ["Anna Neri"])
  }

  @Test(arguments: [
    ("", ""), ("EMAIL:a@x.it", ""), ("TEL:+39 333 1234567", "TEL:+39 333 1234568"),
    ("ORG:Enel", "ORG:Enel"), ("URL:https://www.enel.it", "URL:enel.it"),
    ("BDAY:1980-03-02", "BDAY:1980-03-02"),
  ])
  func `a name with nothing sure beside it is another person`(first: String, second: String) throws
  {
    let store = try ContactStore()
    try Self.take(Self.card("FN:Anna Neri", first), named: "uno", into: store)
    try Self.take(Self.card("FN:Anna Neri", second), named: "due", into: store)
    #expect(try names(store).count == 2)
  }

  @Test func `a file that comes again adds nothing, whatever its cards hold`() throws {
    let store = try ContactStore()
    let text =
      Self.card("FN:Anna Neri") + Self.card("FN:Anna Neri", "NOTE:l'altra")
      + Self.card("FN:Anna Neri", "ORG:Enel", "TITLE:Buyer") + Self.card("EMAIL:solo@x.it")
      + Self.card("UID:9", "FN:Ugo Riva", "TEL:02 1234567", "BDAY:1980-03-02", "NOTE:vela")
    #expect(try Self.take(text, into: store).count(.added) == 5)
    let again = try Self.take(text, into: store)
    #expect(again.changes.isEmpty)
    #expect(again.count(.same) == 5)
  }

  @Test func `what a second file says otherwise is told, and what it adds is kept`() throws {
    let store = try ContactStore()
    try Self.take(
      Self.card("UID:1", "FN:Anna Neri", "ORG:Enel", "TITLE:Buyer", "BDAY:1980-03-02", "NOTE:uno"),
      into: store)
    let plan = try Self.take(
      Self.card(
        "UID:1", "FN:Anna Neri", "ORG:ENEL S.p.A.", "TITLE:CTO", "BDAY:1980-04-02", "NOTE:due",
        "EMAIL:a@x.it", "ADR:;;Via Po 1;Torino;;10100;Italia"), named: "altra", into: store)
    #expect(plan.remarks.map(\.remark) == [.role, .occasion])
    #expect(plan.remarks.map(\.value) == ["CTO", "2/4"])
    #expect(try store.all(Contact.self).first?.notes == "uno\ndue")
    #expect(
      try store.all(Address.self).map(\.value)
        == ["1", "a@x.it", "Via Po 1, Torino, 10100, Italia"])
  }

  @Test func `a new employer is kept beside the one that is known`() throws {
    let store = try ContactStore()
    try Self.take(Self.card("UID:1", "FN:Anna Neri", "ORG:Enel"), into: store)
    try Self.take(Self.card("UID:1", "FN:Anna Neri", "ORG:Reply"), into: store)
    #expect(try store.all(Organisation.self).map(\.name) == ["Enel", "Reply"])
    #expect(try store.all(Role.self).count == 2)
  }

  @Test func `an employer written four ways is one, in its best spelling`() throws {
    let store = try ContactStore()
    let rows = ["Reply S.p.A.", "REPLY", "Reply", "reply spa"].enumerated().map { place, name in
      "Anna\(place),Neri,https://www.linkedin.com/in/n\(place),,\"\(name)\",,01 Mar 2024"
    }
    try Self.take(
      (["First Name,Last Name,URL,Email Address,Company,Position,Connected On"] + rows)
        .joined(separator: "\n"), into: store)
    #expect(try store.all(Organisation.self).map(\.name) == ["Reply"])
    #expect(Set(try store.all(Alias.self).map(\.name)) == ["Reply S.p.A.", "REPLY", "reply spa"])
  }

  @Test func `names from LinkedIn lose what is no name, and keep it on the card`() throws {
    let store = try ContactStore()
    try Self.take(
      """
      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      "Laura","Conti, PMP",,l@x.it,,,
      "GIULIA","DE SANTIS",,g@x.it,,,
      "🚀 Marco","Villa 🇮🇹",,m@x.it,,,
      "Dott.ssa Anna","Neri (lei/ella)",,a@x.it,,,
      "Jean-Luc","van der Berg MBA",,j@x.it,,,
      "Ing. Paolo","D'AMICO",,p@x.it,,,
      """, into: store)
    #expect(
      try names(store) == [
        "Laura Conti", "Giulia De Santis", "Marco Villa", "Anna Neri", "Jean-Luc van der Berg",
        "Paolo D'Amico",
      ])
    let people = try store.all(Contact.self)
    #expect(people.map(\.title) == [nil, nil, nil, "dott", nil, "ing"])
    #expect(people.map(\.gender) == [nil, nil, nil, .feminine, nil, nil])
    #expect(people.map(\.aside) == ["PMP", nil, "🚀\n🇮🇹", "(lei/ella)", "MBA", nil])
  }

  @Test func `a card with an address and no name is kept under its address`() throws {
    let store = try ContactStore()
    try Self.take(Self.card("EMAIL:nessuno@x.it"), into: store)
    #expect(try names(store) == ["nessuno@x.it"])
  }

  @Test(arguments: ["\r\r\n", "\r\n", "\n", "\r"])
  func `cards are read whatever ends their lines`(end: String) throws {
    let text = [
      "BEGIN:VCARD", "VERSION:2.1", "N:Conti;Laura", "NOTE:una riga che", "  continua", "END:VCARD",
      "",
    ].joined(separator: end)
    let person = try #require(Reading.read(text)?.people.first)
    #expect(person.given == "Laura")
    #expect(person.notes == "una riga che continua")
  }

  @Test func `a note of many megabytes is cut with a word`() throws {
    let note = String(repeating: "parola ", count: 3_000_000)
    let file = try #require(Reading.read(Self.card("FN:Anna Neri", "NOTE:" + note)))
    #expect(file.people.count == 1)
    #expect(file.skipped.map(\.reason) == [.cut])
  }

  @Test func `what has no place of its own is kept, and counted by its name`() throws {
    let file = try #require(Reading.read(Self.card("FN:Anna Neri", "PHOTO:x", "X-SKI:y")))
    #expect(file.kept == ["PHOTO": 1, "X-SKI": 1])
  }
}
