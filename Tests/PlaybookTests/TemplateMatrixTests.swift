import Drafts
import Ground
import Language
import Playbook
import Testing
import Voice

/// Every template, with everything that may be known and with nothing: what leaves is always whole.
@Suite struct TemplateMatrixTests {
  private let playbook = PromptsTests.playbook()

  private static let events = [
    ("AI Week", LanguageTag.it), ("Career Day del Politecnico", .it), ("fiera di Milano", .it),
    ("stage a Roma", .it), ("Web Summit", .en), ("conference in Leeds", .en),
  ]

  private func people(_ language: LanguageTag) -> [PersonWords] {
    [
      PersonWords(given: "Laura", family: "Conti", gender: .feminine),
      PersonWords(given: "Andrea"),
      PersonWords(given: "Niccolò", family: "D'Àmico", title: nil, gender: .masculine),
      PersonWords(given: "Zoë", family: "Brontë", context: "Acme"),
    ]
  }

  private func drafts(
    _ template: Template, _ language: LanguageTag
  ) -> [(subject: String?, body: String)] {
    let today = Day(number: 20_581)
    let speaker = Speaker(language, today: today, lexicon: playbook.nouns(language))
    return people(language).flatMap { person -> [(subject: String?, body: String)] in
      let least: [String: VoiceValue] = [
        "who": .person(person), "salutation": .text("Ciao " + person.given),
        "signature": .text("Sara Neri"), "register": .familiar(template.register == "tu"),
        "matter": .text("il lavoro"), "ask": .text("un consiglio"),
        "object": .text("il tempo"), "offer": .text("ti presento Marco"),
      ]
      var most = least
      most["topic"] = .text("la logistica")
      most["promise"] = .text("ti mando l'articolo")
      most["wish"] = .text("Vediamoci quando vuoi.")
      most["day"] = .day(today - 1)
      let events = Self.events.filter { $0.1 == language }.map { event -> [String: VoiceValue] in
        var values = most
        values["event"] = .noun(playbook.nouns(language).noun(event.0, in: language))
        return values
      }
      var placed = most
      placed["place"] = .text("a cena da Paolo")
      return ([least, placed] + events).map { values in
        let draft = Draft(template, values, speaker)
        return (draft.subject, draft.body)
      }
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `no draft has a gap, a doubled blank or a stray stop`(_ language: LanguageTag) {
    for template in playbook.situationNames.flatMap({ playbook.templates($0, language) }) {
      for (subject, body) in drafts(template, language) {
        let text = (subject.map { $0 + "\n" } ?? "") + body
        for stray in [
          "{", "}", "[", "]", "||", "  ", " ,", " .", "..", ",.", ":.", "()", "«»", "\n\n\n",
        ] {
          #expect(!text.contains(stray), "\(template.name): \(stray)\n\(text)")
        }
        #expect(subject?.isEmpty != true, "\(template.name)")
        #expect((template.channel == "email") == (subject != nil), "\(template.name)")
        #expect(body.contains("Sara Neri"), "\(template.name) is not signed")
      }
    }
  }

  /// The words that belong to one register only; what an option says is left out, as its forms are
  /// chosen by the register.
  @Test func `tu and Lei are never mixed in the words of a template`() {
    let familiar: Set<String> = [
      "ti", "te", "tu", "tuo", "tua", "tuoi", "tue", "dimmi", "scrivimi", "fammi", "chiedi", "hai",
      "sei", "vuoi", "puoi", "conoscerti", "aiutarti", "scriverti", "salutarti", "risentirti",
    ]
    let formal: Set<String> = ["Lei", "Suo", "Sua", "Suoi", "Sue", "Le", "La"]
    for situation in playbook.situationNames {
      for template in playbook.templates(situation, .it) {
        let speaker = Speaker(
          .it, today: Day(number: 20_581), lexicon: playbook.nouns(.it))
        let values: [String: VoiceValue] = [
          "salutation": .text("X"), "signature": .text("Y"), "matter": .text("z"),
          "ask": .text("z"), "object": .text("z"), "offer": .text("z"),
          "who": .person(PersonWords(given: "X")),
          "register": .familiar(template.register == "tu"),
        ]
        let draft = Draft(template, values, speaker)
        let words = draft.body.split { !$0.isLetter }.map(String.init)
        if template.register == "tu" {
          // At the beginning of a sentence a capital means nothing.
          let inside = zip(words, words.dropFirst()).map(\.1).filter { formal.contains($0) }
          #expect(
            inside.filter { !["Le", "La"].contains($0) }.isEmpty, "\(template.name): \(inside)")
        } else {
          let found = words.filter { familiar.contains($0) }
          #expect(found.isEmpty, "\(template.name): \(found)\n\(draft.body)")
        }
      }
    }
  }
}
