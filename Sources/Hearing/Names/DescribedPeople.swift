import Contacts
import Counsel
import Dialogue
import Ear
import Ground
import Language
import Playbook

/// Finds those who are named only by where they work: *quella di Reply*, *the CTO at Acme*.
struct DescribedPeople {
  /// Somebody who is described, or several of whom any may be meant.
  struct Described {
    /// The words that describe them, the article among them.
    let range: Range<String.Index>
    /// Those who may be meant.
    let entries: [RosterEntry]

    /// Whether it only says more of somebody named in a text: *Ugo, quello di ACME*.
    func speaks(of name: Range<String.Index>, in text: String) -> Bool {
      if name.overlaps(range) { return true }
      guard name.upperBound <= range.lowerBound else { return false }
      return !text[name.upperBound..<range.lowerBound].contains(where: \.isLetter)
    }
  }

  let lexicon: EarLexicon
  let people: PeopleIndex
  /// What somebody does, by identity.
  let title: (RosterEntry) -> String?

  /// Those who are described in a text, in order.
  func find(in text: String) -> [Described] {
    let words = Words.split(text)
    guard words.contains(where: { Self.prepositions.contains($0.folded) }) else { return [] }
    var found: [Described] = []
    var place = 1
    while place < words.count {
      guard let (name, end) = organisation(words, place), let start = head(words, before: place)
      else {
        place += 1
        continue
      }
      let trades = words[start..<place].map(\.folded).filter(lexicon.roles.holds)
      let entries = employees(name, trades)
      if !entries.isEmpty {
        let range = words[start].range.lowerBound..<words[end - 1].range.upperBound
        found.append(Described(range: range, entries: entries))
      }
      place = end
    }
    return found
  }

  /// A known organisation at a place: by its whole name, else by the first word that is only its own.
  private func organisation(_ words: [Word], _ place: Int) -> (name: String, end: Int)? {
    let known = people.organisations
    for length in [4, 3, 2, 1] where place + length <= words.count {
      if let name = known[words[place..<place + length].map(\.folded)] {
        return (name, place + length)
      }
    }
    let first = words[place].folded
    guard first.count >= 5 else { return nil }
    let alike = known.filter { $0.key.first == first && $0.key.count > 1 }
    return alike.count == 1 ? alike.first.map { ($0.value, place + 1) } : nil
  }

  /// Where the description begins that leads to an organisation; nothing where none does.
  private func head(_ words: [Word], before place: Int) -> Int? {
    var at = place - 1
    if at > 0, Self.articles.contains(words[at].folded) { at -= 1 }
    guard at > 0, Self.prepositions.contains(words[at].folded) else { return nil }
    at -= 1
    var isSomebody = false
    for start in stride(from: at, through: max(0, at - 4), by: -1) {
      let word = words[start].folded
      if Self.pointing.contains(word) { return start }
      if Self.articles.contains(word) { return isSomebody ? start : nil }
      // "Al prof del Politecnico": the preposition is no part of the description.
      if Self.joined.contains(word) { return isSomebody ? start + 1 : nil }
      if lexicon.roles.holds(word) || Self.persons.contains(word) {
        isSomebody = true
      } else if start < at, !isSomebody {
        return nil
      }
    }
    return nil
  }

  private func employees(_ organisation: String, _ trades: [String]) -> [RosterEntry] {
    let there = people.all.filter { $0.context == organisation }
    guard !trades.isEmpty else { return there }
    return there.filter { entry in
      let own = Words.split(title(entry) ?? "").map(\.folded)
      return trades.contains { trade in
        own.contains { $0 == trade || $0.count >= 4 && $0.prefix(4) == trade.prefix(4) }
      }
    }
  }

  private static let pointing: Set<String> = ["quello", "quella", "quelli", "quelle"]

  private static let articles: Set<String> = ["il", "lo", "la", "l", "the", "that", "i", "le"]

  private static let joined: Set<String> = [
    "al", "allo", "alla", "all", "dal", "dalla", "dall", "del", "della", "dell", "col", "sul",
    "sulla",
  ]

  private static let prepositions: Set<String> = [
    "di", "del", "della", "dell", "dello", "da", "dal", "dalla", "in", "alla", "at", "from", "of",
    "with",
  ]

  /// Words for somebody of whom nothing else is said.
  private static let persons: Set<String> = [
    "tizio", "tizia", "tipo", "tipa", "ragazzo", "ragazza", "signore", "signora", "persona",
    "collega", "contatto", "one", "guy", "girl", "woman", "man", "lady", "person", "bloke", "chap",
    "contact", "colleague",
  ]
}

extension Hearer {
  /// Those whom a text names only by where they work.
  func described(in text: String, _ tongue: LanguageTag) -> [DescribedPeople.Described] {
    let finder = DescribedPeople(lexicon: playbook.ear(tongue).lexicon, people: people) { entry in
      let roles = try? self.source.rows(Role.self, where: "contact", is: entry.id)
      return roles?.last { $0.until == nil && $0.title != nil }?.title
    }
    return finder.find(in: text)
  }

  /// Somebody described in an answer, where no name stands in it.
  func describedSomebody(_ line: String) -> [Reading] {
    guard let only = described(in: line, language).first,
      !mentions(in: line).contains(where: { only.speaks(of: $0.range, in: line) })
    else { return [] }
    guard only.entries.count == 1, let entry = only.entries.first else {
      return [Reading(.oneOf(Array(only.entries.prefix(8))), Sureness.words, line)]
    }
    let item = Answer.Reference(id: entry.id.number, name: entry.fullName)
    return [Reading(.answer(.entity(item)), Sureness.words, line)]
  }
}
