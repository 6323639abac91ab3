import Contacts
import Ground
import Language
import Playbook
import Rules
import Voice

/// What turns labels, people and the values of rules into words of one language.
public struct Wording {
  /// The texts.
  public let playbook: Playbook
  /// What is known.
  public let source: any ContactSource
  /// The people, by name.
  public let people: PeopleIndex
  /// The language it speaks.
  public let language: LanguageTag
  /// The present day, for relative dates.
  public let today: Day
  /// Minutes since midnight, now, for hours that are told from it.
  public let minute: Int
  /// The present moment, for what is dated to the second.
  public let moment: Moment

  /// A wording over the texts and what is known.
  public init(
    _ playbook: Playbook, _ source: any ContactSource, _ people: PeopleIndex,
    _ language: LanguageTag, today: Day, minute: Int = 0, moment: Moment? = nil
  ) {
    self.playbook = playbook
    self.source = source
    self.people = people
    self.language = language
    self.today = today
    self.minute = minute
    let seconds = Double(today.number) * 86_400 + Double(minute) * 60
    self.moment = moment ?? Moment(seconds: seconds, day: today, minute: minute, zone: "UTC")
  }

  /// The same words in another language.
  public func speaking(_ language: LanguageTag) -> Wording {
    Wording(playbook, source, people, language, today: today, minute: minute, moment: moment)
  }

  /// The name of an organisation as it stands in a sentence: an institution with its article, a
  /// company without.
  public func organisation(_ name: String) -> String {
    // «At the BBC» was asked for with its preposition already.
    let before = ["at ", "presso ", "in "].first { name.lowercased().hasPrefix($0) }
    let name = before.map { String(name.dropFirst($0.count)) } ?? name
    let noun = playbook.nouns(language).organisation(name, in: language)
    if noun.isBare { return name }
    return speaker.definite(noun)
  }

  /// What speaks its language.
  public var speaker: Speaker { speaker(language) }

  /// What speaks a language.
  public func speaker(_ language: LanguageTag) -> Speaker {
    Speaker(language, today: today, lexicon: playbook.nouns(language))
  }

  /// A label of the interface in words.
  public func words(_ label: String, _ values: [String: VoiceValue] = [:]) -> String {
    guard let text = playbook.label(label, language) else { return label }
    return speaker.say(text, values)
  }

  /// A label of the interface in words; nothing when there is no such label.
  public func words(ifAny label: String, _ values: [String: VoiceValue] = [:]) -> String? {
    playbook.label(label, language).map { speaker.say($0, values) }
  }

  /// A principle in words; nothing when there is none of that name.
  public func principle(_ id: String) -> String? {
    guard let text = playbook.principles[id]?.texts[language] else { return nil }
    return words("principle", ["id": .text(id), "text": .text(text)])
  }

  /// Words as a noun of its language.
  public func noun(_ text: String) -> Noun { playbook.nouns(language).noun(text, in: language) }

  /// An event as a noun, with the hour it begins at.
  public func noun(_ event: Event) -> Noun {
    var noun = noun(event.name)
    noun.context = event.minute.map { HourWords.at(minute: $0, until: nil, in: language) }
    return noun
  }

  /// What is to be remembered, with its hour: `richiamare Anna, alle 9`.
  public func words(_ reminder: Reminder) -> String {
    let hour = reminder.minute.map { ", " + HourWords.at(minute: $0, until: nil, in: language) }
    return reminder.words + (hour ?? "")
  }

  /// Somebody in words, with what tells them apart.
  public func person(_ contact: Contact) -> PersonWords {
    PersonWords(
      given: contact.given, family: contact.family, title: title(contact),
      gender: contact.gender.map { $0 == .masculine ? .masculine : .feminine },
      context: people.entry(contact.id).map(\.context) ?? PeopleIndex.context(contact, in: source))
  }

  private func title(_ contact: Contact) -> String? {
    guard let title = contact.title.flatMap({ playbook.lexicons(language).titles[$0] }),
      let family = contact.family
    else { return nil }
    let form: String? =
      switch contact.gender {
      case .masculine: title.masculine
      case .feminine: title.feminine
      case nil: title.neutral
      }
    return form.map { $0 + " " + family }
  }

  /// Somebody in words by identity; the name stands in for a person who is not there any more.
  public func person(_ id: EntityID, name: String = "") -> PersonWords {
    if let contact = try? source.one(Contact.self, id) { return person(contact) }
    return PersonWords(given: name)
  }

  /// The person themself, when the name is known.
  public var me: PersonWords? {
    guard let profile = try? source.one(Profile.self, EntityID(1)), let given = profile.given
    else { return nil }
    return PersonWords(
      given: given, family: profile.family,
      gender: profile.gender.map { $0 == .masculine ? .masculine : .feminine })
  }

  /// A value of the rules as a value that texts can mention; nothing where there are no words for it.
  public func value(_ value: Int32, type: String, _ symbols: SymbolTable) -> VoiceValue? {
    let id = EntityID(Int(value))
    switch type {
    case "contact": return .person(person(id))
    case "event": return (try? source.one(Event.self, id)).map { .noun(noun($0)) }
    case "date": return .day(Day(number: Int(value)))
    case "int": return .number(Int(value))
    case "topic": return (try? source.one(Topic.self, id)).map { .text($0.name) }
    case "organisation": return (try? source.one(Organisation.self, id)).map { .text($0.name) }
    case "material": return (try? source.one(Material.self, id)).map { .text($0.words) }
    case "reminder": return (try? source.one(Reminder.self, id)).map { .text(words($0)) }
    case "promise": return (try? source.one(Promise.self, id))?.thing.map { .text($0) }
    case "project":
      let project = try? source.one(Project.self, id)
      if let words = project?.words { return .text(words) }
      let topic = project?.topic.flatMap { try? source.one(Topic.self, $0) }
      return topic.map { .text($0.name) }
    case "circumstance":
      return (try? source.one(Circumstance.self, id))?.words.map { .text($0) }
    case "interaction", "goal", "pitch": return nil
    default: return symbols.word(value).map { .text($0) }
    }
  }
}

extension VoiceText {
  /// Somebody with the words that tell them apart.
  public static let whole = TextParser.parse(
    "{who.whole}", at: Mark(file: "", line: 1, column: 1)
  ).text
}
