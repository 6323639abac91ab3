import Dialogue
import Language
import Playbook

/// What people say about the conversation itself, at whatever question.
extension Hearer {
  /// Whether a line is a command, or says something about the conversation and nothing else; `but` names moves
  /// that are none here.
  public func isAside(_ line: String, but others: Set<String> = []) -> Bool {
    if line.hasPrefix("/") { return true }
    let moves = heardMoves(line).filter { $0.share == 1 && !["yes", "no", "sent"].contains($0.id) }
    return !moves.isEmpty && !moves.contains { others.contains($0.id) }
  }

  /// Whether a line is a move and nothing else.
  public func isMove(_ line: String, _ id: String) -> Bool {
    heardMoves(line).contains { $0.share == 1 && $0.id == id }
  }

  /// The moves of both languages that a line can be, the one that explains most of it first.
  func heardMoves(_ line: String) -> [HeardMove] {
    memory.once(\.moves, line) { allMoves(line) }
  }

  private func allMoves(_ line: String) -> [HeardMove] {
    let own = playbook.moves(language).heard(line)
    // "Fine" is no end where English is spoken.
    if own.first?.share == 1 { return own }
    return own
      + playbook.moves(language.other).heard(line).filter { other in
        !own.contains { $0.id == other.id }
      }
  }

  /// The readings of a line as something about the conversation.
  func moves(_ text: String, _ expected: Expected) -> [Reading] {
    if case .anything = expected.kind { return [] }
    let line = text.replacing("\n", with: " ")
    var found = heardMoves(line).compactMap { heard -> Reading? in
      guard let score = sureness(heard, line, expected) else { return nil }
      return Reading(.move(heard.id, about: heard.about), score, text)
    }
    // "Niente" is the option that stands for nothing, where there is one.
    if case .option(let offers) = expected.kind, Int(text.trimmingPunctuation) == nil,
      meansNothing(text) || yesOrNo(text) == false,
      let id = optionForNothing(offers.map(\.label), offers.map(\.id))
    {
      if !expected.maySkip {
        found.removeAll { reading in
          if case .move(let id, _) = reading.meaning { return ["no", "skip"].contains(id) }
          return false
        }
      }
      found.append(Reading(.answer(.option(id)), Sureness.none, text))
    }
    return found
  }

  private func sureness(_ heard: HeardMove, _ line: String, _ expected: Expected) -> Double? {
    if heard.id == "yes" || heard.id == "no" {
      // They are answers where they are asked for, and where options stand for them.
      if case .yesNo = expected.kind { return nil }
      if expected.offers.contains(where: { $0.flag != nil }) { return nil }
    }
    if !heard.about.isEmpty {
      // "I got it wrong, undo": what stands behind it is a move of its own.
      if heardMoves(heard.about).contains(where: { $0.share == 1 && $0.about.isEmpty }) {
        return nil
      }
      let isSure = heard.count > 1 || heard.isApart || !expected.isOpen
      return isSure ? Sureness.beginning : nil
    }
    // "Fine as it is" may be what an option is known by.
    if heard.id == "yes", !expected.offers.isEmpty, heard.count < Words.split(line).count {
      return Sureness.move
    }
    if heard.share == 1 { return Sureness.fixed + Double(heard.count) / 10_000 }
    // A clause of its own, and then the reason: "let's do this another time, I'm on the bus".
    if heard.isLead { return Sureness.move }
    // What is asked of the coach is hardly an answer.
    if line.last == "?", heard.count >= 2, !heard.isHedge, heard.share >= 0.25 {
      return Sureness.asking
    }
    if expected.isOpen {
      // "Help, I don't know how this works" is nothing but moves.
      let isAll =
        heard.isClause && Clauses.split(line).dropFirst().allSatisfy { !heardMoves($0).isEmpty }
      // Words of one's own may hold them: only a line that says little else is a move.
      return isAll || heard.share >= 0.8 && heard.count >= 4 ? Sureness.move : nil
    }
    if heard.share >= 0.7 { return Sureness.move }
    if heard.isClause { return Sureness.clause }
    // "No idea, he didn't say": where a name or a day is asked for, nothing else in it is one.
    if heard.isHedge, heard.count >= 3, heard.share >= 0.6,
      capitals(in: String(line.drop { $0 != " " })) == nil
    {
      return Sureness.move
    }
    // "It'd be nice to bump into others" says neither yes nor no.
    if heard.id == "yes" || heard.id == "no" { return nil }
    return heard.share >= 0.4 ? Sureness.hint : nil
  }

  /// The move that a line is where nothing is asked: nothing else may be said in it.
  public func movedFreely(_ line: String) -> String? {
    heardMoves(line).first { $0.share == 1 && $0.about.isEmpty }?.id
  }
}
