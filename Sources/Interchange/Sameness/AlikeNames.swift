import Contacts
import Ground
import Language

/// Tells names that may be two ways to write one.
struct AlikeNames {
  private let lexicon: NameLexicon

  init(_ lexicon: NameLexicon) { self.lexicon = lexicon }

  /// Whether two names may be of one person: a short form, an initial, a name less, or a slip.
  func isAlike(_ left: Contact, _ right: Contact) -> Bool {
    let first = words(left.given)
    let second = words(right.given)
    let family = words(left.family ?? "")
    let other = words(right.family ?? "")
    if family.isEmpty || other.isEmpty {
      return family.isEmpty != other.isEmpty && isGivenAlike(first, second)
    }
    let isFamily = family == other || isPart(family, other) || isSlip(family, other)
    guard isFamily else { return false }
    return isGivenAlike(first, second) && (family == other || first == second)
  }

  private func words(_ text: String) -> [String] {
    Folding.fold(text).split { !$0.isLetter && $0 != "'" }.map { $0.filter { $0 != "'" } }
  }

  private func isGivenAlike(_ left: [String], _ right: [String]) -> Bool {
    guard let first = left.first, let second = right.first else { return false }
    if left == right || isPart(left, right) { return true }
    if first.count == 1 || second.count == 1 { return first.first == second.first }
    return isShort(first, for: second) || isShort(second, for: first) || isSlip([first], [second])
  }

  private func isShort(_ short: String, for long: String) -> Bool {
    lexicon.short[short]?.contains(long) ?? false
  }

  /// Whether one has all the words of the other: «Maria», «Maria Grazia».
  private func isPart(_ left: [String], _ right: [String]) -> Bool {
    left.allSatisfy(right.contains) || right.allSatisfy(left.contains)
  }

  /// Whether one letter is wrong in a long word that is no name by itself.
  private func isSlip(_ left: [String], _ right: [String]) -> Bool {
    let first = left.joined(separator: " ")
    let second = right.joined(separator: " ")
    guard min(first.count, second.count) >= 5 else { return false }
    if lexicon.knows(first), lexicon.knows(second) { return false }
    return Likeness.distance(first, second) == 1
  }
}
