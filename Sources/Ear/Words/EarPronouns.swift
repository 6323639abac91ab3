import Language

/// Pronouns that stand for somebody named before.
enum EarPronouns {
  static let english: Set<String> = ["him", "her", "them", "he", "she", "they"]
  static let italian: Set<String> = ["lui", "lei", "loro"]
  /// Italian ones that lean on a verb.
  static let leaning: Set<String> = ["gli", "le", "lo", "la", "glielo", "gliela"]

  /// What belongs to somebody named before.
  static func possessive(_ language: LanguageTag) -> Set<String> {
    language == .it ? ["suo", "sua", "suoi", "sue"] : ["his", "her", "their"]
  }

  static func of(_ language: LanguageTag) -> Set<String> {
    language == .it ? italian : english
  }
}
