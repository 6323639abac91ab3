import ContactStore
import Contacts
import Counsel
import Ground
import Language
import Playbook
import Questions
import Testing
import Vocabulary

/// The card of somebody says everything that is known, and what would be a good next step.
@Suite struct PersonCardTests {
  private let today = Day(number: 20_581)
  private let playbook = Playbook(
    PromptFolder(shipped: SituationTests.root), vocabulary: NetworkVocabulary.standard,
    kinds: StepQuestions.kinds)

  private func card(_ store: ContactStore, _ id: EntityID) throws -> PersonCard {
    let source = PendingSource(store)
    let wording = Wording(playbook, source, PeopleIndex(source), .it, today: today)
    let counsel = Counsel(wording, try Counsel.conclude(playbook, source, today: today))
    return try #require(try counsel.card(id))
  }

  private func lines(_ card: PersonCard, _ heading: String) -> [String] {
    card.parts.first { $0.heading == heading }?.lines ?? []
  }

  /// Laura, of whom something of everything is known.
  private func store() throws -> (store: ContactStore, laura: EntityID) {
    let store = try ContactStore()
    func person(_ given: String, _ family: String) throws -> Contact {
      Contact(
        id: try store.freshID(), given: given, family: family, provenance: .typed,
        added: today - 40)
    }
    var laura = try person("Laura", "Conti")
    let paolo = try person("Paolo", "Galli")
    let anna = try person("Anna", "Riva")
    let event = Event(id: try store.freshID(), name: "Career Day", day: today - 30)
    laura.metEvent = event.id
    laura.metThrough = paolo.id
    laura.notes = "preferisce il mattino"
    laura.aside = "PMP"
    let topic = Topic(id: try store.freshID(), name: "droni")
    func passed(
      _ days: Int, _ direction: Direction, _ acts: [String], _ object: String? = nil,
      words: String? = nil
    ) throws -> Change {
      var row = Interaction(
        id: try store.freshID(), contact: laura.id, day: today - days, direction: direction,
        acts: Acts(acts.compactMap(Acts.init(named:))))
      (row.object, row.words) = (object, words)
      return .save(row)
    }
    var changes: [Change] = [.save(laura), .save(paolo), .save(anna), .save(event), .save(topic)]
    changes += [
      .save(
        Interest(
          id: try store.freshID(), contact: laura.id, topic: topic.id, provenance: .typed)),
      .save(
        Project(
          id: try store.freshID(), contact: laura.id, topic: nil, words: "un volo lungo",
          from: nil)),
      .save(Relation(id: try store.freshID(), contact: laura.id, kind: .friend)),
      .save(Tag(id: try store.freshID(), contact: laura.id, word: "torino")),
      .save(Acquaintance(id: try store.freshID(), first: anna.id, second: laura.id)),
      .save(
        Occasion(
          id: try store.freshID(), contact: laura.id, kind: .birthday, month: 6, day: 12,
          provenance: .typed)),
      .save(
        Promise(
          id: try store.freshID(), contact: laura.id, direction: .out, verb: "send",
          thing: "il libro", made: today - 3)),
      .save(
        Reminder(
          id: try store.freshID(), contact: laura.id, day: today + 3, words: "chiamare Laura")),
      try passed(30, .out, ["met"]),
      try passed(20, .out, ["article", "message"], "un articolo sul volo"),
      try passed(15, .in, ["advice"], words: "prova con poco"),
      try passed(12, .out, ["ask"], "un nome in Enel"),
      try passed(9, .in, ["ask"], "un parere"),
    ]
    let moment = Moment(seconds: 1_778_200_000, day: today, minute: 570, zone: "UTC")
    try store.commit(changes, at: moment, label: nil)
    return (store, laura.id)
  }

  @Test func `how, when and through whom they were met stands on the card`() throws {
    let (store, laura) = try store()
    let met = lines(try card(store, laura), "Come vi siete conosciuti")
    #expect(met == ["conoscenza fatta al Career Day (mercoledì 8 aprile), tramite Paolo Galli"])
  }

  @Test func `what was given, received and asked stands there with its days, and what is owed`()
    throws
  {
    let (store, laura) = try store()
    let ledger = lines(try card(store, laura), "Dato e ricevuto")
    #expect(ledger.count == 5)
    #expect(ledger.first == "dato: qualcosa di utile (un articolo sul volo), sabato 18 aprile")
    #expect(ledger.contains { $0.hasPrefix("ricevuto: un consiglio (prova con poco)") })
    #expect(ledger.contains { $0.hasPrefix("chiesto: una richiesta (un nome in Enel)") })
    #expect(ledger.contains { $0.hasPrefix("chiesto a te: una richiesta (un parere)") })
    #expect(ledger.contains { $0.hasPrefix("da mantenere: il libro") })
  }

  @Test func `interests, projects, ties, days, last words and notes are all there`() throws {
    let (store, laura) = try store()
    let card = try card(store, laura)
    for text in [
      "interessi: droni", "progetto: un volo lungo", "conosce Anna Riva", "è fra i tuoi amici",
      "etichette: torino", "compleanno: venerdì 12 giugno", "preferisce il mattino",
      "scritto accanto al nome: PMP",
    ] { #expect(card.lines.contains(text), "\(text): \(card.lines)") }
    #expect(card.lines.contains { $0.hasPrefix("ultime parole: prova con poco") })
  }

  @Test func `where the tie stands, what is to be done and the next step close the card`() throws {
    let (store, laura) = try store()
    let card = try card(store, laura)
    let next = try #require(card.parts.last)
    #expect(next.heading == "Adesso")
    #expect(next.lines.contains { $0.hasPrefix("il rapporto") || $0.hasPrefix("c'è un tuo") })
    #expect(next.lines.contains("da fare, lunedì 11 maggio: chiamare Laura"))
    #expect(next.lines.count >= 3, "\(next.lines)")
  }

  @Test func `of somebody of whom a name alone is known there is a card without empty parts`()
    throws
  {
    let store = try ContactStore()
    let contact = Contact(
      id: try store.freshID(), given: "Ugo", provenance: .typed, added: today)
    let moment = Moment(seconds: 1_778_200_000, day: today, minute: 570, zone: "UTC")
    try store.commit([.save(contact)], at: moment, label: nil)
    let card = try card(store, contact.id)
    #expect(card.title == "Ugo")
    #expect(card.parts.allSatisfy { !$0.lines.isEmpty })
  }
}
