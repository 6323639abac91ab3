import Dialogue
import Foundation
import Ground
import Language
import Playbook
import Practice
import Testing
import Voice

/// Introductions composed of the samples that the coach shows: people of seven kinds, every shape and
/// length, both languages.
@Suite struct ComposedTests {
  /// The sentences of made-up people: the first and the second sample of each part, by situation.
  static func people(_ playbook: Playbook, _ language: LanguageTag) throws -> [[String: String]] {
    let leads = try #require(playbook.leads(language))
    let talk = try #require(playbook.conversation("pitch", language))
    let speaker = Speaker(
      language, today: Day(number: 0), lexicon: playbook.nouns(language))
    var people: [[String: String]] = []
    for situation in ["student", "first-job", "change", "back", "freelance", "founder", "fifty"] {
      for variant in 0..<3 {
        var sentences = ["name": language == .it ? "Mi chiamo Sara." : "My name is Sara."]
        for step in talk.script.steps {
          guard let part = step.details["element"]?.value,
            let text = talk.texts.steps[step.name]?.parts[situation]
          else { continue }
          let lines = speaker.say(text).split(separator: "\n").map(String.init)
          let line = lines[min(lines.count - 1, (variant + part.count) % 2)]
          #expect(leads.isWhole(line, language) || part == "question", "\(line)")
          // The third of each kind has no example and nothing that sets them apart.
          if variant == 2, ["result", "difference"].contains(part) { continue }
          sentences[part] = line.hasSuffix("?") ? line : line + "."
        }
        people.append(sentences)
      }
    }
    return people
  }

  @Test(arguments: LanguageTag.allCases)
  func `every version keeps to its time and says no word twice in a row`(
    _ language: LanguageTag
  ) throws {
    let playbook = Shelf.playbook()
    let book = try #require(playbook.speech(language))
    let shapes = playbook.pitchShapes
    var count = 0
    var measured: [String: PitchMeasure] = [:]
    for sentences in try Self.people(playbook, language) {
      for shape in shapes.all where shape.needs.isSubset(of: Set(sentences.keys)) {
        for seconds in shapes.seconds {
          let made = ComposedPitch(sentences, shape, seconds: seconds, in: language)
          count += 1
          #expect(made.fits(seconds) || made.parts.count <= 2, "\(seconds): \(made.text)")
          let words = Words.split(made.text).map(\.folded)
          for (first, second) in zip(words, words.dropFirst()) where first.count > 1 {
            #expect(first != second, "\(made.text)")
          }
          #expect(made.text.split(separator: " ").joined(separator: " ") == made.text)
          let measure = measured[made.text] ?? PitchMeasure(made.text, in: language, book)
          measured[made.text] = measure
          let there = Set(made.parts.compactMap(PitchElement.init))
          let review = PitchReview(
            measure, seconds: seconds, in: language, book,
            expects: there.intersection([.role, .goal, .result, .question]))
          let grave = review.all.filter { ![.noNumber, .thin].contains($0.kind) }
          #expect(grave.isEmpty, "\(grave.map(\.kind)) \(grave.map(\.words)): \(made.text)")
        }
      }
    }
    #expect(count > 300)
  }

  @Test func `parts go in the declared order and words are never cut`() throws {
    let shape = PitchShape(
      id: "x", order: ["role", "difference", "goal"], needs: ["role"],
      drops: ["difference", "goal"], when: [])
    let sentences = [
      "role": "Sono infermiera.",
      "difference": Array(repeating: "parola", count: 40).joined(separator: " ") + ".",
      "goal": "Cerco un posto.",
    ]
    let short = ComposedPitch(sentences, shape, seconds: 15, in: .it)
    #expect(short.text == "Sono infermiera. Cerco un posto.")
    #expect(short.left == ["difference"])
    #expect(ComposedPitch(sentences, shape, seconds: 60, in: .it).left.isEmpty)
  }
}
