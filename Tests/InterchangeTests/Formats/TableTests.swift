import Contacts
import Foundation
import Testing

@testable import Interchange

@Suite struct TableTests {
  private func only(_ text: String, _ format: FileFormat, people: Int = 1) throws -> ImportedPerson
  {
    let file = try #require(Reading.read(text))
    #expect(file.format == format)
    #expect(file.people.count == people)
    #expect(file.skipped.isEmpty)
    return try #require(file.people.first)
  }

  private func labels(_ person: ImportedPerson, _ kind: AddressKind) -> [String: String?] {
    Dictionary(
      person.ways.filter { $0.kind == kind }.map { ($0.value, $0.label) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `Google's new table is read field by field`() throws {
    let laura = try only(TableSamples.google, .google, people: 2)
    #expect([laura.given, laura.family, laura.prefix] == ["Laura Maria", "Conti", "Dott.ssa"])
    #expect(laura.nicknames == ["Lalla"])
    #expect(
      laura.employments
        == [.init(organisation: "Reply", role: "Data Analyst", department: "Ricerca")])
    #expect(labels(laura, .email) == ["laura@reply.it": "work", "laura@casa.it": "home"])
    #expect(
      labels(laura, .phone) == ["+39 333 1234567": "mobile", "+39 011 555666": "mobile"])
    #expect(laura.places == ["Via Po 1, 10123 Torino"])
    #expect(laura.links == ["https://laura.example"])
    #expect(laura.birthday == PartialDate(year: 1985, month: 5, day: 9))
    #expect(laura.anniversary == PartialDate(year: 2010, month: 9, day: 12))
    #expect(laura.tags == ["Torino"])
    #expect(laura.notes == "Conosciuta a Torino,\nama il caffè")
    let kept = laura.extras.filter { !$0.isTechnical }
    #expect(kept.map(\.name) == ["spouse", "squadra"])
    #expect(kept.map(\.value) == ["Marco Villa", "Toro"])
    let marco = try #require(Reading.read(TableSamples.google)?.people.last)
    #expect(marco.emails == ["marco@x.it", "marco@y.it"])
    #expect(marco.birthday?.year == nil)
  }

  @Test func `Google's old table is read field by field`() throws {
    let laura = try only(TableSamples.googleOld, .googleOld)
    #expect([laura.given, laura.family] == ["Laura", "Conti"])
    #expect(laura.gender == .feminine)
    #expect(
      laura.employments == [
        .init(organisation: "Reply", role: "Analyst", department: "Dati"),
        .init(organisation: "Politecnico", role: "Docente"),
      ])
    #expect(laura.emails == ["laura@reply.it"])
    #expect(laura.phones == ["333 1234567"])
    #expect(laura.places == ["Via Po 1, Torino, 10123, Italia"])
    #expect(laura.tags == ["Amici"])
    #expect(laura.links == ["https://www.linkedin.com/in/laura-conti"])
    #expect(
      laura.extras.filter { !$0.isTechnical } == [
        .init(name: "Hobby", value: "vela"), .init(name: "skype", value: "laura.conti"),
      ])
  }

  @Test func `Outlook's table is read field by field`() throws {
    let oliver = try only(TableSamples.outlook, .outlook)
    #expect([oliver.given, oliver.family, oliver.prefix] == ["Oliver", "Taylor", "Mr"])
    #expect(oliver.suffix == "Jr.")
    #expect(oliver.emails == ["oliver@northgate.example", "oliver@home.example"])
    #expect(
      labels(oliver, .phone) == [
        "020 7946 0018": "work", "07700 900123": "cell", "020 7946 0019": "work fax",
      ])
    #expect(
      oliver.employments
        == [.init(organisation: "Northgate Labs", role: "Head of People", department: "HR")])
    #expect(labels(oliver, .postal) == ["1 High Street, London, N1 9GU, United Kingdom": "work"])
    #expect(oliver.birthday == PartialDate(year: 1985, month: 9, day: 13))
    #expect(oliver.anniversary == nil)
    #expect(oliver.notes == "Met at the fair")
    #expect(
      oliver.extras.filter { !$0.isTechnical } == [
        .init(name: "Office Location", value: "Floor 3"),
        .init(name: "Manager's Name", value: "Grace Hall"),
        .init(name: "Spouse", value: "Emma"),
      ])
  }

  @Test func `Outlook's Italian table is read field by field`() throws {
    let nicco = try only(TableSamples.outlookItalian, .outlook)
    #expect([nicco.given, nicco.family, nicco.prefix] == ["Niccolò", "D'Àmico", "Ing."])
    #expect(nicco.emails == ["nicco@peru.example", "nicco@casa.example"])
    #expect(
      labels(nicco, .phone) == [
        "011 555001": "work fax", "011 555002": "work", "011 555003": "work",
        "011 940111": "home", "333 7654321": "cell",
      ])
    #expect(
      labels(nicco, .postal) == [
        "Corso Francia 10, Scala B, Torino, TO, 10138, Italia": "work",
        "Via Po 2, Chieri, 10023": "home",
      ])
    #expect(nicco.birthday == PartialDate(year: 1985, month: 5, day: 9))
    #expect(nicco.tags == ["Amici", "Torino"])
    #expect(nicco.organisation == "Società Agricola Perù")
  }

  @Test func `Thunderbird's table is read field by field`() throws {
    let zoe = try only(TableSamples.thunderbird, .thunderbird)
    #expect([zoe.given, zoe.family] == ["Zoë", "Brontë"])
    #expect(zoe.emails == ["zoe@tesco.example", "zoe@home.example"])
    #expect(zoe.phones == ["01632 960001", "01632 960002", "07700 900456"])
    #expect(labels(zoe, .postal) == ["1 Low Road, Flat 2, Leeds, LS1 4AP, UK": "home"])
    #expect(zoe.birthday == PartialDate(year: 1990, month: 5, day: 14))
    #expect(zoe.extras.map(\.value) == ["zoe_b", "rosso"])
  }

  @Test func `a table kept by hand is read, and what nobody knows is kept by its heading`() throws {
    let anna = try only(TableSamples.byHand, .table, people: 2)
    #expect(anna.given == "Anna Neri")
    #expect(anna.isWhole)
    #expect(anna.birthday == PartialDate(year: 1980, month: 12, day: 25))
    #expect(anna.extras == [.init(name: "Squadra del cuore", value: "Toro")])
    let file = try #require(
      Reading.read("nome;cognome;azienda;email\nAnna;Neri;Enel;anna@enel.it\n"))
    #expect(file.people.first?.emails == ["anna@enel.it"])
    #expect(file.people.first?.family == "Neri")
  }

  @Test func `a table without a heading is guessed by what it holds`() throws {
    let text = "Anna Neri\t333 111 2222\tanna@enel.it\nMarco De Santis\t011 555 666\tmarco@x.it\n"
    let file = try #require(Reading.read(text))
    #expect(file.people.map(\.given) == ["Anna Neri", "Marco De Santis"])
    #expect(file.people.map(\.emails) == [["anna@enel.it"], ["marco@x.it"]])
    #expect(file.people.map(\.phones) == [["333 111 2222"], ["011 555 666"]])
  }

  @Test func `a table nobody understands is asked about, and a map reads it`() throws {
    let text = "Chi,Dove sta,Boh\nAnna Neri,Enel,7\nMarco Villa,Reply,8\n"
    let unclear = try #require(Reading.read(text))
    #expect(unclear.format == .unclear)
    #expect(unclear.columns.map(\.name) == ["Chi", "Dove sta", "Boh"])
    #expect(unclear.columns.map(\.example) == ["Anna Neri", "Enel", "7"])
    #expect(unclear.people.isEmpty)
    var reading = Reading.rome
    reading.map = try ColumnMap("name=Chi, company=2")
    let file = try #require(reading.read(Array(text.utf8), named: "x.csv"))
    #expect(file.people.map(\.given) == ["Anna Neri", "Marco Villa"])
    #expect(file.people.map(\.organisation) == ["Enel", "Reply"])
    #expect(file.kept == ["Boh": 2])
    #expect(throws: ColumnMap.Mistake.field("colore")) { try ColumnMap("colore=1") }
    #expect(throws: ColumnMap.Mistake.shape("nome")) { try ColumnMap("nome") }
  }

  @Test func `a day that could be two is kept as it was written`() throws {
    let text = "First Name,Last Name,E-mail Address,Birthday\nAnna,Neri,a@x.it,5/9/1985\n"
    let person = try #require(Reading.read(text)?.people.first)
    #expect(person.birthday == nil)
    #expect(person.extras == [.init(name: "Birthday", value: "5/9/1985")])
    // Another row that can be read in one way only tells how this table writes days.
    let more = text + "Marco,Villa,m@x.it,31/1/1990\n"
    #expect(Reading.read(more)?.people.first?.birthday == PartialDate(year: 1985, month: 9, day: 5))
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func `whatever ends the lines`(end: String) throws {
    let text = ["First Name,Last Name,E-mail Address", "Anna,Neri,a@x.it", "Bea,Riva,b@x.it", ""]
      .joined(separator: end)
    let file = try #require(Reading.read(text))
    #expect(file.people.map(\.given) == ["Anna", "Bea"])
    #expect(file.people.map(\.line) == [2, 3])
  }

  @Test func `whatever the letters are written in`() throws {
    let text = "Nome;Cognome;E-mail\nNiccolò;Cantù;n@x.it\nZoè;D’Alò;z@x.it\n"
    let windows: [UInt8] = text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
    let macLetters: [Unicode.Scalar: UInt8] = ["ò": 0x98, "ù": 0x9D, "è": 0x8F, "’": 0xD5]
    let mac: [UInt8] = text.unicodeScalars.map { macLetters[$0] ?? UInt8($0.value) }
    var little: [UInt8] = [0xFF, 0xFE]
    var bigWithoutMark: [UInt8] = []
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bigWithoutMark += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for bytes in [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), windows, mac, little, bigWithoutMark,
    ] {
      let file = try #require(Reading.rome.read(bytes, named: "x.csv"))
      #expect(file.people.map(\.given) == ["Niccolò", "Zoè"])
      #expect(file.people.map(\.family) == ["Cantù", "D’Alò"])
    }
  }

  @Test func `a spreadsheet's own separator line is no row`() throws {
    let file = try #require(Reading.read("sep=;\nNome;Cognome;Email\nAnna;Neri;a@x.it\n"))
    #expect(file.people.map(\.family) == ["Neri"])
    #expect(file.people.map(\.line) == [3])
  }

  @Test(
    arguments: [
      TableSamples.google, TableSamples.googleOld, TableSamples.outlook,
      TableSamples.outlookItalian, TableSamples.thunderbird, TableSamples.byHand,
    ])
  func `a table cut off anywhere gives whole rows or none`(text: String) throws {
    let bytes = Array(text.utf8)
    let whole = Set(try #require(Reading.read(text)).people.map(\.line))
    for end in stride(from: 0, to: bytes.count, by: 10) {
      guard let file = Reading.rome.read(Array(bytes[..<end]), named: "x.csv") else { continue }
      // The row that was cut is told or not there: never somebody of the same line with fewer cells.
      for person in file.people { #expect(whole.contains(person.line)) }
      #expect(file.people.count <= whole.count)
    }
  }
}
