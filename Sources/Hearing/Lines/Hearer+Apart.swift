import Counsel
import Ear
import Language
import Playbook

/// Lines that are understood when what stands beside is taken apart.
extension Hearer {
  /// A line taken apart into what it tells and what it says besides; nothing where that does not make it clear.
  ///
  /// - Parameter depth: how often more it may be taken apart.
  func heardApart(_ text: String, _ tongue: LanguageTag, depth: Int = 2) -> HeardLine? {
    guard depth > 0, !TalkPieces(text).isSupposed else { return nil }
    let finder = people.finder(tongue, playbook.names(tongue))
    let named = finder.find(in: text).map(\.range)
    if let cut = AsideCut(text, named, tongue, playbook.ear(tongue).lexicon),
      let told = surely(cut.rest, tongue, depth)
    {
      let beside = surely(cut.aside, tongue, depth)
      return (beside.map { [$0, told] } ?? [told]).joined(text)
    }
    for cut in AsideCut.origins(text, named, tongue) {
      let told = heardWhole(cut.rest, tongue)
      guard told.band == .act, told.isTold, !told.people.isEmpty, told.score >= 0.8 else {
        continue
      }
      let beside = heardWhole(cut.aside, tongue)
      return (beside.band == .act && beside.isTold ? [beside, told] : [told]).joined(text)
    }
    if let reported = ReportedClause(text, named, tongue),
      let told = surely(reported.said, tongue, depth), told.isTold, !told.people.isEmpty
    {
      return [told].joined(text)
    }
    return heardInPieces(text, tongue, depth)
  }

  /// A clause that is surely understood, taken apart once more where it must be.
  private func surely(_ clause: String, _ tongue: LanguageTag, _ depth: Int) -> HeardLine? {
    let own = heardWhole(clause, tongue)
    if own.band == .act, !own.acts.isEmpty, own.acts.allSatisfy({ $0.mood != .about }) {
      return own
    }
    return heardApart(clause, tongue, depth: depth - 1)
  }

  /// A line of several clauses by those that are surely told of somebody; the others are remarks.
  private func heardInPieces(_ text: String, _ tongue: LanguageTag, _ depth: Int) -> HeardLine? {
    let pieces = TalkPieces(text)
    guard pieces.all.count > 1, pieces.all.count <= 7, !pieces.takesBack else { return nil }
    var told: [HeardLine] = []
    var start = 0
    while start < pieces.all.count {
      var end = pieces.all.count
      while end > start {
        if end - start < pieces.all.count,
          let heard = surely(pieces.words(start..<end), tongue, end - start == 1 ? depth - 1 : 1),
          heard.isTold, heard.score >= 0.75, !heard.people.isEmpty
        {
          told.append(heard)
          break
        }
        end -= 1
      }
      start = max(end, start + 1)
    }
    var line = told.joined(text)
    line?.isInPart = told.reduce(0) { $0 + $1.text.count } + 12 < text.count
    return line
  }
}

extension HeardLine {
  /// Whether all it says is told and nothing denied.
  fileprivate var isTold: Bool { acts.allSatisfy { $0.mood == .told && !$0.isNegated } }
}

extension [HeardLine] {
  /// Clauses as the one line they were said in.
  fileprivate func joined(_ text: String) -> HeardLine? {
    guard let last else { return nil }
    var line = HeardLine(
      text: text, language: last.language, band: .act, score: map(\.score).min() ?? 0,
      acts: flatMap(\.acts), alike: [],
      rest: map(\.rest).filter { !$0.isEmpty }.joined(separator: " "),
      names: reduce(into: [:]) { $0.merge($1.names) { $1 } },
      organisations: flatMap(\.organisations))
    line.occasions = flatMap(\.occasions)
    return line
  }
}
