import Accord
import ContactStore
import Contacts
import Ground
import Testing

@testable import Interchange

@Suite struct CardSyncTests {
  private static let laura = StepSides.card(
    "uid-laura", "Laura Conti",
    [
      "EMAIL;TYPE=WORK:laura@reply.it", "ORG:Reply;Ricerca", "TITLE:CTO",
      "X-CASA;A=\"b;c\":unò\\, due",
      "item1.TEL:+39 333 1234567", "item1.X-ABLabel:barca", "PHOTO;ENCODING=b:QUJD",
      "NOTE:una nota lunga che va a capo nella scheda perché supera le settantacin",
      " que lettere",
    ])

  private func laura(_ sides: StepSides) throws -> Contact {
    try #require(try sides.store.all(Contact.self).first { $0.given == "Laura" })
  }

  @Test func `somebody new on either side is on both, and a second sync changes nothing`() throws {
    let sides = try StepSides()
    try sides.take(StepSides.card("uid-anna", "Anna Riva", ["EMAIL:anna@x.it"]))
    sides.folder["laura.vcf"] = Self.laura
    let report = try sides.sync()
    #expect(report.came == ["Laura Conti"])
    #expect(report.went == ["Anna Riva"])
    #expect(report.open.isEmpty)
    #expect(sides.folder["laura.vcf"] == Self.laura)
    let known = try sides.known()
    #expect(known.here == known.there)
    let folder = sides.folder
    let again = try sides.sync()
    #expect(!again.changesHere && !again.changesThere && again.open.isEmpty)
    #expect(sides.folder == folder)
  }

  @Test func `what changes here changes one line there, and all else stays byte by byte`() throws {
    let sides = try StepSides()
    sides.folder["laura.vcf"] = Self.laura
    try sides.sync()
    var contact = try laura(sides)
    contact.family = "Conti Bruni"
    let mail = Address(
      id: try sides.store.freshID(), contact: contact.id, kind: .email, value: "l@casa.it",
      provenance: .typed)
    try sides.store.commit(
      [.save(contact), .save(mail)], at: StepSides.moment, label: "typed")
    let report = try sides.sync()
    #expect(report.changedThere == ["Laura Conti Bruni"])
    #expect(!report.changesHere)
    let wanted = Self.laura.replacing("N:Conti;Laura", with: "N:Conti Bruni;Laura")
      .replacing("FN:Laura Conti", with: "FN:Laura Conti Bruni")
      .replacing("END:VCARD", with: "EMAIL:l@casa.it\r\nEND:VCARD")
    #expect(sides.folder["laura.vcf"] == wanted)
  }

  @Test func `what changes there comes in, another title in the place of the old one`() throws {
    let sides = try StepSides()
    sides.folder["laura.vcf"] = Self.laura
    try sides.sync()
    let posts = try sides.store.all(Role.self)
    sides.folder["laura.vcf"] = Self.laura
      .replacing("TITLE:CTO", with: "TITLE:CEO\r\nBDAY:1985-05-09")
      .replacing("EMAIL;TYPE=WORK:laura@reply.it", with: "EMAIL:laura@nuova.it")
      .replacing("X-CASA;A=\"b;c\":unò", with: "X-CASA;A=\"b;c\":tre")
    let report = try sides.sync()
    #expect(report.changedHere == ["Laura Conti"])
    #expect(!report.changesThere)
    let id = try laura(sides).id
    let roles = try sides.store.rows(Role.self, where: "contact", is: id)
    #expect(roles.map(\.title) == ["CEO"])
    #expect(roles.map(\.id) == posts.map(\.id))
    let mails = try sides.store.rows(Address.self, where: "contact", is: id)
      .filter { $0.kind == .email }
    #expect(mails.map(\.value) == ["laura@nuova.it"])
    let birthday = try sides.store.rows(Occasion.self, where: "contact", is: id).first
    #expect(birthday.map { [$0.year ?? 0, $0.month, $0.day] } == [1985, 5, 9])
    let extras = try sides.store.rows(Extra.self, where: "entity", is: id)
    #expect(extras.filter { $0.name == "X-CASA" }.map(\.value) == ["X-CASA;A=\"b;c\":tre\\, due"])
    #expect(try sides.sync().changesHere == false)
    #expect(try sides.store.undoLast() == .done(label: "sync", outside: nil))
    #expect(try sides.store.rows(Role.self, where: "contact", is: id).map(\.title) == ["CTO"])
    // Taken back, it comes in again with the next sync.
    #expect(try sides.sync().changedHere == ["Laura Conti"])
  }

  @Test func `what differs on both sides waits, and is chosen`() throws {
    let sides = try StepSides()
    sides.folder["laura.vcf"] = Self.laura
    try sides.sync()
    var contact = try laura(sides)
    contact.notes = "nota di qui"
    try sides.store.commit([.save(contact)], at: StepSides.moment, label: "typed")
    let there = Self.laura.replacing("NOTE:una nota", with: "NOTE:altra nota")
    sides.folder["laura.vcf"] = there
    for _ in 0..<2 {
      let report = try sides.sync()
      #expect(report.open.map(\.part) == ["note"])
      #expect(sides.folder["laura.vcf"] == there)
      #expect(try laura(sides).notes == "nota di qui")
    }
    let report = try sides.sync { question in
      if case .differs = question { .here } else { nil }
    }
    #expect(report.open.isEmpty)
    #expect(sides.folder["laura.vcf"]?.contains("NOTE:nota di qui") == true)
    #expect(sides.folder["laura.vcf"]?.contains("X-CASA") == true)
    #expect(try sides.sync().changesThere == false)
  }

  @Test func `nobody goes from either side unasked`() throws {
    let sides = try StepSides()
    sides.folder["laura.vcf"] = Self.laura
    try sides.take(StepSides.card("uid-anna", "Anna Riva"))
    try sides.sync()
    sides.folder["laura.vcf"] = nil
    #expect(try sides.sync().open.map(\.what) == ["gone-there"])
    #expect(try sides.store.count(of: Contact.self) == 2)
    #expect(try sides.sync { _ in .here }.went == ["Laura Conti"])
    let back = sides.folder.filter { $0.value.contains("Laura") }
    #expect(back.count == 1)
    for name in back.keys { sides.folder[name] = nil }
    #expect(try sides.sync { _ in .there }.leftHere == ["Laura Conti"])
    #expect(try sides.store.all(Contact.self).map(\.given) == ["Anna"])
    #expect(try sides.store.undoLast() == .done(label: "sync", outside: nil))
    #expect(try laura(sides).family == "Conti")
  }

  @Test func `who was erased here for good does not come back unasked`() throws {
    let sides = try StepSides()
    sides.folder["laura.vcf"] = Self.laura
    try sides.sync()
    try sides.store.forget(laura(sides).id, names: ["Laura Conti"])
    let report = try sides.sync()
    #expect(report.open.map(\.what) == ["gone-here"])
    #expect(try sides.store.count(of: Contact.self) == 0)
    #expect(try sides.store.all(Synced.self).allSatisfy { $0.here.isEmpty && $0.file.isEmpty })
    #expect(try sides.sync { _ in .here }.leftThere == ["Laura Conti"])
    #expect(sides.folder.isEmpty)
    #expect(try sides.store.count(of: Synced.self) == 0)
  }

  @Test func `a folder that was emptied takes nobody along`() throws {
    let sides = try StepSides()
    for number in 0..<20 {
      sides.folder["\(number).vcf"] = StepSides.card("u\(number)", "Nome\(number) Rossi")
    }
    try sides.sync()
    sides.folder = [:]
    #expect(try sides.sync { _ in .there }.open.count == 20)
    #expect(try sides.store.count(of: Contact.self) == 20)
  }

  @Test func `files that hold no one card are left and named`() throws {
    let sides = try StepSides()
    sides.folder["due.vcf"] =
      StepSides.card("a", "Anna Riva") + StepSides.card("b", "Bea Riva")
    sides.folder["gruppo.vcf"] = StepSides.card("g", "Amici Cari", ["KIND:group"])
    sides.folder["rotta.vcf"] = "BEGIN:VCARD\r\nFN:Mai finita"
    let before = sides.folder
    let report = try sides.sync { _ in .here }
    #expect(Set(report.left.keys) == ["due.vcf", "gruppo.vcf", "rotta.vcf"])
    #expect(sides.folder == before)
    #expect(try sides.store.count(of: Contact.self) == 0)
  }
}
