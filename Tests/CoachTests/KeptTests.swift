import ContactStore
import Contacts
import Ground
import Language
import Playbook
import Testing

/// What was said stays said, and what is taken back is named when it is from elsewhere.
@Suite struct KeptTests {
  private func imported(_ store: ContactStore, on day: String) throws {
    let today = try #require(Day(iso: day))
    let moment = Moment(
      seconds: Double(today.number) * 86_400, day: today, minute: 540, zone: "UTC")
    let contact = Contact(
      id: try store.freshID(), given: "Ada", family: "Riva", provenance: .typed, added: today)
    try store.commit([.save(contact)], at: moment, label: "Connections.csv")
  }

  @Test(arguments: LanguageTag.allCases)
  func `an event keeps its day though its conversation is left`(_ language: LanguageTag) throws {
    let stage = try Stage(language)
    for line in ["Sara", "/stop", "giovedì vado al Career Day del Politecnico", "/stop"] {
      try stage.type(line)
    }
    let event = try #require(try stage.store.all(Event.self).last)
    #expect(event.name == "Career Day del Politecnico")
    #expect(event.day == Day(iso: "2026-05-14"))
  }

  @Test(arguments: LanguageTag.allCases)
  func `somebody met is kept though the conversation is left`(_ language: LanguageTag) throws {
    let stage = try Stage(language)
    for line in ["Sara", "2", "Laura Conti", "AI Week", "2026-05-07", "/stop"] {
      try stage.type(line)
    }
    let contact = try #require(try stage.store.all(Contact.self).last)
    #expect(contact.fullName == "Laura Conti")
    #expect(contact.metEvent != nil)
  }

  @Test(arguments: LanguageTag.allCases)
  func `whoever was imported first, the person is asked their name`(
    _ language: LanguageTag
  ) throws {
    let store = try ContactStore()
    try imported(store, on: "2026-05-08")
    let stage = try Stage(language, store: store)
    try stage.type("Sara Neri")
    #expect(try store.one(Profile.self, EntityID(1))?.given == "Sara")
  }

  @Test(arguments: LanguageTag.allCases)
  func `an undo that reaches into another day is named first`(_ language: LanguageTag) throws {
    let store = try ContactStore()
    try imported(store, on: "2026-05-01")
    let stage = try Stage(language, store: store)
    try stage.type("/undo")
    #expect(stage.transcript.contains("Connections.csv"))
    #expect(try store.all(Contact.self).count == 1)
    try stage.type("no")
    #expect(try store.all(Contact.self).count == 1)
    try stage.type("/undo")
    try stage.type(language == .it ? "sì" : "yes")
    #expect(try store.all(Contact.self).isEmpty)
  }

  @Test(arguments: LanguageTag.allCases)
  func `a sentence is never put into another`(_ language: LanguageTag) throws {
    let stage = try Stage(language)
    let sentence =
      language == .it
      ? "mi servirebbe che qualcuno mi presentasse ai responsabili"
      : "I would need that somebody introduces me to the managers"
    let role = language == .it ? "sono infermiera" : "I'm a nurse"
    for line in ["Sara", "3", "1", "/skip", role, "/skip", "/skip", "/skip"] {
      try stage.type(line)
    }
    try stage.type(sentence)
    for line in ["/skip", "/skip", "1"] { try stage.type(line) }
    let pitch = try #require(try stage.store.all(Pitch.self).first)
    let whole = sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    #expect(pitch.text.contains(" " + whole))
    #expect(!pitch.text.contains("Cerco") && !pitch.text.contains("looking for"))
  }
}
