import Language

/// Understands lines as answers to a question for an organisation.
struct OrganisationListener: Listener {
  private let people: People
  private let language: LanguageTag

  init(_ house: House) throws {
    people = try People(house)
    language = house.language
  }

  func hear(_ line: String) -> Understood {
    var understood = Understood(text: line, language: language.rawValue)
    let name = OrganisationName(line.trimmingPunctuation)
    guard !name.key.isEmpty else { return understood }
    understood.decision = .answer
    understood.answer = .words(
      people.organisations[name.key].map { OrganisationName.better($0, name.shown) } ?? name.shown)
    return understood
  }
}
