import Contacts
import ContactStore
import Ground
import Language

/// Forty made-up people, each in five states of what is known of them.
struct MadeUp {
  /// What is known of somebody.
  enum State: Int, CaseIterable { case nothing, event, memory, project, history }

  let store: ContactStore
  let language: LanguageTag
  let today: Day

  /// The facts that stand for each kind, with the words by which they are recognised in a message.
  static let facts: [LanguageTag: [String: [(typed: String, core: String)]]] = [
    .it: [
      "project": [
        ("il progetto sulle pompe di calore", "pompe di calore"),
        ("magazzino automatico", "magazzino"),
        ("la sua tesi sul traffico", "tesi sul traffico"),
        ("due app per i musei", "app per i musei"),
        ("un libro di ricette", "ricette"), ("l'orto di quartiere", "orto di quartiere"),
      ],
      "topic": [
        ("turni di notte", "turni di notte"), ("la logistica", "logistica"),
        ("come si entra nel pubblico", "come si entra"), ("maratone e ginocchia", "maratone"),
        ("cambiare mestiere a cinquant'anni", "cambiare mestiere"),
      ],
      "said": [
        ("che a Bologna cercano tesisti", "cercano tesisti"),
        ("prova con un progetto piccolo", "un progetto piccolo"),
        ("assumono in autunno", "assumono in autunno"), ("il libro di Rossi", "libro di Rossi"),
      ],
      "interest": [
        ("vela", "vela"), ("gli scacchi", "scacchi"),
        ("fotografia notturna", "fotografia notturna"),
      ],
      "received": [
        ("i consigli sul colloquio", "consigli sul colloquio"),
        ("dritte sul portfolio", "dritte sul portfolio"),
        ("avermi letto il CV", "letto il CV"),
      ],
    ],
    .en: [
      "project": [
        ("the heat pump project", "heat pump"), ("hydrogen project", "hydrogen project"),
        ("her thesis on traffic", "thesis on traffic"), ("two museum apps", "museum apps"),
        ("a cookbook", "cookbook"), ("the community garden", "community garden"),
      ],
      "topic": [
        ("night shifts", "night shifts"), ("logistics", "logistics"),
        ("how to get into the civil service", "how to get into"),
        ("marathons and knees", "marathons"),
        ("to change jobs", "change jobs"),
      ],
      "said": [
        ("that they're looking for interns", "looking for interns"),
        ("try a small project first", "a small project first"),
        ("they hire in the autumn", "hire in the autumn"), ("the book by Rossi", "book by Rossi"),
      ],
      "interest": [("sailing", "sailing"), ("chess", "chess"), ("photography", "photography")],
      "received": [
        ("the advice on my interview", "advice on my interview"), ("advice", "the advice"),
        ("reading my CV", "reading my CV"),
      ],
    ],
  ]

  private static let names = [
    ("Laura", "Conti"), ("Andrea", "Serra"), ("Niccolò", "D'Àmico"), ("Zoë", "Brontë"),
    ("Irene", "Riva"), ("Ugo", "De Santis"), ("Mark", "Davies"), ("Lucy", "Hart"),
  ]

  static func identity(_ person: Int, _ state: State) -> EntityID {
    EntityID(1000 + person * 10 + state.rawValue)
  }

  static func name(_ person: Int) -> String {
    let name = names[person % names.count]
    return name.0 + " " + name.1
  }

  /// The fact of a kind that a person has.
  static func fact(_ kind: String, _ person: Int, _ language: LanguageTag) -> (
    typed: String, core: String
  ) {
    let list = facts[language]?[kind] ?? []
    return list.isEmpty ? ("", "") : list[person % list.count]
  }

  /// Keeps everybody.
  func fill(at moment: Moment) throws {
    var changes: [Change] = []
    var next = 5000
    func fresh() -> EntityID {
      next += 1
      return EntityID(next)
    }
    func topic(_ name: String) -> EntityID {
      let row = Topic(id: fresh(), name: name)
      changes.append(.save(row))
      return row.id
    }
    var profile = Profile()
    (profile.given, profile.family) = ("Sara", "Neri")
    changes.append(.save(profile))
    for person in 0..<40 {
      for state in State.allCases {
        let name = Self.names[person % Self.names.count]
        var contact = Contact(
          id: Self.identity(person, state), given: name.0, family: name.1,
          provenance: .typed, added: today - 400)
        let id = contact.id
        func typed(_ kind: String) -> String { Self.fact(kind, person, language).typed }
        if [.event, .history].contains(state) {
          let event = Event(
            id: fresh(), name: language == .it ? "fiera di Milano" : "careers fair",
            kind: .fair, day: today - 300)
          changes.append(.save(event))
          contact.metEvent = event.id
        }
        changes.append(.save(contact))
        func exchange(_ direction: Direction, _ acts: Acts, _ days: Int) -> Interaction {
          Interaction(
            id: fresh(), contact: id, day: today - days, direction: direction, acts: acts)
        }
        if [.memory, .history].contains(state) {
          var talk = exchange(.out, .met, 200)
          talk.words = typed("topic")
          var told = exchange(.in, .message, 190)
          if person % 2 == 0 { told.words = typed("said") }
          changes += [.save(talk), .save(told)]
        }
        if [.project, .history].contains(state) {
          changes.append(
            .save(
              Project(
                id: fresh(), contact: id, topic: nil, words: typed("project"), from: today - 100)))
        }
        if state == .history {
          var help = exchange(.in, Acts(named: "advice") ?? .message, 90)
          help.object = typed("received")
          changes.append(.save(help))
          changes.append(
            .save(
              Interest(
                id: fresh(), contact: id, topic: topic(typed("interest")), provenance: .typed)))
        }
      }
    }
    try store.commit(changes, at: moment, label: nil)
  }
}
