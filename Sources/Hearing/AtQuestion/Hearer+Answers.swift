import Contacts
import Counsel
import Dialogue
import Foundation
import Ground
import Language
import Playbook
import Voice

extension Hearer {
  /// An answer of more words than this is no bare name.
  private static let longestName = 5

  func readText(
    _ text: String, _ shape: Shape, least: Int, most: Int, isQuestion: Bool
  ) -> Understanding {
    let isPart = [.noun, .bare, .infinitive, .clause].contains(shape)
    let text = isPart ? withoutHedges(text) : text
    var words = withoutStem(text, shape)
    if shape == .name {
      // "Ciao! Sono Sara, laureata in chimica" has the name in its second part.
      let isLong = Words.split(text).count > Self.longestName
      let parts = text.split(whereSeparator: { ",;.!?\n".contains($0) }).map { part -> String in
        let part = part.trimmingCharacters(in: .whitespaces)
        var name = withoutStem(part, .name)
        // Of a longer answer only what is introduced or written as a name is one.
        if isLong, name == part,
          !name.split(separator: " ").allSatisfy({ $0.first?.isUppercase == true })
        {
          return ""
        }
        for joint in [" e ", " and "] { name = name.components(separatedBy: joint)[0] }
        return String(name.filter { $0.isLetter || " '’-".contains($0) })
          .trimmingCharacters(in: .whitespaces)
      }
      guard
        let name = parts.first(where: {
          $0.split(separator: " ").count <= 4
            && TypedNames.canBeName($0.lowercased(), never: neverNames)
        })
      else { return .misunderstood }
      words = name
      if words == words.lowercased() || (words == words.uppercased() && words.count > 3) {
        words = words.lowercased()
        words = words.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
          .joined(separator: " ")
      }
    }
    if shape == .bare { words = bare(words) }
    if [.noun, .bare, .infinitive].contains(shape) {
      while let last = words.last, ".;,?! ".contains(last) { words.removeLast() }
      let head = words.prefix { $0.isLetter }
      let articles =
        language == .it
        ? ["il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una"]
        : ["the", "a", "an", "my", "your"]
      if articles.contains(head.lowercased()), head.count < words.count {
        words = words.prefix(1).lowercased() + words.dropFirst()
      }
      words = words.replacing("\n", with: " ")
      let first = Folding.fold(words).split(separator: " ").first.map(String.init) ?? ""
      if listed("not-a-noun").contains(first) { return .misunderstood }
    }
    if shape == .sentence, let last = words.last, !".!?…".contains(last) {
      words = words.prefix(1).uppercased() + words.dropFirst() + (isQuestion ? "?" : ".")
    }
    if shape == .clause { words = clause(words) }
    let isFree = shape == .free
    guard words.contains(where: { $0.isLetter || (isFree && $0.isNumber) }),
      words.count >= least
    else { return .misunderstood }
    if words.count > most {
      return .outside("too-long", ["count": .number(words.count), "most": .number(most)])
    }
    return .answer(.text(words))
  }

  /// A noun without the article before it, as after *il ruolo di*.
  private func bare(_ text: String) -> String {
    let words = withoutStem(text, .noun)
    let articles = [
      "il ", "lo ", "la ", "l'", "l’", "i ", "gli ", "le ", "un ", "uno ", "una ", "un'", "the ",
      "a ", "an ", "her ", "his ", "their ", "my ", "your ",
    ]
    var rest = words
    for list in [articles, ["nuovo ", "nuova ", "new "]] {
      if let first = list.first(where: { rest.lowercased().hasPrefix($0) }) {
        rest = String(rest.dropFirst(first.count))
      }
    }
    return rest
  }

  /// Days and months have capitals in English.
  private func isDayOrMonth(_ word: some StringProtocol) -> Bool {
    let names = CalendarWords.weekdays(.en) + CalendarWords.months(.en)
    return names.contains { Folding.fold($0) == Folding.fold(word) }
  }

  /// Words as part of a longer sentence: without a stop, and with a small letter unless it is a name.
  private func clause(_ text: String) -> String {
    var words = text
    while let last = words.last, ".;,! ".contains(last) { words.removeLast() }
    let first = words.prefix { $0.isLetter || $0.isNumber }
    let isName =
      playbook.lexicons(language).names.knows(first)
      || people.names(beginning: String(first), limit: 1) != []
      || first.dropFirst().contains(where: \.isUppercase)
      || (language == .en && (first == "I" || isDayOrMonth(first)))
    return isName ? words : words.prefix(1).lowercased() + words.dropFirst()
  }

  func readSeveral(_ text: String, _ offers: [Offer], most: Int?) -> Understanding {
    let count = most ?? offers.count
    if offers.count <= count, playbook.moves(language).namesAll(text) {
      return .answer(.options(offers.filter(\.isShown).map(\.id)))
    }
    var line = text
    for word in [" e ", " and ", " & ", " poi ", " then "] {
      line = line.replacing(word, with: ",")
    }
    var parts = line.split(whereSeparator: { ",;".contains($0) }).map(String.init)
    if parts.count == 1, text.allSatisfy({ $0.isNumber || $0 == " " }) {
      parts = text.split(separator: " ").map(String.init)
    }
    let (labels, ids) = (offers.map(\.label), offers.map(\.id))
    var chosen: [String] = []
    for part in parts.map({ option($0, labels, ids) }) {
      guard let id = part else {
        // What is not named in so many words is meant, or it is not understood.
        chosen = several(text, offers)
        break
      }
      if !chosen.contains(id) { chosen.append(id) }
    }
    if chosen.isEmpty { return .misunderstood }
    if let most, chosen.count > most { return .outside("too-many", ["most": .number(most)]) }
    return .answer(.options(chosen))
  }

  /// An event by its name, a new one, or words on a place when it is none.
  func readEvent(_ text: String, isPast: Bool) throws -> Understanding {
    // What is divided so is a list, and no name.
    if text.last == "?" || text.contains(";") { return .misunderstood }
    var name = unwrapped(text)
    let text = name
    var timing: Timing?
    let reader = DateReader(
      language, today: today, direction: isPast ? .past : .future)
    if isDay(text) { return .misunderstood }
    if let match = dateBeside(text, reader), match.range != text.startIndex..<text.endIndex {
      name.removeSubrange(match.range)
      timing = match.timing
      // The day first, where every sentence may have it.
      name = eventSaid(in: text[match.range] + " " + name, slots: 2) ?? name
    }
    name = eventSaid(in: name, slots: 1) ?? name
    name = TypedNames.withoutLeadingPreposition(name, language).trimmingCharacters(
      in: .whitespacesAndNewlines.union(.punctuationCharacters))
    name = withoutArticle(name)
    let fillers = playbook.moves(language).fillers
    guard name.contains(where: \.isLetter), name.count <= 120,
      !Words.split(name).allSatisfy({ fillers.contains($0.folded) }),
      name != name.lowercased() || !isSentence(name)
    else { return .misunderstood }
    let events = try source.all(Event.self)
    let matcher = NameMatcher(events.map { ($0.id, $0.name) })
    // "A fair" is any fair, and not the one that was spoken of before.
    if !isIndefinite(text), let (ids, strength) = matcher.matches(name), strength <= .prefix,
      let known = events.last(where: { ids.contains($0.id) }),
      known.name.split(separator: " ").count <= name.split(separator: " ").count + 1
    {
      return .answer(.entity(.init(id: known.id.number, name: known.name)))
    }
    if isPast, TypedNames.isPlace(text, noun(name), language) { return .answer(.text(text)) }
    var made = Event(id: try source.freshID(), name: name)
    made.timing = timing
    source.add(made)
    return .answer(.entity(.init(id: made.id.number, name: name)))
  }

  /// The articles of the language that is spoken.
  private func articles(_ label: String) -> Set<String> {
    Set(words(label).split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
  }

  /// Whether a text speaks of an event as of any: *a fair*, *una cena*.
  private func isIndefinite(_ text: String) -> Bool {
    let first = text.prefix { $0.isLetter }
    return listed("any-article-words").contains(first.lowercased())
  }

  /// A name without the small article before it: `il Career Day`, `una cena`.
  private func withoutArticle(_ name: String) -> String {
    let first = name.prefix { $0.isLetter }
    guard articles("article-words").contains(String(first)), first.count < name.count else {
      return name
    }
    let rest = name.dropFirst(first.count).drop { " '’".contains($0) }
    return rest.isEmpty ? name : String(rest)
  }

  /// The event that a sentence such as "vado alla festa di Marco" names, with a day besides when it
  /// has two slots.
  private func eventSaid(in text: String, slots: Int) -> String? {
    understand(text.trimmingPunctuation).flatMap { eventAlone($0, slots: slots) }
  }
}
