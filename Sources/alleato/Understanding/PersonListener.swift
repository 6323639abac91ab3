import Language
import Playbook

/// Understands lines as answers to a question for somebody.
struct PersonListener: Listener {
  private let people: People
  private let language: LanguageTag
  private let never: Set<String>

  init(_ house: House) throws {
    people = try People(house)
    language = house.language
    never = house.playbook.names(language).never
  }

  func hear(_ line: String) -> Understood {
    var understood = Understood(text: line, language: language.rawValue, rest: line)
    let mentions = people.finder.find(in: line)
    if let first = mentions.first {
      let names = people.names(of: first)
      let isSure = names.count == 1 && first.strength != .near
      understood.decision = isSure ? .answer : .ask
      understood.answer = names.count == 1 ? .words(names[0]) : .list(names)
      understood.rest = line.replacing(line[first.range], with: "").trimmingPunctuation
    } else if case let name = people.reader.read(line), !name.isEmpty,
      TypedNames.canBeName(name.fullName, never: never)
    {
      understood.decision = .answer
      understood.answer = .words(name.fullName)
      understood.rest = name.aside.joined(separator: " ")
    }
    return understood
  }
}
