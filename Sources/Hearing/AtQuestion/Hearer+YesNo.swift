import Dialogue
import Language
import Playbook

/// Yes and no, said in so many words or meant.
extension Hearer {
  /// Yes or no, as moves or by the words that mean it.
  func plain(_ line: String) -> [Reading] {
    let labels = [words("yes"), words("no")]
    if let (place, likeness) = Choosing.place(line, labels: labels, ids: ["yes", "no"]),
      likeness == .exact
    {
      return [Reading(.answer(.flag(place == 0)), Sureness.exact, line)]
    }
    // "No thanks, I'll do it myself" has its answer in the first clause.
    if let first = Clauses.split(line).first, first.count < line.count,
      let heard = heardMoves(first).first, heard.share == 1, ["yes", "no"].contains(heard.id)
    {
      return [Reading(.answer(.flag(heard.id == "yes")), Sureness.fixed, line)]
    }
    for heard in heardMoves(line) where heard.id == "yes" || heard.id == "no" {
      // "Not yet" and "no idea" are two things.
      guard heard.share >= 0.5 || heard.isClause || heardMoves(line).count == 1 else { continue }
      let score =
        heard.share == 1 ? Sureness.fixed + Double(heard.count) / 10_000 : Sureness.answer
      return [Reading(.answer(.flag(heard.id == "yes")), score, line)]
    }
    return yesOrNo(line).map { [Reading(.answer(.flag($0)), Sureness.hint + 0.1, line)] } ?? []
  }

  /// The option that a plain yes or no stands for.
  func plainly(_ line: String, _ offers: [Offer]) -> [Reading] {
    guard offers.contains(where: { $0.flag != nil }),
      let flag = yesOrNo(line) ?? movedPlainly(line),
      let offer = offers.first(where: { $0.flag == flag })
    else { return [] }
    return [Reading(.answer(.option(offer.id)), Sureness.answer - 0.2, line)]
  }

  /// Whether all of a line is one of the ways to say yes, or no: *fine*.
  private func movedPlainly(_ line: String) -> Bool? {
    heardMoves(line).first { $0.share == 1 && ["yes", "no"].contains($0.id) }.map { $0.id == "yes" }
  }
}
