import Ground

/// What must stand before a part, so that it is taken for a date inside a sentence.
enum Footing: Hashable {
  case firm
  /// Any preposition: `in`, `ad agosto`.
  case needsPreposition
  /// A preposition, with or without an article: `in the autumn`, but not `the fall`.
  case needsRealPreposition
  /// A preposition without an article: `on sat`, but not `the sun`.
  case needsBarePreposition
  /// An article or a preposition with one: `il 20`.
  case needsDayArticle
  /// A word that goes with years: `nel 2014`.
  case needsYearWord
  /// A word that goes with hours: `alle 9`.
  case needsHourWord
  /// The same for digits that might be anything: `at 1030`.
  case needsHourPreposition
  /// Nothing helps: only an answer to a question for a date may be this short.
  case wholeAnswer

  /// What is still missing after the words before a part.
  func after(_ lead: Lead) -> Footing {
    switch self {
    case .firm, .wholeAnswer: self
    case .needsPreposition: lead.isDisjoint(with: Self.prepositions.union(.day)) ? self : .firm
    case .needsRealPreposition: lead.isDisjoint(with: Self.prepositions) ? self : .firm
    case .needsBarePreposition:
      lead.isDisjoint(with: Self.prepositions) || lead.contains(.article) ? self : .firm
    case .needsDayArticle: lead.contains(.day) ? .firm : self
    case .needsYearWord: lead.contains(.year) ? .firm : self
    case .needsHourPreposition: lead.contains(.hour) ? .firm : self
    case .needsHourWord:
      lead.contains(.hour)
        || lead.contains(.hourArticle) && !lead.isDisjoint(with: Self.prepositions.union(.between))
        ? .firm : self
    }
  }

  private static let prepositions: Lead = [
    .preposition, .of, .by, .from, .to, .before, .after,
  ]
}
