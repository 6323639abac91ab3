/// The words that show the tense of a sentence, folded.
struct TenseWords: Sendable {
  /// Words that begin another clause.
  let dividers: Set<String>
  /// Verb forms that speak of what was.
  let past: Set<String>
  /// Verb forms that speak of what is to come.
  let future: Set<String>
  /// Verbs whose object lies ahead though they stand in the past: promised, booked.
  let planning: Set<String>
  /// Verbs that move something to a day, if the day says so: `spostato a lunedì`, `moved to Monday`.
  let shifting: Set<String>
  /// Verbs that report, so that what follows has a time of its own.
  let saying: Set<String>
  /// Words that lead to the day something is moved to.
  let targets: Set<String>
  /// Words behind which only a day that is past stands.
  let since: Set<String>
  /// Words that lead to the day since which something lasts: `è da lunedì che`.
  let lasting: Set<String>
  /// Words that name what something is for, and verbs whose wish such a day answers: `chiesto … per il 15`.
  let purpose: Set<String>
  let asking: Set<String>
  /// Subjects with which a clause may begin without a word that joins it.
  let subjects: Set<String>
  /// Whether somebody was given a day to come: `dato appuntamento`, `given a slot`.
  let isGiven: @Sendable (_ word: String, _ before: [String]) -> Bool
  /// Whether a word leads to what somebody was told to do: `ha detto di richiamare`, `said to call`.
  let isToldToDo: @Sendable (_ word: String, _ before: [String]) -> Bool
  /// Whether a form of *to have* speaks of what one has now: `I've got the dentist`, `ho il dentista`.
  let isHeld: @Sendable (_ word: String, _ before: [String], _ after: [String]) -> Bool
  /// Whether a form is a past one by its ending and the words before it.
  let isPast: @Sendable (_ word: String, _ before: [String]) -> Bool

  static func of(_ language: LanguageTag) -> TenseWords {
    switch language {
    case .it: italian
    case .en: english
    }
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  // MARK: Italian

  private static let having = set(
    "ho hai ha abbiamo avete hanno avevo avevi aveva avevamo avevate avevano ebbi ebbe avendo aver")
  private static let being = set(
    "sono sei e siamo siete ero eri era eravamo eravate erano essere fui fu")
  private static let reflexive = set("mi ti si ci vi")
  private static let intransitive = [
    "stat", "andat", "venut", "arrivat", "tornat", "rimast", "uscit", "partit", "nat", "mort",
    "entrat", "passat", "salit", "sces", "cadut", "diventat", "riuscit", "capitat", "success",
    "finit", "cominciat", "iniziat", "rientrat", "intervenut", "piaciut", "scappat", "saltat",
    "mancat", "scomparsa", "scompars", "laureat", "licenziat", "assunt", "promoss", "trasferit",
    "durat", "bastat", "sembrat", "parsa", "pars",
  ]
  private static let participles = [
    "at", "ut", "it", "tt", "st", "rs", "s", "rt", "lt", "nt", "ers",
  ]

  private static let italian = TenseWords(
    dividers: set(
      "e ed ma pero che chi cui perche se quando poi cosi dove mentre quindi percio oppure o cosa"),
    past: set(
      """
      ero eri era eravamo eravate erano fui fu fummo furono avevo avevi aveva avevamo avevano ebbi
      ebbe ebbero stavo stava stavamo stavano facevo faceva facevamo diceva andavo andava
      sapevo sapeva parlavo parlava lavoravo lavorava incontrai incontro' conobbi conobbe andai vidi
      vide dissi disse scrissi scrisse parlai venne venni nacque mori diede diedi chiesi chiese
      veniva venivano sentiva sentivano capiva usciva partiva fece feci stette seppi seppe mise misi prese presi rimase
      """.replacing("\n", with: " ")),
    future: set(
      "devo devi deve dobbiamo dovete devono vorrei vorrebbe vorremmo voglio vuole vogliamo volevo "
        + "volevamo posso puo possiamo potrei potremmo dovrei dovremmo ricordami ricordarmi ricordamelo "
        + "andro saro avro vedro vedremo faro avremo saremo andremo verro sentiro scrivero"),
    planning: set(
      "promesso deciso accettato fissato prenotato organizzato programmato "
        + "invitato invitata invitati invitate concordato confermato proposto pianificato "
        + "iscritto iscritta bloccato segnato appuntato annotato promemoria pensavo pensavamo pensavano"
    ),
    shifting: set("rimandato rimandata spostato spostata anticipato anticipata rinviato rinviata"),
    saying: set("detto scritto risposto raccontato giurato assicurato confermato annunciato"),
    targets: set("a al all alla alle"),
    since: [], lasting: set("da dal dall dalla"), purpose: ["per"],
    asking: set(
      "chiesto chiesta preso presa comprato ordinato dato data convocato convocata convocati "
        + "chiamato chiamata fissato fissata messo messa"),
    subjects: [],
    isGiven: { word, before in
      set("appuntamento colloquio visita data turno posto udienza").contains(word)
        && before.contains { set("dato fissato messo trovato assegnato proposto").contains($0) }
    },
    isToldToDo: { word, before in
      ["are", "ere", "ire", "rmi", "rci", "rlo", "rla"].contains { word.hasSuffix($0) }
        && word != "avere" && word != "essere" && before.last == "di"
        && before.dropLast().contains { telling.contains($0) }
    },
    isHeld: { word, _, after in
      guard present.contains(word) else { return false }
      for next in after {
        if next.count >= 4, "oaie".contains(next.last ?? " "), !next.hasSuffix("mento"),
          participles.contains(where: { next.dropLast().hasSuffix($0) })
        {
          return false
        }
        if !adverbs.contains(next) { return true }
      }
      return false
    },
    isPast: { word, before in
      let near = before.suffix(3)
      guard word.count >= 4, let last = word.last, "oaie".contains(last),
        !word.hasSuffix("mento"), !word.hasSuffix("menti")
      else { return false }
      let stem = String(word.dropLast())
      if imperfect.contains(where: { word.hasSuffix($0) }) && word.count >= 6 { return true }
      guard participles.contains(where: { stem.hasSuffix($0) }) else { return false }
      // Between the two there may be an adverb or two, but no noun with its article.
      let helper = near.lastIndex { having.contains($0) }
      if let helper {
        let between = near[(helper + 1)...]
        return between.allSatisfy { adverbs.contains($0) || $0.hasSuffix("mente") }
      }
      guard let being = near.lastIndex(where: { being.contains($0) }) else { return false }
      guard near[(being + 1)...].allSatisfy({ adverbs.contains($0) }) else { return false }
      let isReflexive = being > near.startIndex && reflexive.contains(near[being - 1])
      return isReflexive || intransitive.contains(stem)
    })

  private static let present = set("ho hai ha abbiamo avete hanno")
  private static let telling = set(
    "detto chiesto consigliato suggerito proposto pregato ricordato raccomandato scritto dice dicono"
  )
  private static let adverbs = set(
    "gia mai appena anche poi subito proprio sempre solo non pure ancora finalmente almeno spesso "
      + "sicuramente stato stata stati state tutti tutto sentito pero")
  private static let imperfect = ["avano", "evano", "avamo", "evamo", "ava", "eva"]

  // MARK: English

  private static let english = TenseWords(
    dividers: set(
      "and but because so that which who whom if when then while where what or since though"),
    past: set(
      """
      was were did had went met saw spoke wrote told gave got took came knew thought felt found heard
      lost made paid ran said sat sent spent stood taught kept brought bought began broke chose
      drank drove ate fell flew forgot grew held lent rang sang shook slept sold swam threw won
      wore bumped died caught dealt led meant showed froze stuck dug hung quit didn wasn weren hadn
      been seen born
      """.replacing("\n", with: " ")),
    future: set(
      "will ll going gonna shall should must need needs want wants would can could might may remind "
        + "let wanna gotta lets d hope hopes"),
    planning: set(
      "promised decided agreed booked scheduled arranged planned invited offered confirmed "
        + "signed registered volunteered marked reminder deadline thinking planning hoping"),
    shifting: set(
      "moved rescheduled pushed postponed shifted delayed bumped switched changed put brought"),
    saying: set("said told says tell wrote written confirmed announced"),
    targets: set("to till until"), since: ["since"], lasting: [],
    purpose: ["for"], asking: set("asked ordered bought requested called got given put set down"),
    subjects: set("i you he she we they it"),
    isGiven: { word, before in
      set("slot appointment interview date shift place hearing").contains(word)
        && before.contains { set("given gave offered found assigned").contains($0) }
    },
    isToldToDo: { word, before in
      word == "to" && before.suffix(3).contains { instructing.contains($0) }
    },
    isHeld: { word, before, _ in
      word == "got" && before.suffix(2).contains { ["ve", "have", "has"].contains($0) }
    },
    isPast: { word, before in
      // "She has two places left on Monday"
      if word == "left" {
        return
          !(before.last?.hasSuffix("s") == true
          && before.contains { ["has", "have", "are", "got", "s"].contains($0) })
      }
      if englishParticiples.contains(word) { return !helpers.isDisjoint(with: before.suffix(3)) }
      guard word.count >= 4, word.hasSuffix("ed"), !notPast.contains(word) else { return false }
      // "Is scheduled", "I'm interested" speak of now.
      return !before.suffix(2).contains { presentBeing.contains($0) }
    })

  private static let instructing = set("said told asked reminded begged advised says asks wants")
  private static let helpers = set("have has ve having haven hasn hadn")
  private static let englishParticiples = set(
    "gone done written spoken taken given driven known eaten forgotten chosen been")
  private static let presentBeing = set("is are am m re be being get gets getting s to")
  private static let notPast = set(
    "need feed speed indeed interested supposed excited tired used bed red hundred embed breed "
      + "seed weed greed exceed proceed succeed wedding retired related based united limited")
}
