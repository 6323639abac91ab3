import Ground
import Language

/// Turns parsed texts and values into words of one language.
public struct Speaker {
  /// The language.
  public let language: LanguageTag
  /// The day that relative dates are told from.
  public let today: Day
  /// The words articles agree with, read only when an article is said.
  private let lexicon: () -> NounLexicon
  private var days: DayWords {
    DayWords(language: language, today: today, isMonthFirst: !spelling.isOwn)
  }
  private var italian: ItalianArticles { ItalianArticles(lexicon()) }
  private var english: EnglishArticles { EnglishArticles(lexicon()) }

  /// Whether Italian formal address is written with capitals, *La ringrazio* and *scriverLe*.
  public var hasFormalCapitals = true
  /// How the words of texts are spelled; those of values stay as they are.
  public var spelling = Spelling.own

  /// A speaker of a language on a day.
  public init(
    _ language: LanguageTag, today: Day, lexicon: @escaping @autoclosure () -> NounLexicon
  ) {
    self.language = language
    self.today = today
    self.lexicon = lexicon
  }

  /// The text with its values; parts whose values are missing are left out.
  public func say(_ text: VoiceText, _ values: [String: VoiceValue] = [:]) -> String {
    tidy(join(text.segments, values, after: nil) ?? "")
  }

  /// A value in plain words.
  public func words(_ value: VoiceValue) -> String {
    switch value {
    case .text(let text): text
    case .noun(let noun): noun.text
    case .person(let person): person.full
    case .day(let day): days.date(day)
    case .timing(let timing): days.timing(timing)
    case .number(let number): String(number)
    case .gender, .familiar: ""
    case .list(let items): list(items.map(words))
    case .typed(let phrase): phrase.whole
    }
  }

  /// What somebody typed, as a phrase of the language.
  public func phrase(_ text: String) -> TypedPhrase {
    TypedPhraseReader(language, lexicon()).phrase(text)
  }

  /// The text with its values; nothing when a value that it needs is missing.
  public func sayWhole(_ text: VoiceText, _ values: [String: VoiceValue]) -> String? {
    join(text.segments, values, after: nil).map(tidy)
  }

  /// A noun with its definite article: `l'Università di Bologna`, `the University of Leeds`.
  public func definite(_ noun: Noun) -> String {
    language == .en ? english.definite(noun) : italian.attach(.il, to: noun)
  }

  /// Several words in one phrase: `Anna, Elena e Irene`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast().joined(separator: ", ")
    return head + " " + (language == .it ? italian.euphonic("e", before: last) : "and " + last)
  }

  private func join(
    _ segments: [VoiceText.Segment], _ values: [String: VoiceValue], after before: Character?
  ) -> String? {
    var result = ""
    var last: Character? { result.last { $0 != " " } ?? before }
    for segment in segments {
      switch segment {
      case .literal(let text):
        let spelled = spelling.spelled(text)
        result += hasFormalCapitals ? spelled : FormalCapitals.lowered(spelled, after: last)
      case .optional(let wordings):
        let place = last
        result += wordings.lazy.compactMap { self.join($0, values, after: place) }.first ?? ""
      case .value(let place):
        guard let text = text(of: place, values, after: last) else { return nil }
        result += text
      }
    }
    return result
  }

  private func text(
    of place: Placeholder, _ values: [String: VoiceValue], after before: Character?
  ) -> String? {
    guard let whole = values[place.name] else { return nil }
    guard let value = place.part.map({ part($0, of: whole) }) ?? whole else { return nil }
    if !place.forms.isEmpty { return join(choose(place.forms, by: value), values, after: before) }
    var said = transformed(value, place.transforms)
    if let article = place.article { said = attach(article, to: value, said: said) }
    return place.isCapital ? capital(said) : said
  }

  private func part(_ name: String, of value: VoiceValue) -> VoiceValue? {
    switch (value, name) {
    case (.person(let person), "given"): .text(person.given)
    case (.person(let person), "full"): .text(person.full)
    case (.person(let person), "family"): person.family.map { .text($0) }
    case (.person(let person), "title"): person.title.map { .text($0) }
    case (.person(let person), "gender"): .gender(person.gender)
    case (.person(let person), "context"): person.context.map { .text($0) }
    case (.person(let person), "whole"):
      .text(person.context.map { person.full + " (" + $0 + ")" } ?? person.full)
    case (.noun(let noun), "gender"): .gender(noun.gender)
    case (.timing(let timing), "hours"): days.hours(timing).map { .text($0) }
    case (.noun(let noun), "context"): noun.context.map { .text($0) }
    case (.typed(let phrase), _): form(name, of: phrase)
    case (.noun(let noun), _): form(name, of: phrase(noun.text))
    case (.text(let text), _): form(name, of: phrase(text))
    default: nil
    }
  }

  /// A form of what somebody typed; nothing where its shape has none.
  private func form(_ name: String, of phrase: TypedPhrase) -> VoiceValue? {
    switch name {
    case "noun": phrase.noun.map { _ in .typed(phrase) }
    case "named": phrase.named.map { _ in .typed(phrase) }
    case "about": phrase.noun == nil ? phrase.clause.map { .text($0) } : .typed(phrase)
    case "asked": phrase.noun == nil ? phrase.asked.map { .text($0) } : .typed(phrase)
    case "clause": phrase.clause.map { .text($0) }
    case "whether": phrase.whether.map { .text($0) }
    case "infinitive": phrase.infinitive.map { .text($0) }
    case "thanked": phrase.thanked.map { .text($0) }
    case "that": phrase.that.map { .text($0) }
    case "quote": phrase.quote.map { .text($0) }
    case "definite": phrase.definite.map { .text($0) }
    case "count": .number(phrase.isPlural ? 2 : 1)
    default: nil
    }
  }

  private func choose(
    _ forms: [[VoiceText.Segment]], by value: VoiceValue
  ) -> [VoiceText.Segment] {
    let index: Int
    switch value {
    case .gender(.masculine): index = 0
    case .gender(.feminine): index = 1
    case .gender(nil): index = 2
    case .person(let person): return choose(forms, by: .gender(person.gender))
    case .noun(let noun): return choose(forms, by: .gender(noun.gender))
    case .familiar(let isFamiliar): index = isFamiliar ? 0 : 1
    case .number(let number):
      index = forms.count == 3 ? (number == 0 ? 0 : number == 1 ? 1 : 2) : number == 1 ? 0 : 1
    default: index = 0
    }
    return forms[min(index, forms.count - 1)]
  }

  /// A whole month or year as people name it: `a marzo`, `in 2024`; nothing for anything else.
  public func period(_ timing: Timing) -> String? { days.period(timing) }

  private func transformed(_ value: VoiceValue, _ transforms: [String]) -> String {
    var said = words(value)
    for transform in transforms {
      switch (transform, value.dayAlone) {
      case ("relative", .day(let day)): said = days.relative(day, articles: italian)
      case ("date", .day(let day)): said = days.date(day)
      case ("long", .day(let day)):
        said = days.timing(value.timing ?? Timing(day), withYear: true)
      case ("weekday", .day(let day)): said = CalendarWords.weekdays(language)[day.weekday - 1]
      case ("month", .day(let day)): said = days.month(day)
      case ("short", .day(let day)): said = days.short(day)
      case ("iso", .day(let day)): said = day.iso
      case ("span", .number(let count)): said = days.span(days: count)
      case ("hour", .number(let minutes)):
        let time = (minutes % 1440 + 1440) % 1440
        said = HourWords.at(hour: time / 60, minute: time % 60, in: language)
      case ("clock", .number(let seconds)):
        let rest = seconds % 60
        said = String(seconds / 60) + ":" + (rest < 10 ? "0" : "") + String(rest)
      case ("capital", _): said = capital(said)
      case ("lower", _): said = said.prefix(1).lowercased() + said.dropFirst()
      case ("possessive", _): said = EnglishArticles.possessive(said)
      default: break
      }
    }
    return said
  }

  private func attach(_ article: String, to value: VoiceValue, said: String) -> String {
    let noun: Noun =
      switch value {
      case .noun(let noun): noun
      case .day(let day): days.noun(day)
      case .timing(let timing): days.noun(timing.day)
      default: Noun(said)
      }
    if language == .en {
      return article == "the" ? english.definite(noun) : english.indefinite(noun)
    }
    if let known = ItalianArticles.Article(rawValue: article) {
      return italian.attach(known, to: noun)
    }
    if article == "di", case .typed(let phrase) = value, phrase.goesBare {
      // «Parlare di logistica» goes without the article that «sulla logistica» has.
      return "di " + phrase.text
    }
    if article == "dove" {
      // One works *in Reply*, but *all'Università di Bologna*.
      return italian.contract("a", with: said) ?? "in " + said
    }
    if let joined = italian.contract(article, with: said) { return joined }
    return ["a", "e", "o"].contains(article)
      ? italian.euphonic(article, before: said) : article + " " + said
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Mends what dropped parts leave behind: doubled spaces, empty paragraphs, spaces before stops.
  private func tidy(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var tidied = ""
      for index in line.indices {
        let character = line[index]
        if character == " ", tidied.last == " " || tidied.isEmpty { continue }
        let following = line.index(after: index)
        let endsWord = following == line.endIndex || line[following] == " "
        if ",.;:!?".contains(character), endsWord, tidied.last == " " { tidied.removeLast() }
        tidied.append(character)
      }
      return tidied.last == " " ? String(tidied.dropLast()) : tidied
    }
    var result: [String] = []
    for line in lines where !(line.isEmpty && (result.last?.isEmpty ?? true)) {
      result.append(line)
    }
    while result.last?.isEmpty == true { result.removeLast() }
    return result.joined(separator: "\n")
  }
}
