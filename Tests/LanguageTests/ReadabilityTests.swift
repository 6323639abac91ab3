import Language
import Testing

/// The convention of the indices: letters only, words divided at apostrophes, nothing below 20 words.
@Suite struct ReadabilityTests {
  private static func repeated(_ word: String, _ count: Int, _ joint: String = " ") -> String {
    Array(repeating: word, count: count).joined(separator: joint)
  }

  private static let cases: [(text: String, value: Int)] = [
    // 20 words of 4 letters in 1 sentence: 89 + (300 − 800) / 20 = 64.
    (repeated("casa", 20) + ".", 64),
    // The same in 2 sentences: 89 + (600 − 800) / 20 = 79.
    (repeated("casa", 10) + ". " + repeated("casa", 10) + ".", 79),
    // An apostrophe divides: l'arte is two words of 1 and 4 letters; 20 words, 50 letters, 1 sentence.
    (repeated("l'arte", 10) + ".", 79),
    // Signs and digits are no letters: 89 + (300 − 800) / 20 = 64.
    (repeated("casa", 20, ", ") + " 2026!", 64),
    // Never below 0 nor above 100.
    (repeated("precipitevolissimevolmente", 20) + ".", 0),
    (repeated("a b.", 10), 100),
  ]

  /// Gulpease = 89 + (300·sentences − 10·letters) / words, reckoned by hand.
  @Test(arguments: cases)
  func `Gulpease is reckoned from letters, words and sentences`(_ text: String, _ value: Int) {
    #expect(Readability.ease(text, in: .it) == value)
  }

  @Test func `nineteen words are too few to measure`() {
    let text = Array(repeating: "casa", count: 19).joined(separator: " ") + "."
    #expect(Readability.ease(text, in: .it) == nil)
    #expect(Readability.ease(text, in: .en) == nil)
  }

  @Test(arguments: [
    ("Il dott. Rossi arriva. Bene.", 2), ("Alle 15.30 esco.", 1), ("Costa 3.50 euro. Sì!", 2),
    ("Che bello… Davvero?", 2), ("Ciao Laura,\ncome va?", 2),
    ("Dr. Smith, e.g. today, is here.", 1),
    ("«Vieni?» chiese. «No.»", 3), ("", 0),
  ])
  func `abbreviations, hours and decimals end no sentence`(_ text: String, _ count: Int) {
    #expect(Readability.sentenceCount(text) == count)
  }

  @Test func `Flesch is easier for short words and sentences`() throws {
    let easy =
      "We met at the fair. You told me of the cat. I liked it a lot. Let us meet and talk soon. It was fun."
    let hard =
      "Notwithstanding considerable organisational complexity, interdepartmental communication necessitates comprehensive reconsideration of established institutional procedures concerning documentation, authorisation and implementation responsibilities throughout."
    let simple = try #require(Readability.ease(easy, in: .en))
    let complex = try #require(Readability.ease(hard, in: .en))
    #expect(simple > 80)
    #expect(complex < 10)
  }
}
