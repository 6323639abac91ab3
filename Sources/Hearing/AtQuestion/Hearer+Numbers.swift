import Dialogue
import Language
import Playbook

/// Numbers in longer answers.
extension Hearer {
  /// The number that a line comes to: the one it decides for, else the first.
  func number(_ line: String) -> [Reading] {
    let line = Denial.kept(in: playbook.moves(language).respelt(line))
    let found = [language, language.other].lazy.map { NumberFinder($0).all(in: line) }
      .first { !$0.isEmpty }
    guard let found, let first = found.first else { return [] }
    let (value, range) = found.last { isDecided(line[..<$0.range.lowerBound]) } ?? first
    var rest = line
    rest.removeSubrange(range)
    var reading = Reading(.answer(.number(value)), Sureness.answer, line)
    reading.rest = Words.split(rest).count > 2 ? rest.trimmingPunctuation : nil
    return [reading]
  }

  /// Whether what comes next is what is settled on: `… quindi`, `… let's say`.
  private func isDecided(_ before: Substring) -> Bool {
    // In its own clause: "I'd say three, four is too many".
    let clause = before.split(omittingEmptySubsequences: false) { ",;.:…".contains($0) }.last ?? ""
    let words = Words.split(String(clause)).suffix(2).map(\.folded)
    return words.contains(where: playbook.moves(language).deciding.contains)
  }
}
