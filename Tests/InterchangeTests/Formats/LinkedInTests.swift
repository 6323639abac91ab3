import ContactStore
import Contacts
import Foundation
import Ground
import Language
import Testing

@testable import Interchange

@Suite struct LinkedInTests {
  static let pages: [(String, String)] = [
    ("messages.csv", LinkedInSamples.messages), ("Connections.csv", LinkedInSamples.connections),
    ("Invitations.csv", LinkedInSamples.invitations), ("Profile.csv", LinkedInSamples.profile),
    ("Positions.csv", LinkedInSamples.positions), ("Skills.csv", LinkedInSamples.skills),
    ("Events.csv", LinkedInSamples.events),
    ("Recommendations_Received.csv", LinkedInSamples.recommendations),
  ]

  /// Takes pages in as one import does.
  private func take(_ pages: [(String, String)], into store: ContactStore) throws -> ImportPlan {
    let today = Day(number: 20_581)
    var plan = try ImportPlan(
      source: store, today: today, names: NameReader(Names.lexicon),
      nextID: { try store.freshID() })
    for (name, text) in pages {
      plan.begin(name)
      _ = try Reading.rome.read(Array(text.utf8), named: name) { try plan.take($0) }
    }
    try plan.finish()
    try store.commit(
      plan.changes, at: Moment(seconds: 0, day: today, minute: 0, zone: ""), label: "import")
    return plan
  }

  private func contact(_ name: String, _ store: ContactStore) throws -> Contact {
    try #require(try store.all(Contact.self).first { $0.fullName == name })
  }

  @Test(arguments: [
    ("messages.csv", LinkedInSamples.messages, FileFormat.linkedInMessages),
    ("Connections.csv", LinkedInSamples.connections, .linkedIn),
    ("Invitations.csv", LinkedInSamples.invitations, .linkedInInvitations),
    ("Profile.csv", LinkedInSamples.profile, .linkedInProfile),
    ("Positions.csv", LinkedInSamples.positions, .linkedInPositions),
    ("Skills.csv", LinkedInSamples.skills, .linkedInSkills),
    ("Events.csv", LinkedInSamples.events, .linkedInEvents),
    ("Recommendations_Received.csv", LinkedInSamples.recommendations, .linkedInRecommendations),
  ])
  func `each page is known by its headings`(name: String, text: String, format: FileFormat) {
    #expect(Reading.read(text, named: name)?.format == format)
  }

  @Test func `messages seed the story: who, when, in or out, the first words`() throws {
    let store = try ContactStore()
    let plan = try take(Self.pages, into: store)
    let laura = try contact("Laura Conti", store)
    let story = try store.rows(Interaction.self, where: "contact", is: laura.id)
    #expect(story.map(\.direction) == [.out, .in, .in])
    // Half past ten in the evening in Greenwich is the next day in Rome.
    #expect(story.map(\.day.iso) == ["2026-05-01", "2026-05-01", "2024-01-15"])
    #expect(story[0].words == "Ciao Laura,\ngrazie per il caffè")
    #expect(story[2].acts.names == ["help"])
    #expect(story.map(\.channel) == [.linkedin, .linkedin, .linkedin])
    #expect(plan.sums.strangers == 2)
  }

  @Test func `whom one wrote to is somebody one knows, and whoever only wrote is not`() throws {
    let store = try ContactStore()
    _ = try take(Self.pages, into: store)
    let names = Set(try store.all(Contact.self).map(\.fullName))
    #expect(names == ["Laura Conti", "Marco Bianchi", "Pia Rossi"])
    let pia = try contact("Pia Rossi", store)
    // The draft was never sent.
    #expect(try store.rows(Interaction.self, where: "contact", is: pia.id).count == 1)
  }

  @Test func `an invitation says how one met`() throws {
    let store = try ContactStore()
    _ = try take(Self.pages, into: store)
    let marco = try contact("Marco Bianchi", store)
    let story = try store.rows(Interaction.self, where: "contact", is: marco.id)
    #expect(story.map(\.channel) == [.invitation])
    #expect(story.first?.words == "Ci siamo visti alla fiera di Torino")
    #expect(story.first?.day.iso == "2025-07-08")
  }

  @Test func `what is told of oneself is kept, and the name is still asked for`() throws {
    let store = try ContactStore()
    _ = try take(Self.pages, into: store)
    let profile = try #require(try store.one(Profile.self, EntityID(1)))
    #expect(profile.work == "Analista di dati")
    #expect(profile.given == nil)
    let own = try store.rows(Extra.self, where: "entity", is: EntityID(1))
    #expect(own.contains { $0.name == "position" && $0.value == "Analista, Helix Bio (Jan 2022)" })
    #expect(own.filter { $0.name == "skill" }.map(\.value) == ["SQL", "Python"])
    #expect(try store.all(Event.self).map(\.name) == ["AI Week"])
    #expect(try store.all(Event.self).map(\.day?.iso) == ["2026-05-14"])
  }

  @Test func `the whole export again changes nothing`() throws {
    let store = try ContactStore()
    _ = try take(Self.pages, into: store)
    #expect(try take(Self.pages, into: store).changes.isEmpty)
    #expect(try take(Self.pages.reversed(), into: store).changes.isEmpty)
  }

  @Test func `a later export of the same person ends the post it named before`() throws {
    let store = try ContactStore()
    _ = try take(Self.pages, into: store)
    let later = LinkedInSamples.connections.replacing(
      "Reply,Data Analyst", with: "Enel,Head of Data")
    _ = try take([("Connections.csv", later)], into: store)
    let laura = try contact("Laura Conti", store)
    let roles = try store.rows(Role.self, where: "contact", is: laura.id)
    #expect(roles.map(\.title) == ["Data Analyst", "Head of Data"])
    #expect(roles.map { $0.until == nil } == [false, true])
    let title = later.replacing("Head of Data", with: "Chief of Data")
    _ = try take([("Connections.csv", title)], into: store)
    #expect(
      try store.rows(Role.self, where: "contact", is: laura.id).last?.title == "Chief of Data")
  }

  @Test func `a post that was typed is never overwritten`() throws {
    let store = try ContactStore()
    _ = try take(Self.pages, into: store)
    let laura = try contact("Laura Conti", store)
    var role = try #require(try store.rows(Role.self, where: "contact", is: laura.id).first)
    (role.title, role.provenance) = ("Analista capo", .typed)
    try store.commit(
      [.save(role)], at: Moment(seconds: 0, day: Day(number: 20_581), minute: 0, zone: ""),
      label: "x")
    let plan = try take(Self.pages, into: store)
    #expect(plan.changes.isEmpty)
    #expect(plan.remarks.map(\.remark) == [.role])
  }

  @Test func `of two who take part in one conversation it cannot be told whose export it is`()
    throws
  {
    let text = LinkedInSamples.messages.split(separator: "\n").prefix(4).joined(separator: "\n")
    let file = try #require(Reading.read(text, named: "messages.csv"))
    #expect(file.exchanges.isEmpty)
    #expect(file.skipped.map(\.reason) == [.whose, .whose])
  }

  @Test func `every page cut off anywhere gives whole records or none`() throws {
    for (name, text) in Self.pages where name != "messages.csv" {
      let bytes = Array(text.utf8)
      for end in stride(from: 0, to: bytes.count, by: 10) {
        _ = Reading.rome.read(Array(bytes[..<end]), named: name)
      }
    }
    let bytes = Array(LinkedInSamples.messages.utf8)
    let days = Set(
      (Reading.read(LinkedInSamples.messages, named: "messages.csv")?.exchanges ?? []).map(
        \.instant))
    for end in stride(from: 0, to: bytes.count, by: 10) {
      let file = Reading.rome.read(Array(bytes[..<end]), named: "messages.csv")
      for exchange in file?.exchanges ?? [] { #expect(days.contains(exchange.instant)) }
    }
  }
}
