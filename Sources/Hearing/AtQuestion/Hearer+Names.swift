import Voice
import Contacts
import Counsel
import Dialogue
import Language
import Playbook

/// Names taken out of longer answers: people, and the organisations that are to be met.
extension Hearer {
  /// The parts of a line that can each be a name, without what they are wrapped in.
  func nameParts(_ text: String) -> [String] {
    var line = text
    for word in [
      " o ", " or ", " oppure ", " as well as ", " insieme a ", " con ", " plus ", " poi ",
    ] {
      line = line.replacing(word, with: ", ")
    }
    return TypedNames.list(line).flatMap { part -> [String] in
      let bare = unwrapped(part)
      return bare.contains(where: \.isLetter) && !isDay(bare) ? [bare] : []
    }
  }

  /// The words with capitals in a part of a line, the longest run of them; nothing without any.
  func capitals(in part: String) -> String? {
    let tokens = part.split(separator: " ").map(String.init)
    var runs: [[String]] = [[]]
    for (place, token) in tokens.enumerated() {
      let isMe = token == "I" || token.hasPrefix("I'") || token.hasPrefix("I’")
      let isName = !isMe && token.first?.isUppercase ?? false
      let isJoint = ["de", "di", "del", "della", "van", "von", "der", "of", "&", "e", "d'"]
        .contains(
          token.lowercased())
      let goesOn = place + 1 < tokens.count && tokens[place + 1].first?.isUppercase ?? false
      if isName || (isJoint && goesOn && !(runs.last?.isEmpty ?? true)) {
        runs[runs.count - 1].append(token)
      } else {
        runs.append([])
      }
    }
    let longest = runs.filter { !$0.isEmpty }.max { $0.count < $1.count }
    return longest.map { $0.joined(separator: " ").trimmingPunctuation }
  }

  func readOrganisations(_ text: String) throws -> Understanding {
    var items: [Answer.Reference] = []
    let known = try source.all(Organisation.self)
    let aliases = try source.all(Alias.self)
    for part in nameParts(text) where part.count <= 80 {
      // "Where he works" is no name.
      let first = Words.split(part).first?.folded ?? ""
      if listed("asking-words").contains(first) { return .misunderstood }
      // "Non me l'ha detto" is none either.
      if heardMoves(part).contains(where: { $0.share >= 0.8 && $0.count > 1 }) { continue }
      // A long part is a sentence: its name has capitals.
      let name =
        part.split(separator: " ").count > 3 && part != part.lowercased()
        ? capitals(in: part) ?? part : part
      let folded = Folding.fold(name)
      let alias = aliases.first { Folding.fold($0.name) == folded }?.entity
      if let same = known.first(where: { Folding.fold($0.name) == folded || $0.id == alias }) {
        items.append(.init(id: same.id.number, name: same.name))
      } else {
        let made = Organisation(id: try source.freshID(), name: name)
        source.add(made)
        items.append(.init(id: made.id.number, name: name))
      }
    }
    return items.isEmpty ? .misunderstood : .answer(.entities(items))
  }

  /// The name in an answer that says more: `la collega di Paolo, Rita Moro`.
  func nameInside(_ line: String) -> String? {
    let names = capitalNames(in: line)
    return names.first { $0.contains(" ") } ?? names.first
  }

  /// The one who is known and named with capitals in a longer answer: `quella di Napoli, la Esposito`.
  ///
  /// Nobody where somebody else is named besides.
  func knownInside(_ line: String) -> RosterEntry? {
    guard Words.split(line).count > 2 else { return nil }
    let names = capitalNames(in: line)
    guard names.count == 1, let (entries, strength) = people.matches(names[0]), strength <= .words
    else { return nil }
    return entries.count == 1 ? entries[0] : nil
  }

  /// The names with capitals in the parts of a line, but for those that only say whose colleague
  /// somebody is: they stand behind a preposition.
  private func capitalNames(in line: String) -> [String] {
    line.split(whereSeparator: { ",;:(".contains($0) }).compactMap { part in
      let bare = unwrapped(String(part))
      guard let name = capitals(in: bare) else { return nil }
      // "Mark's sister" names whose she is.
      if ["'s", "’s"].contains(where: name.hasSuffix) { return nil }
      let isOther = [" di ", " of ", " da ", " from ", "'s "].contains { bare.contains($0 + name) }
      return isOther ? nil : name
    }
  }

  /// The people and organisations that a line names and that are known.
  public func known(in line: String) -> [String] {
    let organisations = (try? source.all(Organisation.self)) ?? []
    var names: [String] = []
    for part in nameParts(line) {
      if let (entries, strength) = people.matches(part), strength < .near, entries.count == 1 {
        names += entries.map(\.fullName)
      }
    }
    let words = " " + Words.split(line).map(\.folded).joined(separator: " ") + " "
    names += organisations.map(\.name).filter { words.contains(" " + Folding.fold($0) + " ") }
    return Array(names.prefix(4))
  }
}
