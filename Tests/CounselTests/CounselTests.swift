import ContactStore
import Contacts
import Counsel
import Ground
import Language
import Playbook
import Rules
import Testing
import Vocabulary
import Questions

@Suite struct CounselTests {
  private let today = Day(number: 20_581)
  private let moment = Moment(
    seconds: 1_778_200_000, day: Day(number: 20_581), minute: 570, zone: "UTC")
  private let playbook = Playbook(
    PromptFolder(shipped: SituationTests.root), vocabulary: NetworkVocabulary.standard,
    kinds: StepQuestions.kinds)

  private func counsel(_ store: ContactStore) throws -> Counsel {
    let source = PendingSource(store)
    let wording = Wording(playbook, source, PeopleIndex(source), .it, today: today)
    return Counsel(wording, try Counsel.conclude(playbook, source, today: today))
  }

  private func person(_ store: ContactStore, _ given: String) throws -> Contact {
    Contact(id: try store.freshID(), given: given, provenance: .typed, added: today - 30)
  }

  private func met(_ store: ContactStore, _ contact: Contact, at event: Event) throws -> [Change] {
    let attendance = Attendance(
      id: try store.freshID(), event: event.id, contact: contact.id, state: .met)
    return [.save(contact), .save(attendance)]
  }

  @Test func `people brought in from a file, with nothing that passed, are no reproach`() throws {
    let store = try ContactStore()
    var changes: [Change] = []
    for number in 0..<500 {
      var contact = try person(store, "Persona \(number)")
      contact.provenance = .imported("Connections.csv")
      changes.append(.save(contact))
      changes.append(
        .save(
          Role(
            id: try store.freshID(), contact: contact.id, organisation: nil, title: "Analyst",
            provenance: .imported("Connections.csv"))))
    }
    try store.commit(changes, at: moment, label: nil)
    #expect(try counsel(store).advices(limit: 100, onePerPerson: false).isEmpty)
  }

  @Test func `at most three advices, about three people; one shown twice to no effect steps back`()
    throws
  {
    let store = try ContactStore()
    let event = Event(id: try store.freshID(), name: "Fiera", day: today - 1)
    var changes: [Change] = [.save(event)]
    for name in ["Anna", "Bruno", "Carla", "Dario"] {
      changes += try met(store, try person(store, name), at: event)
    }
    try store.commit(changes, at: moment, label: nil)
    let views = try counsel(store).advices(limit: 3, onePerPerson: true)
    #expect(views.count == 3)
    #expect(Set(views.map(\.about)).count == 3)
    let first = try #require(views.first)
    var state = AdviceState(
      id: try store.freshID(), advice: first.identity, rule: first.rule,
      contact: EntityID(first.about))
    state.shown = 2
    try store.commit([.save(state)], at: moment, label: nil)
    #expect(
      try counsel(store).advices(limit: 3, onePerPerson: true).contains { $0.about == first.about }
        == false)
    state.answer = .postponed
    state.until = (today + 3).number
    try store.commit([.save(state)], at: moment, label: nil)
    let all = try counsel(store).advices(limit: 50, onePerPerson: false)
    #expect(!all.contains { $0.identity == first.identity })
  }

  @Test func `a rule that is silent gives nothing, and a parameter moves its window`() throws {
    let store = try ContactStore()
    let event = Event(id: try store.freshID(), name: "Fiera", day: today - 12)
    let anna = try person(store, "Anna")
    try store.commit([.save(event)] + met(store, anna, at: event), at: moment, label: nil)
    func rules() throws -> Set<String> {
      Set(try counsel(store).advices(limit: 50, onePerPerson: false).map(\.rule))
    }
    let before = try rules()
    let parameter = try RuleSettings.row(parameter: "follow_up_days", 20, in: store)
    try store.commit([.save(parameter)], at: moment, label: nil)
    let after = try rules()
    #expect(after != before)
    let gained = try #require(after.subtracting(before).first)
    let mute = try RuleSettings.row(mute: gained, in: store)
    try store.commit([.save(mute)], at: moment, label: nil)
    #expect(try rules().contains(gained) == false)
    #expect(try RuleSettings(store).muted == [gained])
  }

  @Test func `why not tells what holds, the first thing missing and what holds back`() throws {
    let store = try ContactStore()
    let event = Event(id: try store.freshID(), name: "Fiera", day: today - 4)
    let anna = try person(store, "Anna")
    let message = Interaction(
      id: try store.freshID(), contact: anna.id, day: today - 1, direction: .out, channel: .email,
      acts: .message)
    try store.commit(
      [.save(event), .save(message)] + met(store, anna, at: event), at: moment, label: nil)
    let conclusions = try counsel(store).conclusions
    let about = try #require(Int32(exactly: anna.id.number))
    let rule = try #require(
      conclusions.book.rules.first { rule in
        if case .advise = rule.head {
          return rule.mark.file.contains("meeting") && rule.priority == 90
        }
        return false
      })
    let answer = try #require(conclusions.whyNot(rule.name, about: about))
    #expect(!answer.holds)
    #expect(answer.satisfied.count == 3)
    guard case .present(let facts)? = answer.missed else {
      Issue.record("a message that was sent is what stands in the way")
      return
    }
    #expect(facts.first?.relation == "interaction")
    #expect(conclusions.whyNot("no such rule", about: about) == nil)
    let lines = try #require(try counsel(store).whyNot(rule.name, about: about))
    #expect(lines.contains { $0.hasPrefix("✗") })
    #expect(lines.contains { $0.hasPrefix("✓") })
  }
}
