import ContactStore
import Contacts
import Ground
import Scout
import Testing

@Suite struct ScoutTests {
  private let source: PendingSource
  private let today = Day(number: 20_000)

  init() throws { source = PendingSource(try ContactStore()) }

  private func person(_ name: String) throws -> EntityID {
    let id = try source.freshID()
    source.add(Contact(id: id, given: name, provenance: .typed, added: today))
    return id
  }

  private func place(_ name: String) throws -> EntityID {
    let id = try source.freshID()
    source.add(Organisation(id: id, name: name))
    return id
  }

  private func works(
    _ who: EntityID, _ place: EntityID, title: String? = nil, until: Day? = nil
  ) throws {
    source.add(
      Role(
        id: try source.freshID(), contact: who, organisation: place, title: title, until: until,
        provenance: .typed))
  }

  private static let ranks = [
    "works": 50, "worked": 30, "role": 40, "topic": 35, "knows": 25, "place": 10, "noted": 15,
    "mentor": 8,
  ]

  @Test func `who works there now comes before who worked there once`() throws {
    let enel = try place("Enel")
    let (old, new) = (try person("Anna"), try person("Bruno"))
    try works(old, enel, until: today - 400)
    try works(new, enel)
    let found = try Scout(source, ranks: Self.ranks).find(Wanted(organisations: [enel]))
    #expect(found.map(\.contact) == [new, old])
    #expect(found.map { $0.evidence[0].way } == ["works", "worked"])
  }

  @Test func `who knows somebody there is found one step away, through whom`() throws {
    let enel = try place("Enel")
    let (inside, bridge) = (try person("Anna"), try person("Bruno"))
    try works(inside, enel)
    source.add(Acquaintance(id: try source.freshID(), first: bridge, second: inside))
    let found = try Scout(source, ranks: Self.ranks).find(Wanted(organisations: [enel]))
    #expect(found.map(\.contact) == [inside, bridge])
    #expect(found[1].evidence == [Evidence("knows", through: inside, weight: 25)])
  }

  @Test func `a subject is found whatever small words stand around it`() throws {
    let who = try person("Anna")
    let topic = Topic(id: try source.freshID(), name: "idrogeno")
    source.add(topic)
    source.add(
      Interest(id: try source.freshID(), contact: who, topic: topic.id, provenance: .typed))
    let found = try Scout(source, ranks: Self.ranks).find(
      Wanted(subjects: ["la tesi sull'idrogeno"], aside: ["tesi"]))
    #expect(found.map(\.contact) == [who])
    #expect(
      try Scout(source, ranks: Self.ranks).find(Wanted(subjects: ["la tesi"], aside: ["tesi"]))
        .isEmpty)
  }

  @Test func `what a conversation gives no weight is no reason`() throws {
    let who = try person("Anna")
    source.add(Relation(id: try source.freshID(), contact: who, kind: .mentor))
    #expect(try Scout(source, ranks: ["works": 1]).find(Wanted(subjects: ["dati"])).isEmpty)
    #expect(try Scout(source, ranks: Self.ranks).find(Wanted()).map(\.contact) == [who])
  }

  @Test func `a promise is given before an article, and nothing is sent twice`() throws {
    let who = try person("Anna")
    let topic = Topic(id: try source.freshID(), name: "idrogeno")
    let article = Material(id: try source.freshID(), words: "l'articolo", day: today - 3)
    source.add(topic)
    source.add(article)
    source.add(Subject(id: try source.freshID(), entity: article.id, topic: topic.id))
    source.add(
      Interest(id: try source.freshID(), contact: who, topic: topic.id, provenance: .typed))
    let gifts = Gifts(source, today: today)
    let hook = Gift.material(article.id, words: "l'articolo", topic: "idrogeno")
    #expect(try gifts.first(for: who) == hook)
    source.add(
      Promise(
        id: try source.freshID(), contact: who, direction: .out, verb: "send", thing: "le slide",
        made: today - 9))
    #expect(try gifts.first(for: who) == .promise("le slide"))
    var sent = Interaction(
      id: try source.freshID(), contact: who, day: today - 1, direction: .out, acts: .article)
    sent.material = article.id
    source.add(sent)
    #expect(try gifts.hooks(for: who).isEmpty)
  }
}
