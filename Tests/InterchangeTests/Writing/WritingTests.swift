import ContactStore
import Contacts
import Foundation
import Ground
import Language
import Testing

@testable import Interchange

@Suite struct WritingTests {
  private static let today = Day(number: 20_581)
  private static let moment = Moment(
    seconds: Double(20_581) * 86_400, day: today, minute: 540, zone: "Europe/Rome")

  private func store(_ files: [(String, String)]) throws -> ContactStore {
    let store = try ContactStore()
    var plan = try ImportPlan(
      source: store, today: Self.today, names: NameReader(Names.lexicon),
      nextID: store.identities())
    for (name, text) in files {
      plan.begin(name)
      _ = try Reading.rome.read(Array(text.utf8), named: name) { try plan.take($0) }
    }
    try plan.finish()
    try store.commit(plan.changes, at: Self.moment, label: "import")
    return store
  }

  private static let cards = [
    CardSamples.apple, CardSamples.google, CardSamples.four, CardSamples.server,
  ]

  /// What a person is when nothing of where it came from is looked at.
  private func told(_ person: ImportedPerson) -> ImportedPerson {
    var person = person
    person.line = 1
    person.ways = person.ways.map { way in
      var way = way
      if way.kind == .telegram { way.kind = .web }
      if way.kind == .web { way.value = PersonKey.link(way.value) }
      return way
    }
    person.extras = person.extras.filter { !$0.name.hasPrefix("X-ALLEATO") && $0.name != "UID" }
    return person
  }

  @Test(arguments: CardWriter.Version.allCases)
  func `cards that go out come in as they were`(version: CardWriter.Version) throws {
    let store = try store(Self.cards.map { ("rubrica.vcf", $0) })
    let people = try WrittenPeople(store).people
    let text = people.map(CardWriter(version).text).joined()
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    let file = try #require(Reading.read(text))
    #expect(file.people.count == 4)
    #expect(file.skipped.isEmpty)
    let laura = told(try #require(file.people.first))
    let before = told(try #require(Reading.read(CardSamples.apple)?.people.first))
    #expect(laura.emails == before.emails)
    #expect(laura.phones == before.phones)
    #expect(laura.places == before.places)
    #expect(laura.links == before.links)
    #expect(laura.birthday == before.birthday)
    #expect(laura.anniversary == before.anniversary)
    #expect(laura.tags == before.tags)
    #expect(laura.notes == before.notes)
    #expect(laura.uid == before.uid)
    #expect(laura.nicknames == before.nicknames)
    #expect(laura.prefix == before.prefix)
    #expect(laura.suffix == before.suffix)
    #expect(laura.employments == before.employments)
    #expect(laura.ways.map(\.label) == before.ways.map(\.label))
    // Unknown properties are given back as they came.
    #expect(laura.extras == before.extras)
  }

  @Test(arguments: CardWriter.Version.allCases)
  func `titles, nicknames and the parts of addresses are given back`(
    version: CardWriter.Version
  ) throws {
    let card = [
      "BEGIN:VCARD", "VERSION:3.0", "UID:u1", "N:De Luca;Anna Maria;;Dott.ssa;PhD",
      "FN:Anna De Luca",
      "NICKNAME:Annina,la Rossa\\, quella",
      "item1.ADR;TYPE=WORK:;int. 3;Via Po 1\\, scala B;Torino;TO;10100;Italia",
      "ADR:;;Piazza sola;;;;", "END:VCARD", "",
    ].joined(separator: "\r\n")
    let store = try store([("rubrica.vcf", card)])
    let person = try #require(try WrittenPeople(store).people.first)
    let text = CardWriter(version).text(person).replacing("\r\n ", with: "")
    #expect(text.contains("N:De Luca;Anna Maria;;Dott.ssa;PhD\r\n"))
    #expect(text.contains("NICKNAME:Annina,la Rossa\\, quella\r\n"))
    #expect(text.contains(":;int. 3;Via Po 1\\, scala B;Torino;TO;10100;Italia\r\n"))
    #expect(text.contains("ADR:;;Piazza sola;;;;\r\n"))
    #expect(text.components(separatedBy: "ADR").count == 3)
    // An address that was taken off takes its parts along.
    let work = try #require(person.addresses.first { $0.kind == .postal && $0.label != nil })
    try store.commit(
      [.erase(table: Address.table, id: work.id)], at: Self.moment, label: "typed")
    let less = CardWriter(version).text(try #require(try WrittenPeople(store).people.first))
    #expect(!less.contains("Torino"))
  }

  @Test func `an import of what went out changes nothing`() throws {
    let store = try store(Self.cards.map { ("rubrica.vcf", $0) })
    let text = try WrittenPeople(store).people.map(CardWriter().text).joined()
    var plan = try ImportPlan(
      source: store, today: Self.today, names: NameReader(Names.lexicon),
      nextID: store.identities())
    plan.begin("rubrica.vcf")
    _ = try Reading.rome.read(Array(text.utf8), named: "rubrica.vcf") { try plan.take($0) }
    #expect(plan.count(.added) == 0)
    let changed = plan.changes.compactMap { change -> String? in
      guard case .save(let row) = change else { return nil }
      if let extra = row as? Extra, extra.name.hasPrefix("X-ALLEATO") { return nil }
      // Who had no mark of an address book has the one they went out with.
      if let address = row as? Address, address.kind == .uid { return nil }
      return type(of: row).table
    }
    #expect(changed == [])
  }

  @Test func `everything goes out without loss, comes in, and goes out the same`() throws {
    let store = try store(
      Self.cards.map { ("rubrica.vcf", $0) } + [
        ("g.csv", TableSamples.google), ("Connections.csv", LinkedInSamples.connections),
        ("messages.csv", LinkedInSamples.messages), ("x.ics", CalendarTests.calendar),
        ("Profile.csv", LinkedInSamples.profile),
      ])
    let text = try WholeFile(store).text()
    let other = try ContactStore()
    let file = try #require(try WholeFile(Array(text.utf8)))
    try other.commit(file.changes, at: Self.moment, label: "x")
    #expect(try WholeFile(other).text() == text)
    #expect(try other.all(Contact.self) == store.all(Contact.self))
    #expect(try other.all(Interaction.self) == store.all(Interaction.self))
    #expect(file.lastID >= (try store.all(Contact.self).map(\.id.number).max() ?? 0))
    #expect(throws: WholeFile.Mistake.version(9)) {
      try WholeFile(Array(text.replacing("\"version\": 1", with: "\"version\": 9").utf8))
    }
    #expect(try WholeFile(Array("{\"a\": 1}".utf8)) == nil)
  }

  @Test func `a table that goes out comes in, and holds no formula`() throws {
    let store = try store(
      [
        ("g.csv", TableSamples.google),
        (
          "x.csv",
          "Nome;Cognome;Azienda;Email;Note\nEva;=cmd|' /C calc'!A0;@SUM(1);e@x.it;-2+3+cmd\n"
        ),
      ])
    let text = TableWriter(try WrittenPeople(store).people).text
    var csv = CSV(text)
    while let row = csv.next() {
      for cell in row.cells where cell.contains(where: \.isLetter) {
        #expect(!["=", "@", "+", "-"].contains(cell.first.map(String.init)), "\(cell)")
      }
    }
    let file = try #require(Reading.read(text))
    #expect(file.format == .google)
    let laura = try #require(file.people.first)
    #expect(laura.emails == ["laura@reply.it", "laura@casa.it"])
    #expect(laura.phones == ["+39 333 1234567", "+39 011 555666"])
    #expect(laura.birthday == PartialDate(year: 1985, month: 5, day: 9))
    let eva = try #require(file.people.last)
    #expect(eva.organisation == "@SUM(1)")
    #expect(eva.notes == "-2+3+cmd")
  }

  @Test func `a calendar has events, reminders and birthdays under names that stay`() throws {
    let store = try store([("x.ics", CalendarTests.calendar), ("a.vcf", CardSamples.apple)])
    let reminder = Reminder(
      id: try store.freshID(), day: Self.today + 3, minute: 600,
      words: "Richiama Laura, per l'articolo")
    try store.commit([.save(reminder)], at: Self.moment, label: "x")
    let words = CalendarWriter.Words(
      birthday: { "Compleanno di " + $0 }, anniversary: { "Anniversario di " + $0 })
    let writer = CalendarWriter(store, stamp: "s1", words: words)
    let entries = try writer.entries(from: Self.today)
    let text = CalendarFile(entries, made: Self.moment).text
    #expect(text.contains("UID:caffe-1@google.com\r\n"))
    #expect(text.contains("UID:reminder-\(reminder.id.number)-s1@alleato\r\n"))
    #expect(text.components(separatedBy: "BEGIN:VALARM").count == entries.count + 1)
    #expect(text.contains("RRULE:FREQ=YEARLY\r\n"))
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    let file = try #require(Reading.read(text))
    #expect(Set(file.birthdays.map(\.name)) == ["Anna Riva", "Laura Maria Conti"])
    #expect(
      Set(file.events.map(\.name)).isSuperset(of: [
        "Caffè con Laura, in centro", "Fiera del libro", "Richiama Laura, per l'articolo",
      ]))
    #expect(file.events.first { $0.uid == "caffe-1@google.com" }?.timing.minute == 540)
  }
}
