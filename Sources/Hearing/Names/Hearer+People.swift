import Contacts
import Counsel
import Dialogue
import Foundation
import Ground
import Language
import Playbook
import Voice

extension Hearer {
  /// Looks a name up among the people that are known.
  public func find(_ text: String) throws -> Acquaintanceship {
    let text = titled(withoutStem(text, .name)).name
    let (name, organisation) = TypedNames.withOrganisation(text)
    guard let (found, strength) = people.matches(name) ?? people.matches(text) else {
      return named(in: text)
    }
    var entries = found
    if let organisation {
      let folded = Folding.fold(organisation)
      let there = entries.filter { Folding.fold($0.context ?? "").contains(folded) }
      if !there.isEmpty { entries = there }
    }
    if entries.count == 1, strength < .near || isWhole(text), let only = entries.first {
      return .one(only)
    }
    return .several(Array(entries.prefix(8)), strength)
  }

  /// Whether a name is typed whole, so that one letter wrong leaves no doubt.
  private func isWhole(_ name: String) -> Bool { name.split(separator: " ").count == 2 }

  /// The only person a text names, where nothing else stands but words that lead to somebody:
  /// `L. Bianchi`, `through Mark`.
  private func named(in text: String) -> Acquaintanceship {
    let names = playbook.names(language)
    let mentions = mentions(in: text)
    guard mentions.count == 1, let mention = mentions.first, mention.isKnown else { return .nobody }
    let rest = text[..<mention.range.lowerBound] + " " + text[mention.range.upperBound...]
    let leading = names.words.before.union(names.words.places)
    guard Words.split(String(rest)).allSatisfy({ leading.contains($0.folded) }) else {
      return .nobody
    }
    let entries = mention.known.compactMap { people.entry($0) }
    if entries.count == 1, mention.strength < .near, let only = entries.first { return .one(only) }
    return .several(Array(entries.prefix(8)), mention.strength < .near ? .words : .near)
  }

  /// The people whom a line names, in order.
  func mentions(in line: String) -> [PersonMention<EntityID>] {
    people.finder(language, playbook.names(language)).find(in: line)
  }

  /// Words that, written small, are part of no name.
  public var neverNames: Set<String> {
    let nouns = playbook.nouns(.it)
    return playbook.lexicons(.it).names.never.union(playbook.lexicons(.en).names.never)
      .union(nouns.masculine).union(nouns.feminine)
  }

  /// Whether words begin with a given name that is known in either language.
  public func isGiven(_ words: String) -> Bool {
    let first = words.split(separator: " ").first ?? ""
    // There are people called Una.
    if first.first?.isLowercase ?? true, listed("article-words").contains(Folding.fold(first)) {
      return false
    }
    return LanguageTag.allCases.contains { playbook.lexicons($0).names.knows(first) }
  }

  /// The names of several people typed at once; nothing when the text is one name.
  public func severalNames(_ text: String) -> [String]? {
    let names = TypedNames.list(text).map { withoutStem($0, .name) }
    let bare = names.map { TypedNames.withOrganisation($0).name }
    guard names.count > 1, bare.allSatisfy({ TypedNames.canBeName($0, never: neverNames) }) else {
      return nil
    }
    if names.count == 2, let second = names.last {
      // "Laura Conti, Reply" is one person; "Laura e Marco" are two.
      let isKnown = isGiven(second) || people.matches(second) != nil
      if !isKnown, second.split(separator: " ").count < 2 { return nil }
    }
    return names
  }

  /// A title before a name, what it tells of gender, and the name without it.
  private func titled(_ name: String) -> (title: String?, gender: Gender?, name: String) {
    // «La dottoressa Neri», «l'ing. Bianchi»: the article belongs to the title.
    let whole = name
    var name = name
    for article in ["la ", "il ", "lo ", "l'", "l’"] where name.lowercased().hasPrefix(article) {
      name = String(name.dropFirst(article.count))
      break
    }
    let first = name.split(separator: " ").first.map(String.init) ?? ""
    let folded = Folding.fold(first)
    guard name.contains(" ") else { return (nil, nil, whole) }
    for language in LanguageTag.allCases {
      for (id, known) in playbook.lexicons(language).titles where known.heard.contains(folded) {
        let gender: Gender? =
          known.women.contains(folded) ? .feminine : known.men.contains(folded) ? .masculine : nil
        return (id, gender, String(name.dropFirst(first.count).drop { $0 == " " }))
      }
    }
    return (nil, nil, whole)
  }

  /// Adds somebody by the name that was typed, with the organisation typed with it.
  public func add(_ typed: String) throws -> Contact? {
    var text = withoutStem(typed, .name)
    if let date = DateReader(language, today: today, minute: minute).find(in: text),
      date.range.lowerBound > text.startIndex
    {
      text.removeSubrange(date.range)
      text = text.trimmingPunctuation
    }
    var (name, organisation) = TypedNames.withOrganisation(text)
    let titled = titled(name)
    name = titled.name
    guard isName(name) else { return nil }
    let (given, family) = parted(name)
    var contact = Contact(
      id: try source.freshID(), given: given, family: family, provenance: .typed, added: today)
    contact.title = titled.title
    contact.gender = titled.gender
    source.add(contact)
    if let organisation, organisation.count <= 80 {
      guard case .answer(.entities(let items)) = try readOne(organisation), let item = items.first
      else { return contact }
      source.add(
        Role(
          id: try source.freshID(), contact: contact.id, organisation: EntityID(item.id),
          provenance: .typed))
    }
    return contact
  }

  private func readOne(_ organisation: String) throws -> Understanding {
    try readOrganisations(organisation.replacing(",", with: " "))
  }

  /// A name as given and family name, with capitals when it has none.
  public func parted(_ name: String) -> (given: String, family: String?) {
    var words = name.split(separator: " ").map(String.init)
    if words.allSatisfy({ $0 == $0.lowercased() }) {
      words = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }
    let given = givenName(words)
    let family = words.dropFirst(given).joined(separator: " ")
    return (words.prefix(given).joined(separator: " "), family.isEmpty ? nil : family)
  }

  /// How many of the words are the given name: two for a known double name, else one.
  private func givenName(_ words: [String]) -> Int {
    guard words.count > 2 else { return 1 }
    let double = words.prefix(2).joined(separator: " ")
    return LanguageTag.allCases.contains { playbook.lexicons($0).names.knows(double) } ? 2 : 1
  }
}

extension Hearer {
  /// Whether a text can be a name at all; several words written small begin with a name that is known.
  public func isName(_ text: String) -> Bool {
    guard TypedNames.canBeName(text, never: neverNames) else { return false }
    return text != text.lowercased() || text.split(separator: " ").count < 3 || isGiven(text)
  }

  /// Whether a text is the name of somebody: a given name that is known, and capitals.
  public func isNewName(_ text: String) -> Bool {
    isGiven(text) && isName(text)
      && text.split(separator: " ").dropFirst().allSatisfy { $0.first?.isUppercase ?? false }
  }
}
