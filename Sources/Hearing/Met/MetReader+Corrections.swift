import Foundation
import Language

extension MetReader {
  /// Whether words begin with one that takes somebody away, which is dropped: `togli`, `remove`.
  func takesAway(_ rest: inout Substring) -> Bool {
    let words = hearer.listed("met-remove")
    let first = rest.prefix { !" ,:".contains($0) }
    guard words.contains(Folding.fold(first).trimmingPunctuation) else { return false }
    rest = rest[first.endIndex...].drop { " ,:".contains($0) }
    return true
  }

  /// Drops what only leads to a row: `no,`, `il numero`, `la`, `the`.
  func dropLead(_ rest: inout Substring) {
    let leads = hearer.listed("met-leads")
    for _ in 0..<4 {
      let first = rest.prefix { !" ,:.".contains($0) }
      guard !first.isEmpty, leads.contains(Folding.fold(first)) else { return }
      let behind = rest[first.endIndex...].drop { " ,:.".contains($0) }
      if behind.isEmpty { return }
      rest = behind
    }
  }

  /// Corrects a row: another name, employer, promise; what is denied is taken away.
  func correct(_ words: String, of person: inout MetPerson) {
    let pieces = MetPieces(words, joints: hearer.listed("met-joints")).pieces
    for piece in pieces {
      if let denied = denied(piece) {
        withdraw(denied, from: &person)
      } else if !rename(piece, &person) {
        tell(piece, of: &person)
      }
    }
  }

  /// What a piece denies: `non l'articolo`, `not ACME`.
  private func denied(_ piece: String) -> String? {
    let words = piece.split(separator: " ").map(String.init)
    guard let first = words.first, ["non", "not", "niente", "no"].contains(Folding.fold(first)),
      words.count > 1
    else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  private func withdraw(_ words: String, from person: inout MetPerson) {
    let leads = hearer.listed("article-words").union(["di", "da", "in", "at", "from", "un", "per"])
    let key = Words.split(words).map(\.folded).filter { !leads.contains($0) }
    func isMeant(_ text: String) -> Bool {
      let own = Set(Words.split(text).map(\.folded))
      return !key.isEmpty && key.allSatisfy(own.contains)
    }
    if person.organisation.map(isMeant) ?? false { person.organisation = nil }
    person.topics.removeAll(where: isMeant)
    person.wishes.removeAll(where: isMeant)
    person.said.removeAll(where: isMeant)
    person.promised.removeAll { isMeant($0.thing) }
    person.tasks.removeAll { isMeant($0.words) }
    person.rest.removeAll(where: isMeant)
  }

  /// Takes another name: `si chiama Ugo Berti`, `il cognome è Berti`, `Ugo Berti`.
  private func rename(_ piece: String, _ person: inout MetPerson) -> Bool {
    let words = piece.split(separator: " ").map(String.init)
    let callings = hearer.listed("met-callings")
    let families = hearer.listed("met-families")
    var lead = 0
    while lead < words.count,
      callings.contains(Folding.fold(words[lead]))
        || families.contains(Folding.fold(words[lead]))
    {
      lead += 1
    }
    let name = words.dropFirst(lead)
    guard (1...4).contains(name.count), name.allSatisfy({ $0.first?.isUppercase ?? false }),
      TypedNames.canBeName(name.joined(separator: " "), never: hearer.neverNames)
    else { return false }
    let isFamily = words.prefix(lead).contains { families.contains(Folding.fold($0)) }
    let isCalled = words.prefix(lead).contains { callings.contains(Folding.fold($0)) }
    // «2 Kubernetes» is no name; «2 Ugo Berti» is one.
    let isGiven = hearer.isGiven(name.joined(separator: " "))
    guard isFamily || isCalled || isGiven else { return false }
    person.known = nil
    if isFamily {
      person.family = name.joined(separator: " ")
    } else if name.count == 1, !isGiven {
      person.family = name.joined()
    } else {
      let (given, family) = hearer.parted(name.joined(separator: " "))
      person.given = given
      person.family = family ?? person.family
    }
    return true
  }
}
