import Voice
import ContactStore
import Contacts
import Counsel
import Dialogue
import Ear
import Foundation
import Ground
import Hearing
import Language
import Playbook
import Questions
import Vocabulary

/// An ear with a few people it knows, on Friday 8 May 2026.
struct Listening {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func shipped() -> Playbook {
    Playbook(
      PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
  }

  /// Made once: reading the acts takes longer than most tests.
  private static let ears: [LanguageTag: Ear] = {
    let playbook = shipped()
    return Dictionary(
      uniqueKeysWithValues: LanguageTag.allCases.map { ($0, playbook.ear($0)) })
  }()

  let language: LanguageTag
  let playbook: Playbook
  private let source: PendingSource
  private let people: PeopleIndex

  /// Somebody who is known, with where they work and what they do there.
  struct Known: Sendable {
    let given: String
    let family: String
    var place: (organisation: String, title: String)?
  }

  /// The people that most rows speak of.
  static let few = [
    Known(given: "Laura", family: "Bianchi"), Known(given: "Marco", family: "Verdi"),
    Known(given: "Stefano", family: "Galli"), Known(given: "Lucy", family: "Hart"),
    Known(given: "Mark", family: "Davies"), Known(given: "Daniel", family: "Price"),
  ]

  /// People with an employer.
  static let employed = [
    Known(given: "Laura", family: "Bianchi", place: ("Reply", "Data Engineer")),
    Known(given: "Paolo", family: "Rossi", place: ("Enel", "HR Manager")),
    Known(given: "Anna", family: "Conti", place: ("Leonardo", "Ingegnere")),
    Known(given: "Marco", family: "Ferri", place: ("Enel", "Responsabile acquisti")),
    Known(given: "Stefano", family: "Galli", place: ("Politecnico di Milano", "Professore")),
    Known(given: "Mark", family: "Davies", place: ("Acme", "CTO")),
    Known(given: "Lucy", family: "Chen", place: ("Bigcorp", "Product Manager")),
    Known(given: "Giorgia", family: "Esposito", place: ("Comune di Napoli", "Architetto")),
    Known(given: "Daniel", family: "Price", place: ("Initech", "Recruiter")),
  ]

  /// What was known before anything was heard.
  private(set) var known = 0

  init(_ language: LanguageTag, knowing circle: [Known] = few) throws {
    self.language = language
    playbook = Self.shipped()
    playbook.use(Self.ears)
    let store = try ContactStore()
    source = PendingSource(store)
    for one in circle {
      let contact = try source.freshID()
      source.add(
        Contact(
          id: contact, given: one.given, family: one.family, provenance: .typed,
          added: Day(number: 0)))
      guard let place = one.place else { continue }
      let organisation =
        try source.all(Organisation.self).first { $0.name == place.organisation }
        ?? Organisation(id: source.freshID(), name: place.organisation)
      source.add(organisation)
      source.add(
        Role(
          id: try source.freshID(), contact: contact, organisation: organisation.id,
          title: place.title, provenance: .typed))
    }
    known = source.changes.count
    people = PeopleIndex(source)
  }

  var hearer: Hearer {
    Hearer(
      Wording(
        playbook, source, people, language, today: Day(iso: "2026-05-08") ?? Day(number: 0)),
      source)
  }

  /// What was changed by hearing: nothing, ever.
  var changeCount: Int { source.changes.count - known }

  func best(_ line: String, _ kind: Expected.Kind, maySkip: Bool = true) throws -> Reading? {
    try hearer.readings(line, Expected(kind, maySkip: maySkip)).first
  }

  /// A line as the rows write it: `answer(10)`, `why`, `none`.
  func said(_ line: String, asking: String) throws -> String {
    let parts = asking.split(separator: ":", maxSplits: 1).map(String.init)
    let kind = try kind(
      parts[0], parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : [])
    guard let reading = try best(line, kind) else { return "none" }
    switch reading.meaning {
    case .answer(let answer): return "answer(" + words(answer) + ")"
    case .move(let id, _): return id
    case .command(let id): return id
    case .sentence(let line): return line.act ?? "none"
    case .several, .either, .oneOf: return "ask"
    case .outside, .enter: return "none"
    }
  }

  private func words(_ answer: Answer) -> String {
    switch answer {
    case .option(let id): id
    case .options(let ids): ids.joined(separator: ", ")
    case .text(let text): text
    case .flag(let flag): hearer.wording.words(flag ? "yes" : "no")
    case .number(let number): String(number)
    case .entity(let item): item.name
    case .entities(let items): items.map(\.name).joined(separator: ", ")
    case .nothing: ""
    default: answer.timing?.day.iso ?? ""
    }
  }

  private func kind(_ word: String, _ labels: [String]) throws -> Expected.Kind {
    switch word {
    case "choice": .option(offers(labels))
    case "several": .options(offers(labels), most: nil)
    case "yes-no": .yesNo
    case "number": .number
    case "date": .day(isPast: false, isAhead: false)
    case "person": .person(allowsNew: true)
    case "people": .people
    case "organisation": .organisations
    case "event": .event(isPast: false)
    case "draft": .option([])
    default: .words(.free, least: 1, most: 2000, isQuestion: false)
    }
  }

  /// The options of the step that has these labels, with the words its script knows them by.
  private func offers(_ labels: [String]) -> [Offer] {
    var words: [String: [String]] = [:]
    for name in playbook.conversationNames {
      guard let texts = playbook.conversation(name, language)?.texts else { continue }
      for step in texts.steps.values {
        let known = step.options.mapValues { Folding.fold(hearer.wording.speaker.say($0)) }
        guard labels.allSatisfy({ known.values.contains(Folding.fold($0)) }) else { continue }
        for (id, label) in known { words[label, default: []] += step.words[id] ?? [] }
      }
    }
    return labels.map { Offer(id: $0, label: $0, words: words[Folding.fold($0)] ?? []) }
  }
}
