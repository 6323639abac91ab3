import Language
import Playbook

/// Understands lines as answers to a question for somebody.
struct PersonListener: Listener {
  private let people: People
  private let language: LanguageTag

  init(_ house: House) throws {
    people = try People(house)
    language = house.language
  }

  func hear(_ line: String) -> Understood {
    var understood = Understood(text: line, language: language.rawValue, rest: line)
    let mentions = people.finder.find(in: line)
    if let first = mentions.first {
      let names = people.names(of: first)
      let isSure = names.count == 1 && (first.strength != .near || line[first.range].contains(" "))
      understood.decision = isSure ? .answer : .ask
      understood.answer = names.count == 1 ? .words(names[0]) : .list(names)
      understood.rest = line.replacing(line[first.range], with: "").trimmingPunctuation
    }
    return understood
  }
}
