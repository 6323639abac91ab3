import Dialogue
import Language
import Playbook

/// Options by number, place, label, part of it, and by what people say when they mean them.
extension Hearer {
  /// A meaning that is not at least so sure is none.
  private static let least = 0.55
  /// From here on an option counts as named, when several are.
  private static let named = 0.7
  /// From so many words on a line is a sentence, of which one word alone chooses nothing where the options
  /// only lead on.
  private static let sentence = 8

  /// The readings of a line as one of some options; `leads` where they only lead on, as the first list does.
  func chosen(_ line: String, _ offers: [Offer], leads: Bool = false) -> [Reading] {
    let shown = offers.filter(\.isShown)
    if let place = place(line, shown) {
      return [Reading(.answer(.option(shown[place].id)), Sureness.exact, line)]
    }
    let labelled = byLabel(line, shown, isShown: true)
    // What is said in so many words needs no guess.
    if let score = labelled.first?.score, score >= Sureness.beginning { return labelled }
    if let first = named(line, offers) { return [first] + labelled }
    if labelled.first?.score == Sureness.words {
      // A label among other words may be denied, or part of what another option is known by.
      let meant = byMeaning(line, offers, leads)
      return isMeant(labelled, line, shown) ? labelled + meant : meant
    }
    return labelled + byLabel(line, offers.filter { !$0.isShown }, isShown: false)
      + byMeaning(line, offers, leads)
  }

  /// The place that a line, or its first clause, points at: `the second, it's a bit stiff there`.
  private func place(_ line: String, _ shown: [Offer]) -> Int? {
    if shown.contains(where: { Folding.fold($0.label) == Folding.fold(line) }) { return nil }
    let book = playbook.moves(language)
    let finder = PlaceFinder(language, small: book.fillers)
    let clauses = Clauses.split(book.respelt(line))
    for text in [line] + clauses.prefix(clauses.count > 1 ? 2 : 0) {
      let places = finder.places(in: text, of: shown.count)
      if places.count == 1 { return places[0] }
    }
    return nil
  }

  /// The option whose label is the whole first clause: `Lei, è un professore`.
  private func named(_ line: String, _ offers: [Offer]) -> Reading? {
    let clauses = Clauses.split(line)
    guard clauses.count > 1, let first = clauses.first else { return nil }
    let said = Folding.fold(unwrapped(first))
    let small = listed("small-words")
    func bare(_ label: String) -> String {
      Words.split(label).map(\.folded).filter { !small.contains($0) }.joined(separator: " ")
    }
    let fitting = offers.filter { [Folding.fold($0.label), bare($0.label)].contains(said) }
    guard fitting.count == 1 else { return nil }
    var reading = Reading(.answer(.option(fitting[0].id)), Sureness.beginning, line)
    let known = Words.split(first).map(\.folded)
    (reading.detail, reading.rest) = besides(line, known)
    return reading
  }

  private func byLabel(_ line: String, _ offers: [Offer], isShown: Bool) -> [Reading] {
    guard isShown || Int(line.trimmingPunctuation) == nil,
      let (place, likeness) = Choosing.place(
        line, labels: offers.map(\.label), ids: offers.map(\.id), small: listed("small-words"))
    else { return [] }
    let sure =
      switch likeness {
      case .exact: Sureness.exact
      case .beginning: Sureness.beginning
      case .words: Sureness.words
      case .near: Sureness.answer
      }
    // What is shown goes before what is only understood.
    let score = isShown ? sure : min(sure, Sureness.answer) - 0.1
    var reading = Reading(.answer(.option(offers[place].id)), score, line)
    if likeness == .words {
      let known = Words.split(
        offers[place].label + " " + offers[place].words.joined(separator: " "))
      (reading.detail, reading.rest) = besides(line, known.map(\.folded))
    }
    return [reading]
  }

  /// Whether the option of a label that was read among other words is what the line means best.
  private func isMeant(_ labelled: [Reading], _ line: String, _ offers: [Offer]) -> Bool {
    let matches = meanings(settled(playbook.moves(language).respelt(line)), offers)
    guard case .answer(.option(let id))? = labelled.first?.meaning, let best = matches.first,
      let own = matches.first(where: { offers[$0.place].id == id })
    else { return matches.isEmpty && !isDenied(line) }
    return best.score - own.score < 0.05
  }

  private func isDenied(_ line: String) -> Bool {
    Words.split(line).contains { ["non", "not", "no", "senza", "without"].contains($0.folded) }
  }

  private func byMeaning(_ line: String, _ offers: [Offer], _ leads: Bool) -> [Reading] {
    guard Int(line.trimmingPunctuation) == nil else { return [] }
    let line = settled(playbook.moves(language).respelt(line))
    let words = Words.split(line)
    let isTold = leads && words.count >= Self.sentence
    let matches = meanings(line, offers).filter { !isTold || $0.words.count > 1 }
    guard let best = matches.first, best.score >= Self.least else { return [] }
    // What is said first is meant; what comes in a clause behind it is said besides.
    let first = Clauses.first(words, in: line)
    let early = matches.filter { $0.score >= Self.named && $0.words.allSatisfy(first.contains) }
    if early.count == 1, early[0].place != best.place || matches.count > 1 {
      return [meant(early[0], line, offers, words)]
    }
    let others = matches.dropFirst().filter {
      $0.score >= Self.named && Set($0.words).isDisjoint(with: best.words)
    }
    if best.score >= Self.named, let second = others.first {
      let ids = [best, second].map { offers[$0.place].id }
      return [Reading(.several(ids), Sureness.meaning(best.score), line)]
    }
    // Two that are as likely are none.
    if let second = matches.dropFirst().first, best.score - second.score < 0.08 { return [] }
    return [meant(best, line, offers, words)]
  }

  private func meant(
    _ match: MeaningChoice.Match, _ line: String, _ offers: [Offer], _ words: [Word]
  ) -> Reading {
    var reading = Reading(
      .answer(.option(offers[match.place].id)), Sureness.meaning(match.score), line)
    (reading.detail, reading.rest) = besides(line, match.words.map { words[$0].folded })
    return reading
  }

  /// A line without what it takes back: `il lavoro, anzi i clienti`.
  private func settled(_ line: String) -> String {
    let turning = playbook.moves(language).turning
    let words = Words.split(line)
    guard let turn = words.lastIndex(where: { turning.contains($0.folded) }), turn > 0,
      turn + 1 < words.count
    else { return line }
    return String(line[words[turn + 1].range.lowerBound...])
  }

  /// The options that a line can mean, the surest first.
  func meanings(_ line: String, _ offers: [Offer]) -> [MeaningChoice.Match] {
    let candidates = offers.map { offer in
      MeaningChoice.Candidate([offer.label] + offer.words, language)
    }
    let small = listed("small-words").union(playbook.moves(language).fillers)
    return MeaningChoice(candidates, small: small, language).matches(line)
  }

  /// What a line says besides the words that an option is known by: more of the same clause, and the
  /// clauses beside it.
  private func besides(_ line: String, _ known: [String]) -> (detail: String?, rest: String?) {
    let clauses = Clauses.split(line)
    let own = clauses.filter { clause in
      Words.split(clause).contains { known.contains($0.folded) }
    }
    let fillers = playbook.moves(language).fillers
    func says(_ text: String, besides known: [String]) -> Bool {
      Words.split(text).contains { word in
        word.folded.count > 2 && !fillers.contains(word.folded) && !known.contains(word.folded)
      }
    }
    let detail = own.first.flatMap { says($0, besides: known) ? $0 : nil }
    let rest = clauses.filter { !own.contains($0) && says($0, besides: []) }
    let isNote = rest.contains { Words.split($0).count >= 3 }
    return (
      detail.map { unwrapped($0) },
      isNote ? rest.joined(separator: ", ") : nil
    )
  }

  /// Several of the options: by numbers, places, labels or meaning, all of them, or all but some.
  func several(_ line: String, _ offers: [Offer]) -> [String] {
    let typed = Folding.fold(line).trimmingPunctuation
    if listed("all-words").contains(typed) { return offers.map(\.id) }
    let places = PlaceFinder(language).places(in: line, of: offers.count)
    if !places.isEmpty { return places.map { offers[$0].id } }
    var chosen = meanings(line, offers).filter { $0.score >= Self.named }
      .sorted { ($0.words.min() ?? 0) < ($1.words.min() ?? 0) }.map { offers[$0.place].id }
    if chosen.isEmpty, let best = meanings(line, offers).first, best.score >= Self.least {
      chosen = [offers[best.place].id]
    }
    return chosen
  }
}
