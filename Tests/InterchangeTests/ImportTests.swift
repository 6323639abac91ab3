import ContactStore
import Contacts
import Foundation
import Ground
import Interchange
import Language
import Testing

@Suite struct ImportTests {
  static let linkedIn = """
    Notes:
    "When exporting your connection data, you may notice that some of the email addresses are missing. Learn more, here"

    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Laura,Conti,https://www.linkedin.com/in/laura-conti/,laura@reply.it,Reply,Data Analyst,05 Mar 2024
    "Niccolò","D'Àmico",https://www.linkedin.com/in/nicco,,"Enel, S.p.A.",,1 Jan 2024
    ,,,,,,30 Apr 2026
    Anna,,,,,,
    """

  static let vCard = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    N:Conti;Laura;;Dott.ssa;\r
    FN:Laura Conti\r
    item1.EMAIL;TYPE=work:laura@reply.it\r
    item1.X-ABLabel:_$!<Work>!$_\r
    TEL;TYPE=CELL:+39 333 123\r
     4567\r
    BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09\r
    ORG:Reply;Ricerca\r
    NOTE:prima riga\\nseconda\\, con virgola\r
    END:VCARD\r
    BEGIN:VCARD\r
    VERSION:4.0\r
    FN:Rotta\r
    BEGIN:VCARD\r
    VERSION:4.0\r
    FN:Marco Bianchi\r
    BDAY:--0412\r
    END:VCARD\r
    BEGIN:VCARD\r
    VERSION:3.0\r
    EMAIL:nessuno@x.it\r
    END:VCARD\r

    """

  private func take(_ text: String, into store: ContactStore) throws -> ImportPlan {
    let file = try #require(Reading.read(text))
    let plan = try ImportPlan(
      file, named: "prova", source: store, today: Day(number: 20_581),
      names: NameReader(Names.lexicon), nextID: { try store.freshID() })
    try store.commit(
      plan.changes, at: Moment(seconds: 0, day: Day(number: 20_581), minute: 0, zone: ""),
      label: "import")
    return plan
  }

  @Test func `LinkedIn's file is read past its notes, with what is missing told`() throws {
    let file = try #require(Reading.read(Self.linkedIn))
    #expect(file.people.map(\.given) == ["Laura", "Niccolò", "Anna"])
    #expect(file.people[1].organisation == "Enel, S.p.A.")
    #expect(file.people[0].connected?.iso == "2024-03-05")
    #expect(file.skipped.map(\.line) == [7])
  }

  @Test func `vCards of both versions are read and broken ones told by line`() throws {
    let file = try #require(Reading.read(Self.vCard))
    #expect(file.people.map(\.given) == ["Laura", "Marco Bianchi", "nessuno@x.it"])
    #expect(file.people[0].phones == ["+39 333 1234567"])
    #expect(file.people[0].birthday == PartialDate(vCard: "--0509"))
    #expect(file.people[0].organisation == "Reply")
    #expect(file.people[0].notes == "prima riga\nseconda, con virgola")
    #expect(file.people[1].birthday?.year == nil)
    #expect(file.skipped.map(\.line) == [13])
  }

  @Test func `the same file twice changes nothing, and two files meet in one person`() throws {
    let store = try ContactStore()
    #expect(try take(Self.linkedIn, into: store).count(.added) == 3)
    #expect(try take(Self.linkedIn, into: store).changes.isEmpty)
    let cards = try take(Self.vCard, into: store)
    #expect(cards.count(.merged) == 1)
    #expect(cards.count(.added) == 2)
    #expect(try store.all(Contact.self).count == 5)
    #expect(try take(Self.vCard, into: store).changes.isEmpty)
    #expect(try store.all(Occasion.self).count == 2)
    _ = try store.undoLast()
    #expect(try store.all(Contact.self).count == 3)
  }

  @Test func `hostile names are cleaned and encodings are guessed`() throws {
    let store = try ContactStore()
    let text = "First Name,Last Name\n\"Eve\u{1B}[31m\",\"{al event}\u{202E}\"\n"
    _ = try take(text, into: store)
    #expect(try store.all(Contact.self).first?.fullName == "Eve")
    #expect(try store.all(Contact.self).first?.aside == "{al event}")
    #expect(TextDecoding.decode(Data([0x54, 0x65, 0x73, 0x74, 0xDF, 0xE4])) == "Testßä")
    #expect(TextDecoding.decode(Data([0xEF, 0xBB, 0xBF, 0x61])) == "a")
  }

  @Test func `quoted-printable cards of 2.1 are read`() throws {
    let text =
      "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:D=27=C3=80mico;Nicc=\n=C3=B2lo\nEND:VCARD\n"
    let file = try #require(Reading.read(text))
    #expect(file.people.first?.given == "Niccòlo")
    #expect(file.people.first?.family == "D'Àmico")
  }

  @Test func `no bytes make the readers fail`() {
    var seed = Seed(11)
    let pieces = [
      "BEGIN:VCARD\n", "END:VCARD", "\"", ",", "\n", "First Name,Last Name\n", "N:;;;", ":", ";",
      "=\n", "\r\n ", "BDAY:", "\u{0}", "é", "ENCODING=QUOTED-PRINTABLE:=E", "item1.",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...20, using: &seed))
        .map { _ in pieces.randomElement(using: &seed) ?? "" }.joined()
      _ = Reading.read(text)
    }
  }
}

@Suite struct MailTests {
  @Test func `a link is percent-encoded and bounded`() {
    let mail = MailMessage(address: "a@b.it", subject: "Perché no", body: "Ciao,\nè qui & ora")
    #expect(
      mail.link
        == "mailto:a@b.it?subject=Perch%C3%A9%20no&body=Ciao%2C%0D%0A%C3%A8%20qui%20%26%20ora")
    let long = MailMessage(address: nil, subject: nil, body: String(repeating: "x", count: 3000))
    #expect(long.link == nil)
  }

  @Test func `a message for two has both addresses`() {
    let mail = MailMessage(address: "a@b.it, c@d.it", subject: "Ciao", body: "a")
    #expect(mail.link == "mailto:a@b.it,c@d.it?subject=Ciao&body=a")
    #expect(mail.draftFile.contains("\r\nTo: a@b.it, c@d.it\r\n"))
  }

  @Test func `a draft file has correct headers`() {
    let subject = "Dopo l'AI Week: perché mi è piaciuta e una proposta per la prossima settimana"
    let file = MailMessage(address: "a@b.it", subject: subject, body: "Ciao\nè").draftFile
    #expect(file.hasPrefix("X-Unsent: 1\r\nTo: a@b.it\r\nSubject: =?UTF-8?B?"))
    for line in file.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 78) }
    #expect(file.hasSuffix("Q2lhbw0Kw6g=\r\n"))
  }

  @Test func `an address cannot smuggle a header`() {
    let file = MailMessage(address: "a@b.it\nBcc: x@y", subject: "a\nBcc: z", body: "").draftFile
    #expect(!file.contains("\nBcc:"))
  }

  @Test func `broken lines are told apart and the rest is read`() throws {
    let text = """
      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Laura,Conti,,laura@reply.it,Reply,,
      "Nigel,Unclosed,,,Acme,CEO,
      only,two
      Zoë,Brontë,,not-an-email,Tesco,,
      """
    let file = try #require(Reading.read(text))
    #expect(file.people.map(\.given) == ["Laura", "Zoë"])
    #expect(file.people.last?.emails == [])
    #expect(file.skipped.map(\.line) == [3, 4])
    #expect(file.skipped.map(\.reason) == [.quotes, .columns])
  }

  @Test func `a card of an organisation is nobody`() throws {
    let text = "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Acme Ltd\nEND:VCARD\n"
    let file = try #require(Reading.read(text))
    #expect(file.people.isEmpty)
    #expect(file.skipped.map(\.reason) == [.nobody])
  }
}
