import Drafts
import Ground
import Language
import Playbook
import Voice

/// Every template with every sort of person and of value that a draft may meet.
struct DraftMatrix {
  let playbook: Playbook
  let language: LanguageTag
  let today = Day(number: 20_581)

  struct Filled {
    let template: Template
    let situation: String
    let channel: MessageChannel
    let person: PersonWords
    let draft: Draft
  }

  /// With and without gender, title, family name, accents, apostrophes.
  static let people = [
    PersonWords(given: "Laura", family: "Conti", gender: .feminine),
    PersonWords(given: "Andrea"),
    PersonWords(given: "Niccolò", family: "D'Àmico", gender: .masculine),
    PersonWords(given: "Zoë", family: "Brontë", context: "Acme"),
    PersonWords(given: "Irene", family: "Riva", title: "dottoressa Riva", gender: .feminine),
    PersonWords(
      given: "Ugo", family: "De Santis", title: "professor De Santis", gender: .masculine),
  ]

  private static let words: [LanguageTag: [String: [String]]] = [
    .it: [
      "topic": [
        "la logistica", "turni di notte", "come si entra nel pubblico", "droni in agricoltura",
        "maratone e ginocchia", "l'energia",
      ],
      "project": ["un progetto di logistica", "il magazzino automatico", "l'orto urbano"],
      "object": [
        "i consigli sul colloquio", "consigli", "avermi aiutato",
        "il tempo che mi ha reso più facile la scelta",
      ],
      "outcome": ["ho passato il colloquio", "ci siamo sentiti ieri"],
      "matter": [
        "la scelta tra due master", "come si lavora nella logistica", "lavorare in ospedale",
        "se conviene fare un dottorato", "turni di notte",
      ],
      "purpose": ["capire come lavorano sui droni"],
      "memory": ["Come procede il magazzino automatico?"],
      "memory-tu": ["Se conosco Paolo Fabbri, lo devo a te."],
      "memory-lei": ["Se conosco Paolo Fabbri, lo devo a Lei."],
      "wanted-tu": ["Non ho dimenticato che cosa ti serve: un contatto a Torino."],
      "wanted-lei": ["Non ho dimenticato che cosa Le serve: un contatto a Torino."],
      "said": ["che a Bologna cercano tesisti"], "lost": ["tuo padre", "tua nonna Rosa"],
      "reason": ["ho letto il Suo articolo sui droni", "scrivo una tesi sull'idrogeno"],
      "pitch": ["Studio logistica a Bologna. Ho seguito due progetti sui magazzini."],
      "common": ["Anna Riva"], "news": ["ho cominciato a lavorare in Enel"],
      "thing": ["l'articolo sui droni", "una ricerca sui magazzini"],
      "occasion": ["la laurea", "i dieci anni dell'azienda"],
      "company": ["Reply", "l'Università di Bologna", "il Comune di Torino"],
      "role": ["project manager", "analista dei dati"], "availability": ["giovedì dopo le 15"],
      "question": ["la sede di lavoro"], "later": ["in autunno", "dopo l'estate"],
      "about": ["un'ingegnera che segue progetti di logistica"],
      "background": ["uno studente che scrive la tesi sui droni"],
      "answer": ["Giovedì alle 15 per me va bene."],
      "place": ["a cena da Paolo", "in treno"],
      "promise-tu": ["ti mando l'articolo sui droni"],
      "promise-lei": ["Le mando l'articolo sui droni"],
      "offer-tu": ["ti do volentieri una mano con il sito"],
      "offer-lei": ["Le do volentieri una mano con il sito"],
      "wish-tu": ["Se ti va, vediamoci per un caffè, quando ti è comodo."],
      "wish-lei": ["Se Le fa piacere, possiamo sentirci al telefono, quando Le è comodo."],
    ],
    .en: [
      "topic": [
        "logistics", "night shifts", "how to get in", "drones in farming",
        "marathons and bad knees",
      ],
      "project": ["a logistics project", "the automated warehouse"],
      "object": ["the advice on my interview", "advice", "helping me", "the time you gave me"],
      "outcome": ["I got through the interview", "we spoke yesterday"],
      "matter": [
        "the choice between two master's degrees", "how logistics works", "to change jobs",
        "is it worth doing a PhD?", "night shifts",
      ],
      "purpose": ["understand how they use drones"],
      "memory": [
        "How is your work on the warehouse going?", "It's thanks to you that I know Paul.",
      ],
      "wanted": ["You mentioned a supplier in Leeds: leave it with me for a few days."],
      "said": ["that they're looking for interns"], "lost": ["your father"],
      "reason": ["I read your article on drones", "I'm writing a thesis on hydrogen"],
      "pitch": ["I study logistics in Leeds. I have worked on two warehouse projects."],
      "common": ["Anna Riva"], "news": ["I've started at Siemens"],
      "thing": ["the article on drones", "a study on warehouses"],
      "occasion": ["your degree", "the firm's tenth anniversary"],
      "company": ["Siemens", "the University of Leeds"],
      "role": ["project manager", "analyst"], "availability": ["on Thursday after 3"],
      "question": ["the location"], "later": ["in the autumn", "after the summer"],
      "about": ["an engineer who works on logistics projects"],
      "background": ["a student writing a thesis on drones"],
      "answer": ["Thursday at 3 suits me."],
      "place": ["at Paul's dinner", "on the train"],
      "promise-tu": ["I'm sending you the article on drones"],
      "promise-lei": ["I am sending you the article on drones"],
      "offer-tu": ["I'll gladly give you a hand with the website"],
      "offer-lei": ["I will gladly help you with the website"],
      "wish-tu": ["If you feel like it, let's meet for a coffee, whenever suits you."],
      "wish-lei": ["If it is convenient for you, we could speak by phone, whenever you prefer."],
    ],
  ]

  private static let events: [LanguageTag: [String]] = [
    .it: [
      "AI Week", "Career Day del Politecnico", "fiera di Milano", "stage a Roma",
      "Stati Generali della logistica", "hackathon sui dati", "open day", "conferenza di Bologna",
      "incontri sul lavoro", "UX Day", "8ª giornata dell'energia", "zoo di Pistoia",
    ],
    .en: ["Web Summit", "conference in Leeds", "careers fair", "AI Week", "workshop on data"],
  ]

  private func value(
    _ name: String, _ entry: TextScope.Entry, _ template: Template, _ situation: String,
    _ choose: (Int) -> Int
  ) -> VoiceValue {
    let list = Self.words[language] ?? [:]
    switch (name, entry.kind) {
    case ("event", _):
      let events = Self.events[language] ?? []
      return .noun(playbook.nouns(language).noun(events[choose(events.count)], in: language))
    case ("when", _): return .day(today + 1 + choose(9))
    case ("coming", _): return .day(today + 1 + choose(20))
    case ("now", _): return .day(today)
    case ("late", _): return .day(today - 1 - choose(20))
    case (_, .day): return .day(today - choose(40))
    case ("whom", .person): return .person(PersonWords(given: "Marco", family: "Bianchi"))
    case ("whom", _): return .text("Marco Bianchi")
    case ("signature", _): return .text("Sara Neri")
    case ("matter", _) where situation == "ask-introduction":
      return .text(
        choose(2) == 0
          ? "Marco Bianchi"
          : language == .it ? "una persona che lavora in Enel" : "someone who works at Siemens")
    case ("offer", _) where situation == "group-post":
      return .text(language == .it ? "vi racconto qui com'è andata" : "I'll tell you how it went")
    default:
      // Of somebody who died a memory is the end of a sentence, of others a sentence.
      if name == "memory", playbook.memories(of: situation).isEmpty {
        return .text(language == .it ? "quando ci portava al mare" : "the summers by the sea")
      }
      let own = list[name + "-" + template.register]
      let both = (list[name] ?? []) + (own ?? [])
      let options = both.isEmpty ? ["?"] : both
      return fitted(options[choose(options.count)], entry.kind, template)
    }
  }

  /// Words as the desk hands them over: in the shape of their place, with its possessives.
  private func fitted(_ text: String, _ kind: ValueKind, _ template: Template) -> VoiceValue {
    let own =
      language == .it ? Possessives.fitted(text, isFamiliar: template.register == "tu") : text
    let speaker = Speaker(language, today: today, lexicon: playbook.nouns(language))
    let phrase = speaker.phrase(own)
    switch kind {
    case .about: return phrase.noun == nil ? .text(phrase.clause ?? own) : .typed(phrase)
    case .thanked: return .text(phrase.thanked ?? own)
    case .phrase, .saying: return .typed(phrase)
    default: return .text(own)
    }
  }

  private func salutation(_ person: PersonWords, _ template: Template, _ isDouble: Bool) -> String {
    let words = playbook.lexicons(language).salutations
    let key =
      template.register == "tu"
      ? "tu" : person.title != nil && language == .it ? "lei-title" : "lei"
    var values: [String: VoiceValue] = ["who": .person(person)]
    values["title"] = person.title.map { .text($0) }
    let speaker = Speaker(language, today: today, lexicon: playbook.nouns(language))
    let first = words[key].map { speaker.say($0, values) } ?? ""
    if !isDouble { return first }
    let second = template.register == "tu" ? "Marco" : "Marco Bianchi"
    let greeting = String(first.prefix { $0 != " " }).lowercased()
    return first + ", " + greeting + " " + second
  }

  /// A template with some of its values; `knows` tells which of the optional ones are there.
  func fill(
    _ template: Template, _ situation: String, _ person: PersonWords,
    choose: (Int) -> Int, knows: (String) -> Bool
  ) -> Filled? {
    guard let channel = playbook.channel(template.channel) else { return nil }
    let scope = playbook.scope(of: situation)
    var values: [String: VoiceValue] = [
      "who": .person(person), "register": .familiar(template.register == "tu"),
      "salutation": .text(salutation(person, template, situation == "introduce")),
    ]
    for (name, entry) in scope.names.sorted(by: { $0.key < $1.key }) where values[name] == nil {
      if entry.mayBeMissing, !knows(name) { continue }
      values[name] = value(name, entry, template, situation, choose)
    }
    // Of an event and a place only one is ever known.
    if values["event"] != nil { values["place"] = nil }
    // A feast is to come, today, or past.
    if values["late"] != nil { (values["coming"], values["now"]) = (nil, nil) }
    if values["now"] != nil { values["coming"] = nil }
    let speaker = Speaker(language, today: today, lexicon: playbook.nouns(language))
    let fitted = FittedDraft(
      template, values, speaker, channel, drops: playbook.drops, scope: scope)
    return Filled(
      template: template, situation: situation, channel: channel, person: person,
      draft: fitted.draft)
  }

  /// Every template: with nothing, with everything, and with some of what may be known.
  func all(mixes: Int) -> [Filled] {
    var seed = SplitMix(state: 20_581)
    return playbook.situationNames.flatMap { situation in
      playbook.templates(situation, language).flatMap { template -> [Filled] in
        var filled: [Filled?] = []
        for round in 0..<mixes + 2 {
          let person = Self.people[seed.next(Self.people.count)]
          var known: [String: Bool] = [:]
          for name in playbook.scope(of: situation).names.keys.sorted() {
            known[name] = round == 0 ? false : round == 1 ? true : seed.next(2) == 0
          }
          filled.append(
            fill(
              template, situation, person, choose: { seed.next($0) },
              knows: { known[$0] ?? false }))
        }
        return filled.compactMap { $0 }
      }
    }
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
