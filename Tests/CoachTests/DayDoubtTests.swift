import ContactStore
import Contacts
import Ground
import Language
import Testing

/// Days that cannot be or that may be two, in what is told at the prompt and at a question.
@Suite struct DayDoubtTests {
  private func reminders(_ stage: Stage) throws -> [String] {
    try stage.store.all(Reminder.self).map { $0.day.iso + " " + $0.words }
  }

  @Test(arguments: [
    (
      LanguageTag.it, "ricordami di chiamare Anna il 30 febbraio", "30 febbraio non esiste",
      "il 1 marzo", "2027-03-01 chiamare Anna"
    ),
    (
      .en, "remind me to call Anna on June 31st", "There is no June 31st", "June 30",
      "2026-06-30 call Anna"
    ),
  ])
  func `a reminder on a day that no calendar has is refused by name, and the right one asked`(
    _ language: LanguageTag, _ line: String, _ said: String, _ day: String, _ kept: String
  ) throws {
    let stage = try ActTests.prompt(language)
    try stage.type(line)
    #expect(stage.lines.last?.contains(said) ?? false, "\(stage.transcript)")
    #expect(try reminders(stage).isEmpty)
    try stage.type(day)
    #expect(try reminders(stage) == [kept], "\(stage.transcript)")
  }

  @Test(arguments: [
    (LanguageTag.it, "ho visto Anna il 31 aprile", "il 30 aprile"),
    (.en, "I saw Anna on 31 April", "30 April"),
  ])
  func `what is told of such a day is kept on the one that was meant`(
    _ language: LanguageTag, _ line: String, _ day: String
  ) throws {
    let stage = try ActTests.prompt(language)
    try stage.type(line)
    #expect(try stage.store.all(Interaction.self).isEmpty, "\(stage.transcript)")
    try stage.type(day)
    #expect(
      try stage.store.all(Interaction.self).map(\.day.iso) == ["2026-04-30"],
      "\(stage.transcript)")
  }

  // 8 May 2026 is a Friday.
  @Test(arguments: [
    (LanguageTag.it, "ricordami di chiamare Anna venerdì", "oggi", "2026-05-08 chiamare Anna"),
    (.it, "ricordami di chiamare Anna venerdì", "2", "2026-05-15 chiamare Anna"),
    (.it, "ricordami di chiamare Anna venerdì", "il 15", "2026-05-15 chiamare Anna"),
    (.en, "remind me to call Anna on Friday", "today", "2026-05-08 call Anna"),
    (.en, "remind me to call Anna on Friday", "Friday", "2026-05-15 call Anna"),
  ])
  func `a reminder on the weekday that is today is asked about once`(
    _ language: LanguageTag, _ line: String, _ answer: String, _ kept: String
  ) throws {
    let stage = try ActTests.prompt(language)
    try stage.type(line)
    #expect(try reminders(stage).isEmpty, "\(stage.transcript)")
    try stage.type(answer)
    #expect(try reminders(stage) == [kept], "\(stage.transcript)")
  }

  @Test(arguments: [
    (LanguageTag.it, "venerdì vado al Career Day", "2", "2026-05-15"),
    (.it, "venerdì vado al Career Day", "oggi", "2026-05-08"),
    (.en, "I'm going to the careers fair on Friday", "2", "2026-05-15"),
  ])
  func `an event on the weekday that is today is asked about once`(
    _ language: LanguageTag, _ line: String, _ answer: String, _ day: String
  ) throws {
    let stage = try ActTests.prompt(language)
    try stage.type(line)
    try stage.type(answer)
    #expect(
      try stage.store.all(Event.self).map { $0.day?.iso } == [day], "\(stage.transcript)")
  }

  @Test(arguments: [
    (LanguageTag.it, "/prepara", "cena aziendale venerdì", "2"),
    (.en, "/prepare", "company dinner on Friday", "2"),
  ])
  func `a weekday beside the name of an event is asked about as well`(
    _ language: LanguageTag, _ command: String, _ name: String, _ answer: String
  ) throws {
    let stage = try ActTests.prompt(language)
    for line in [language == .it ? "ho un evento" : "I have an event", name, answer] {
      try stage.type(line)
    }
    let event = try #require(try stage.store.all(Event.self).last, "\(stage.transcript)")
    #expect(event.day?.iso == "2026-05-15", "\(stage.transcript)")
    #expect(event.name.contains(language == .it ? "cena aziendale" : "company dinner"))
  }

  @Test(arguments: LanguageTag.allCases)
  func `what is done on another day, or was, is not asked about`(_ language: LanguageTag) throws {
    let stage = try ActTests.prompt(language)
    try stage.type(
      language == .it ? "ricordami di chiamare Anna lunedì" : "remind me to call Anna on Monday")
    #expect(try reminders(stage).first?.hasPrefix("2026-05-11") ?? false, "\(stage.transcript)")
    try stage.type(language == .it ? "ho visto Anna venerdì" : "I saw Anna on Friday")
    #expect(
      try stage.store.all(Interaction.self).map(\.day.iso) == ["2026-05-01"],
      "\(stage.transcript)")
  }
}
