import Language
import Testing

@testable import Ear

@Suite struct VerbGroupTests {
  private static let italian = VerbLexicon(
    .it, regular: ["mandare", "parlare", "incontrare", "presentare", "ricordare"],
    irregular: [
      "avere": [
        "present": ["ho", "hai", "ha", "abbiamo", "avete", "hanno"], "participle": ["avuto"],
      ],
      "essere": [
        "present": ["sono", "sei", "e", "siamo", "siete", "sono"], "participle": ["stato"],
      ],
      "dovere": ["present": ["devo", "devi", "deve", "dobbiamo", "dovete", "devono"]],
      "volere": [
        "present": ["voglio", "vuoi", "vuole", "vogliamo", "volete", "vogliono"],
        "future": ["vorr"],
      ],
      "scrivere": ["participle": ["scritto"]],
    ])
  private static let english = VerbLexicon(
    .en, regular: ["talk", "reply", "chat"],
    irregular: [
      "write": ["past": ["wrote"], "participle": ["written"]],
      "meet": ["past": ["met"], "participle": ["met"]],
    ])

  private static func lexicon(_ verbs: VerbLexicon) -> EarLexicon {
    EarLexicon(
      small: SmallWords(
        small: ["a", "to", "i"], adverbs: ["appena", "just"],
        determiners: ["il", "un", "a", "the"]),
      verbs: verbs, events: [], places: [], channels: [:])
  }

  private func groups(_ text: String, _ tongue: LanguageTag, at place: Int = 0) -> [VerbGroup] {
    let words = EarWord.split(text, tongue)
    return tongue == .it
      ? ItalianVerbGroups(words, Self.lexicon(Self.italian), people: [], times: []).groups(
        at: place)
      : EnglishVerbGroups(words, Self.lexicon(Self.english), people: [], times: []).groups(
        at: place)
  }

  @Test(arguments: [
    ("ho scritto a Marco", VerbGroup.Aspect.did, VerbGroup.Subject.me, false),
    ("ho appena scritto a Marco", .did, .me, false), ("non ho scritto a Marco", .did, .me, true),
    ("ha scritto Marco", .did, .others, false), ("scrivi a Marco", .wish, .me, false),
    ("devo scrivere a Marco", .wish, .me, false), ("vorrei scrivergli", .wish, .me, false),
    ("non voglio scrivere a Marco", .wish, .me, true), ("scriviamo a Marco", .wish, .me, false),
    ("scriverò a Marco", .does, .me, false), ("scrive bene", .does, .others, false),
  ])
  func `an Italian verb says who, when and whether`(
    _ text: String, _ aspect: VerbGroup.Aspect, _ subject: VerbGroup.Subject, _ denied: Bool
  ) {
    let found = groups(text, .it).filter { $0.lemma == "scrivere" }
    #expect(
      found.contains { $0.aspect == aspect && $0.subject == subject && $0.isNegated == denied },
      "\(text): \(found)")
  }

  @Test(arguments: [
    ("I wrote to Mark", VerbGroup.Aspect.did, VerbGroup.Subject.me, false),
    ("wrote to Mark", .did, .me, false), ("I've written to Mark", .did, .me, false),
    ("I didn't write to Mark", .did, .me, true), ("I want to write to Mark", .wish, .me, false),
    ("write to Mark", .wish, .me, false), ("I'll write to Mark", .does, .me, false),
    ("she wrote back", .did, .others, false), ("let's write to Mark", .wish, .me, false),
    ("should I write to Mark", .wish, .me, false), ("I don't want to write", .wish, .me, true),
  ])
  func `an English verb says who, when and whether`(
    _ text: String, _ aspect: VerbGroup.Aspect, _ subject: VerbGroup.Subject, _ denied: Bool
  ) {
    let found = EarWord.split(text, .en).indices.flatMap { groups(text, .en, at: $0) }
      .filter { $0.lemma == "write" }
    #expect(
      found.contains { $0.aspect == aspect && $0.subject == subject && $0.isNegated == denied },
      "\(text): \(found)")
  }

  @Test(arguments: [
    ("ricordamelo", ["mi", "lo"]), ("presentarmi", ["mi"]), ("mandargliela", ["gli", "lo"]),
    ("parlandone", ["ne"]), ("scrivile", ["gli", "le"]),
  ])
  func `pronouns are heard at the end of a verb`(_ word: String, _ clitics: [String]) {
    #expect(Self.italian.readings(word).contains { $0.clitics == clitics }, "\(word)")
  }

  @Test func `a noun behind its article is no verb`() {
    #expect(groups("il parlato", .it, at: 1).isEmpty)
    #expect(groups("a talk", .en, at: 1).isEmpty)
  }

  @Test func `the English forms of a verb are spelt as they should be`() {
    let words = EnglishConjugation.forms("chat", [:]).map(\.word)
    #expect(words.contains("chatted") && words.contains("chatting"))
    let replies = EnglishConjugation.forms("reply", [:]).map(\.word)
    #expect(replies.contains("replied") && replies.contains("replies"))
  }
}
