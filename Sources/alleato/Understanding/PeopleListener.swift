import Language

/// Understands lines as naming some people.
struct PeopleListener: Listener {
  private let people: People
  private let language: LanguageTag

  init(_ house: House) throws {
    people = try People(house)
    language = house.language
  }

  func hear(_ line: String) -> Understood {
    var understood = Understood(text: line, language: language.rawValue, rest: line)
    let mentions = people.finder.find(in: line)
    guard !mentions.isEmpty else { return understood }
    let names = mentions.map { people.names(of: $0) }
    understood.decision = names.contains { $0.count > 1 } ? .ask : .answer
    var told: [String] = []
    for name in names.flatMap(\.self) where !told.contains(name) { told.append(name) }
    understood.answer = .list(told)
    var rest = line
    for mention in mentions.reversed() { rest.removeSubrange(mention.range) }
    understood.rest = rest.trimmingPunctuation
    return understood
  }
}
