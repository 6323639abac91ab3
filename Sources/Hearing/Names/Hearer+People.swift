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
    let text = nameReader.withoutTitles(withoutStem(text, .name))
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
    if entries.count == 1, strength < .near, let only = entries.first { return .one(only) }
    return .several(Array(entries.prefix(8)), strength)
  }

  /// The only person a text names, where nothing else stands but words that lead to somebody:
  /// `L. Bianchi`, `through Mark`.
  private func named(in text: String) -> Acquaintanceship {
    let words = playbook.names(language).words
    let mentions = mentions(in: text)
    guard mentions.count == 1, let mention = mentions.first, mention.isKnown else { return .nobody }
    let rest = text[..<mention.range.lowerBound] + " " + text[mention.range.upperBound...]
    let isLeading = Words.split(String(rest)).allSatisfy {
      words.before.contains($0.folded) || words.places.contains($0.folded)
        || words.adverbs.contains($0.folded)
    }
    guard isLeading else { return .nobody }
    let entries = mention.known.compactMap { people.entry($0) }
    if entries.count == 1, mention.strength < .near, let only = entries.first { return .one(only) }
    return .several(Array(entries.prefix(8)), mention.strength < .near ? .words : .near)
  }

  /// The people whom a line names, in order.
  func mentions(in line: String) -> [PersonMention<EntityID>] {
    mentions(in: line, language)
  }

  /// The people whom a line of a language names, in order.
  func mentions(in line: String, _ tongue: LanguageTag) -> [PersonMention<EntityID>] {
    people.finder(tongue, playbook.names(tongue)).find(in: line)
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

  /// What reads a name as it was typed: its title, what it is, and what stood with it.
  private var nameReader: NameReader { NameReader(playbook.names(language)) }

  /// Adds somebody by the name that was typed, with the organisation typed with it.
  public func add(_ typed: String) throws -> Contact? {
    var text = withoutStem(typed, .name)
    if let date = DateReader(language, today: today, minute: minute).find(in: text),
      date.range.lowerBound > text.startIndex
    {
      text.removeSubrange(date.range)
      text = text.trimmingPunctuation
    }
    let (name, organisation) = TypedNames.withOrganisation(text)
    guard isName(nameReader.withoutTitles(name)) else { return nil }
    let read = nameReader.read(name)
    let (given, family) = parted(read)
    var contact = Contact(
      id: try source.freshID(), given: given, family: family, provenance: .typed, added: today)
    contact.title = read.title?.id
    contact.gender = read.title?.gender.map { $0 == .feminine ? .feminine : .masculine }
    // What belonged to a title is said with it: «la dottoressa Neri».
    let aside = read.aside.filter { Folding.fold($0).filter(\.isLetter).count > 2 }
    contact.aside = aside.isEmpty ? nil : aside.joined(separator: "\n")
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
    parted(nameReader.read(name))
  }

  /// Somebody of whom only the family name is known is called by it.
  private func parted(_ name: PersonName) -> (given: String, family: String?) {
    name.given.isEmpty ? (name.family ?? "", nil) : (name.given, name.family)
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
