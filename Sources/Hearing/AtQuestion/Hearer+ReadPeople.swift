import Contacts
import Counsel
import Dialogue
import Ear
import Ground
import Language
import Playbook
import Voice

/// Several people in one answer: those whose names are found in it, and the bare names beside them.
extension Hearer {
  func readPeople(_ text: String) throws -> Understanding {
    let line = text.replacing("\n", with: ", ")
    var items: [Answer.Reference] = []
    func take(_ item: Answer.Reference?) {
      guard let item, !items.contains(where: { Folding.fold($0.name) == Folding.fold(item.name) })
      else { return }
      items.append(item)
    }
    let described = described(in: line, language)
    let mentions = mentions(in: line)
    for mention in mentions { take(try somebody(mention, in: line)) }
    for one in described where one.entries.count == 1 {
      guard !mentions.contains(where: { one.speaks(of: $0.range, in: line) }) else { continue }
      take(one.entries.first.map { .init(id: $0.id.number, name: $0.fullName) })
    }
    let named = mentions.map { String(line[$0.range]) } + described.map { String(line[$0.range]) }
    let parts = nameParts(line).filter { part in
      !named.contains { part.contains($0) || $0.contains(part) }
    }
    // "Mark for sure": somebody known at the beginning of a part.
    for part in parts {
      guard let first = part.split(separator: " ").first, part.split(separator: " ").count <= 4,
        let (entries, strength) = people.matches(String(first)), strength <= .words,
        entries.count == 1, items.isEmpty || parts.count == 1
      else { continue }
      take(entries.first.map { .init(id: $0.id.number, name: $0.fullName) })
    }
    // Names that no list has are taken where the answer is a list of names.
    if parts.allSatisfy(isBareName) {
      for part in parts { take(try somebody(in: part)) }
    }
    return items.isEmpty ? .misunderstood : .answer(.entities(items))
  }

  /// Somebody whom a line mentions: known, the likeliest of several, or new.
  private func somebody(
    _ mention: PersonMention<EntityID>, in line: String
  ) throws -> Answer.Reference? {
    guard let first = mention.known.first.flatMap({ people.entry($0) }) else {
      let place = mention.organisation.map { " (" + line[$0] + ")" } ?? ""
      return try add(String(line[mention.range]) + place).map {
        .init(id: $0.id.number, name: $0.fullName)
      }
    }
    if mention.known.count > 1 { note("took-one-of-several", ["name": .text(first.fullName)]) }
    return .init(id: first.id.number, name: first.fullName)
  }

  /// Whether a part of an answer is a name and nothing else, though no list of names has it.
  private func isBareName(_ part: String) -> Bool {
    let words = Words.split(part)
    guard (1...3).contains(words.count), TypedNames.canBeName(part, never: neverNames) else {
      return false
    }
    let lexicon = playbook.ear(language).lexicon
    let whole = words.map(\.folded).joined(separator: " ")
    if lexicon.towns.contains(whole) || people.organisations[words.map(\.folded)] != nil {
      return false
    }
    let names = playbook.names(language)
    return words.allSatisfy { word in
      !lexicon.small.all.contains(word.folded) && !names.words.nobody.contains(word.folded)
        && !names.ordinary.contains(word.folded) && !lexicon.events.contains(word.folded)
        && !lexicon.places.contains(word.folded)
    }
  }

  /// Somebody whom a bare name names: known, one of several, or new.
  private func somebody(in part: String) throws -> Answer.Reference? {
    switch try find(part) {
    case .one(let entry): return .init(id: entry.id.number, name: entry.fullName)
    case .several(let entries, let strength) where strength < .near:
      guard let first = entries.first else { return nil }
      note("took-one-of-several", ["name": .text(first.fullName)])
      return .init(id: first.id.number, name: first.fullName)
    default: return try add(part).map { .init(id: $0.id.number, name: $0.fullName) }
    }
  }
}
