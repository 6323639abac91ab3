import Language
import Practice
import Testing

/// Words divided into their syllables.
@Suite struct SyllableTests {
  @Test(arguments: [(LanguageTag.it, 0.98), (.en, 0.95)])
  func `syllables are counted as they are divided`(_ language: LanguageTag, _ least: Double) throws
  {
    let lines = try Shelf.lines("syllables-\(language.rawValue).txt")
    #expect(lines.count == 300)
    let wrong = lines.filter { line in
      let parts = line.split(separator: "-")
      return Syllables.count(Folding.fold(parts.joined()), in: language) != parts.count
    }
    #expect(
      Double(lines.count - wrong.count) / Double(lines.count) >= least, "\(wrong)")
  }

  @Test(arguments: [3.6, 4.4, 5.2, 6.0])
  func `three readings of a steady reader predict the fourth`(_ rate: Double) throws {
    for language in LanguageTag.allCases {
      let texts = try Shelf.lines("pitches-\(language.rawValue).jsonl").suffix(12)
      let counts = texts.map { Syllables.count(in: $0, language) }
      for start in 0..<9 {
        let readings = (start..<start + 3).map { place in
          (syllables: counts[place], seconds: Int((Double(counts[place]) / rate).rounded()))
        }
        let pace = try #require(OwnPace(readings))
        let truth = Double(counts[start + 3]) / rate
        let told = try #require(pace.seconds(syllables: counts[start + 3]))
        #expect(abs(told - truth) / truth < 0.1)
      }
    }
  }

  @Test func `one reading that was broken off does not count`() throws {
    let pace = try #require(OwnPace([(150, 30), (150, 8), (150, 31)]))
    #expect(abs(pace.rate - 5) < 0.3)
    #expect(OwnPace([(150, 30)]) == nil)
  }
}
