import Ground
import Language

/// A value that a text can speak of; it is data, and nothing inside it is evaluated.
public enum VoiceValue: Hashable, Sendable {
  /// Words put in as they are.
  case text(String)
  /// A noun, which articles agree with.
  case noun(Noun)
  /// Somebody.
  case person(PersonWords)
  /// A day.
  case day(Day)
  /// A day with its hour, or a span of days.
  case timing(Timing)
  /// A number.
  case number(Int)
  /// A gender, or none known.
  case gender(GrammaticalGender?)
  /// `true` for *tu* and informal, `false` for *Lei* and formal.
  case familiar(Bool)
  /// Several values, said one after the other.
  case list([VoiceValue])
  /// What somebody typed where a few words were asked, with its shape.
  case typed(TypedPhrase)

  /// A day without its hour, for transforms that speak of the day alone; any other value as it is.
  var dayAlone: VoiceValue {
    if case .timing(let timing) = self { return .day(timing.day) }
    return self
  }

  /// Whether it is words, and not a day, a number or somebody.
  public var isInWords: Bool {
    switch self {
    case .text, .noun, .typed: true
    default: false
    }
  }

  var timing: Timing? {
    if case .timing(let timing) = self { return timing }
    return nil
  }
}

/// What can be said of somebody.
public struct PersonWords: Hashable, Sendable {
  /// The given name, or the only name.
  public var given: String
  /// The family name.
  public var family: String?
  /// The title as written before the family name, such as `dottoressa`.
  public var title: String?
  /// The gender, where known.
  public var gender: GrammaticalGender?
  /// Words that tell them apart from others of the same name.
  public var context: String?

  /// Somebody's words.
  public init(
    given: String, family: String? = nil, title: String? = nil, gender: GrammaticalGender? = nil,
    context: String? = nil
  ) {
    self.given = given
    self.family = family
    self.title = title
    self.gender = gender
    self.context = context
  }

  /// Given and family name, or the only name.
  public var full: String { family.map { given + " " + $0 } ?? given }
}

/// The kinds of value, for checking a text before it is used.
public enum ValueKind: String, Hashable, Sendable {
  case text, noun, person, day, number, gender, register, list
  /// What somebody typed, of any shape.
  case phrase
  /// What somebody typed that can be spoken about: a noun, or an indirect question.
  case about
  /// What somebody typed that one can be thanked for.
  case thanked
  /// What somebody said, as it was told.
  case saying
  /// Words about the one who is written to, as they were told; they are said to them.
  case told

  /// Whether it is what somebody typed.
  public var isTyped: Bool { [.phrase, .about, .thanked, .saying].contains(self) }
}
