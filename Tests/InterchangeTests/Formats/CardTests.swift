import Contacts
import Foundation
import Testing

@testable import Interchange

@Suite struct CardTests {
  private func only(_ text: String) throws -> ImportedPerson {
    let file = try #require(Reading.read(text))
    #expect(file.format == .vCard)
    #expect(file.people.count == 1)
    return try #require(file.people.first)
  }

  private func way(_ person: ImportedPerson, _ value: String) -> ImportedPerson.Way? {
    person.ways.first { $0.value == value }
  }

  @Test func `Apple's card is read field by field`() throws {
    let laura = try only(CardSamples.apple)
    #expect([laura.given, laura.family, laura.prefix] == ["Laura Maria", "Conti", "Dott.ssa"])
    #expect(laura.nicknames == ["Lalla"])
    #expect(
      laura.employments
        == [.init(organisation: "Reply", role: "Data Analyst", department: "Ricerca")])
    #expect(way(laura, "laura@reply.it")?.label == "work")
    #expect(way(laura, "laura@casa.it")?.label == "home")
    #expect(way(laura, "+39 333 1234567")?.label == "cell")
    #expect(laura.places == ["Via Po 1, Torino, TO, 10123, Italia"])
    #expect(laura.links == ["https://www.linkedin.com/in/laura-conti"])
    #expect(laura.birthday == PartialDate(year: nil, month: 5, day: 9))
    #expect(laura.anniversary == PartialDate(year: 2010, month: 9, day: 12))
    #expect(laura.tags == ["Amici", "Torino"])
    #expect(laura.notes == "Ama il caffè, e la vela\nDue figli")
    #expect(laura.uid == "ABC-1")
    // What has no place of its own is kept as it stood in the file.
    #expect(
      laura.extras.filter { !$0.isTechnical }.map(\.value) == [
        "item4.X-ABRELATEDNAMES:Marco Villa", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ",
      ])
  }

  @Test func `Google's card is read field by field`() throws {
    let marco = try only(CardSamples.google)
    #expect([marco.given, marco.family] == ["Marco", "Bianchi"])
    #expect(marco.emails == ["marco@x.it", "marco@y.it"])
    #expect(marco.phones == ["333 7654321"])
    #expect(marco.places.isEmpty)
    #expect(marco.birthday == PartialDate(year: nil, month: 4, day: 14))
    #expect(marco.employments == [.init(organisation: "Enel", role: "Ingegnere")])
    #expect(way(marco, "http://marco.example")?.label == "profile")
  }

  @Test func `Outlook's card is read field by field`() throws {
    let bytes = CardSamples.outlook.unicodeScalars.flatMap { scalar -> [UInt8] in
      // The name is in the old encoding, the rest in UTF-8.
      scalar == "\u{E0}" || scalar == "\u{F2}"
        ? [UInt8(scalar.value)] : Array(String(scalar).utf8)
    }
    let file = try #require(Reading.rome.read(bytes, named: "x.vcf"))
    let nicco = try #require(file.people.first)
    #expect(nicco.organisation == "Perù")
    #expect([nicco.given, nicco.family] == ["Niccolò", "D'àmico"])
    #expect(way(nicco, "011 555001")?.label == "work fax")
    #expect(nicco.places == ["Corso Francia 10, Scala B, Torino, TO, 10138, Italia; Piemonte"])
    #expect(nicco.emails == ["nicco@peru.example"])
    #expect(nicco.notes == "Prima riga\nseconda è qui")
  }

  @Test func `Android's card is read by bytes`() throws {
    let zoe = try only(CardSamples.android)
    #expect([zoe.given, zoe.family] == ["Zoë", "Müller"])
    #expect(zoe.notes == "Testßä")
    #expect(way(zoe, "030 123456")?.label == "x-casa")
  }

  @Test func `a card of version 4 is read field by field`() throws {
    let sian = try only(CardSamples.four)
    #expect([sian.given, sian.family] == ["Siân", "O'Brien"])
    #expect(sian.gender == .feminine)
    #expect(sian.birthday == PartialDate(year: 1985, month: 5, day: 9))
    #expect(sian.anniversary == PartialDate(year: 2010, month: 9, day: 12))
    #expect(sian.phones == ["+44-7700-900123"])
    #expect(
      sian.employments == [
        .init(organisation: "Northgate Labs", role: "Head of People", department: "People"),
        .init(organisation: "Choir of Leeds", role: "Alto"),
      ])
    #expect(sian.uid == "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1")
    #expect(sian.notes == "She sings; ask about it.")
    #expect(sian.ways.contains { $0.kind == .telegram })
    #expect(sian.extras.map(\.name) == ["RELATED", "LANG"])
  }

  @Test func `a server's card is read, and what only programs need is not told of`() throws {
    let file = try #require(Reading.read(CardSamples.server))
    #expect(file.people.first?.family == "Żak")
    #expect(file.kept == ["X-SKI": 1])
    #expect(
      file.people.first?.extras.map(\.name).sorted() == [
        "X-PHONETIC-FIRST-NAME", "X-RADICALE-NAME", "X-SKI",
      ])
  }

  @Test func `an agent inside a card is no end of it`() throws {
    let text =
      "BEGIN:VCARD\nVERSION:2.1\nN:Conti;Laura\nAGENT:\nBEGIN:VCARD\nN:Rossi;Pia\nEND:VCARD\nEMAIL:a@x.it\nEND:VCARD\n"
    let laura = try only(text)
    #expect(laura.emails == ["a@x.it"])
    #expect(laura.family == "Conti")
  }

  @Test func `a picture too large is named and not kept`() throws {
    let photo = String(repeating: "A", count: 400_000)
    let file = try #require(
      Reading.read(CardSamples.card(["VERSION:3.0", "FN:Anna Neri", "PHOTO;ENCODING=b:" + photo])))
    #expect(file.unread == ["PHOTO": 1])
    #expect(file.people.map(\.given) == ["Anna Neri"])
    #expect(file.skipped.isEmpty)
  }

  @Test(
    arguments: [
      CardSamples.apple, CardSamples.google, CardSamples.outlook, CardSamples.android,
      CardSamples.four, CardSamples.server,
    ])
  func `a card cut off anywhere is no card`(text: String) throws {
    let bytes = Array(text.utf8)
    for end in stride(from: 0, to: bytes.count - 11, by: 10) {
      let file = Reading.rome.read(Array(bytes[..<end]), named: "x.vcf")
      #expect(file?.people ?? [] == [])
    }
  }
}
