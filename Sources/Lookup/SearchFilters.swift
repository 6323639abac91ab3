import Almanac
import Contacts

/// What a search can be narrowed by.
public enum SearchFilter: String, CaseIterable, Sendable {
  case company, topic, met, silence, stage, circle
}

/// The words by which filters and circles are called, in any language.
public struct SearchFilters: Sendable {
  private let filters: [String: SearchFilter]
  private let circles: [String: Circle]

  /// The words: `words` gives those of a filter, `circles` those of a circle, small and without accents.
  public init(words: (SearchFilter) -> [String], circles: (Circle) -> [String]) {
    var known: [String: SearchFilter] = [:]
    for filter in SearchFilter.allCases { for word in words(filter) { known[word] = filter } }
    filters = known
    var named: [String: Circle] = [:]
    for circle in Circle.allCases { for word in circles(circle) { named[word] = circle } }
    self.circles = named
  }

  /// The filter that a word calls.
  func filter(_ word: String) -> SearchFilter? { filters[word] }

  /// The ties of a circle: one of its own and none of a nearer one, as people are sorted into circles.
  func ties(_ word: String) -> Search.Ties? {
    guard let circle = circles[word] else { return nil }
    let nearer = Circle.allCases.prefix { $0 != circle }
    let kinds = Dictionary(grouping: RelationKind.allCases) { Circle($0) }
    return Search.Ties(
      any: Set(kinds[circle] ?? []), none: Set(nearer.flatMap { kinds[$0] ?? [] }))
  }
}
