import Ground
import Language
import Testing
import Voice

@Suite struct SaidDayTests {
  /// A year and a half before and after.
  private static let reach = 548

  private func say(_ transform: String, _ day: Day, from today: Day, _ tongue: LanguageTag)
    -> String
  {
    let text = TextParser.parse("{day | \(transform)}", at: Mark(file: "", line: 1, column: 1)).text
    return Speaker(tongue, today: today, lexicon: NounLexicon()).say(text, ["day": .day(day)])
  }

  // A Friday, the last day of a leap February, and a Monday at the turn of a year.
  @Test(
    arguments: [20_581, 19_782, 20_454],
    [(LanguageTag.it, "relative"), (.it, "date"), (.en, "relative"), (.en, "date")])
  func `a day that is said is read back as itself, for three years`(
    _ number: Int, _ way: (tongue: LanguageTag, transform: String)
  ) {
    let today = Day(number: number)
    let readers = [DateDirection.past, .future].map {
      DateReader(way.tongue, today: today, direction: $0)
    }
    for offset in -Self.reach...Self.reach {
      let day = today + offset
      let said = say(way.transform, day, from: today, way.tongue)
      guard let match = readers[offset < 0 ? 0 : 1].read(said) else {
        Issue.record("\(day.iso) said as “\(said)” on \(today.iso) is not read")
        continue
      }
      // "Last week" names the week, and the week holds the day.
      let last = match.isVague ? match.until ?? match.day : match.day
      #expect(match.day <= day && day <= last, "\(day.iso) “\(said)” \(match.iso)")
    }
  }

  @Test(arguments: [LanguageTag.it, .en])
  func `a day with its hours is read back with them`(_ tongue: LanguageTag) throws {
    let today = Day(number: 20_581)
    let speaker = Speaker(tongue, today: today, lexicon: NounLexicon())
    let reader = DateReader(tongue, today: today)
    // A bare hour up to seven is read as one of the afternoon.
    let hours = [0, 15, 8 * 60, 12 * 60, 12 * 60 + 30, 15 * 60, 21 * 60 + 45]
    for minute in hours {
      let timing = Timing(today + 9, minute: minute)
      let said = speaker.words(.timing(timing))
      // Midnight is the end of the day that is named.
      let wanted = minute == 0 ? Timing(today + 10, minute: 0) : timing
      #expect(reader.read(said)?.timing == wanted, "\(said)")
      for length in [60, 150] where minute >= 480 && minute + length < 1440 {
        let longer = Timing(today + 9, minute: minute, untilMinute: minute + length)
        let words = speaker.words(.timing(longer))
        #expect(reader.read(words)?.timing == longer, "\(words)")
      }
    }
    for length in [1, 3, 40, 400] {
      let span = Timing(today + 9, until: today + 9 + length)
      let words = speaker.words(.timing(span))
      #expect(reader.read(words)?.timing == span, "\(words)")
    }
  }
}
