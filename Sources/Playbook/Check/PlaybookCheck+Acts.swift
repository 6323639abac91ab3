import Ear
import Ground
import Language

/// Whether the acts are heard as their examples say, and never in their near misses.
extension PlaybookCheck {
  /// H01 to H05 for a language.
  static func acts(_ playbook: Playbook, _ language: LanguageTag) -> [Finding] {
    let pieces = playbook.ear(language, over: Playbook.piecesFolder).ear
    return acts(in: Playbook.actsFolder, playbook.ear(language), playbook, language)
      + acts(in: Playbook.piecesFolder, pieces, playbook, language)
  }

  private static func acts(
    in root: String, _ ear: Ear, _ playbook: Playbook, _ language: LanguageTag
  ) -> [Finding] {
    let hearing = ExampleHearing(
      ear, playbook, language, findsPeople: root == Playbook.actsFolder)
    return playbook.library.folder.folders(in: root).flatMap { name -> [Finding] in
      let path = root + "/" + name + "/" + language.rawValue + ".yaml"
      guard let item = playbook.library.item(path) else { return [] }
      let examples = located(item, "examples")
      let misses = located(item, "near-misses")
      var found: [Finding] = []
      if examples.count < leastExamples || misses.count < leastMisses {
        found.append(
          Finding(
            "H04", item.mark,
            [
              "act": name, "examples": String(examples.count), "misses": String(misses.count),
            ]))
      }
      for example in examples {
        let heard = hearing.heard(example.value)
        let width = example.value.count
        if heard.band != .act {
          found.append(Finding("H01", example.mark, width: width, ["act": name]))
        } else if !heard.acts.contains(where: { $0.act == name }) {
          let other = heard.acts.map(\.act).joined(separator: ", ")
          found.append(
            Finding("H02", example.mark, width: width, ["act": name, "other": other]))
        } else if let slot = heard.slotWithVerb {
          found.append(Finding("H05", example.mark, width: width, ["act": name, "slot": slot]))
        }
      }
      for miss in misses {
        let heard = hearing.heard(miss.value)
        guard heard.band == .act, heard.acts.contains(where: { $0.act == name && !$0.isNegated })
        else { continue }
        found.append(Finding("H03", miss.mark, width: miss.value.count, ["act": name]))
      }
      return found
    }
  }

  private static let leastExamples = 8
  private static let leastMisses = 3

  /// The lines under a key, each with its place.
  static func located(_ item: Item, _ key: String) -> [Located<String>] {
    guard let text = item[key]?.text else { return [] }
    return ItemReader.lines(item[key]).enumerated().map { place, line in
      Located(
        line, Mark(file: text.mark.file, line: text.mark.line + 1 + place, column: 3))
    }
  }
}

/// Hears the examples of the acts, with nobody known.
private struct ExampleHearing {
  private let ear: Ear
  private let finder: PeopleFinder<Int>
  /// A Friday: examples name days by their weekday.
  private let today = Day(number: 20_581)

  /// Pieces are heard without their people: whom something is promised about is a thing of theirs.
  private let findsPeople: Bool

  init(_ ear: Ear, _ playbook: Playbook, _ language: LanguageTag, findsPeople: Bool) {
    self.ear = ear
    self.findsPeople = findsPeople
    finder = PeopleFinder(known: [], names: playbook.names(language), language: language)
  }

  func heard(_ line: String) -> EarHeard {
    let found = findsPeople ? finder.find(in: line) : []
    let people = found.map {
      EarPerson(
        range: $0.range, name: $0.name.fullName, isKnown: false, organisation: $0.organisation)
    }
    return ear.hear(line, today: today, minute: 570, people: people, organisations: [:])
  }
}
