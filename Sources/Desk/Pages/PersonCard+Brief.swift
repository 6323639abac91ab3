import Counsel
import Interchange
import Language

extension PersonCard {
  /// The card as a page to be printed.
  public func brief(_ language: LanguageTag) -> Brief {
    Brief(
      title: title, language: language.rawValue, facts: [],
      parts: parts.map { part in
        Brief.Part(heading: part.heading, entries: part.lines.map { Brief.Entry($0) })
      })
  }
}
