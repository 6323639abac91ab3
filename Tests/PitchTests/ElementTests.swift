import Foundation
import Language
import Playbook
import Practice
import Testing

/// Introductions and CVs marked by readers: precision and recall of each element.
@Suite struct ElementTests {
  @Test(arguments: LanguageTag.allCases)
  func `elements are found where a reader finds them`(_ language: LanguageTag) throws {
    let book = try #require(Shelf.playbook().speech(language))
    let rows = try Shelf.lines("pitches-\(language.rawValue).jsonl").map {
      try JSONDecoder().decode(MarkedPitch.self, from: Data($0.utf8))
    }
    #expect(rows.count >= 55)
    for element in PitchElement.allCases {
      var (both, only, missed) = (0.0, 0.0, 0.0)
      for row in rows {
        let found = ElementFinder(row.text, in: language, book).all()[element]?.isEmpty == false
        let marked = row.elements.contains(element.rawValue)
        if found, marked { both += 1 } else if found { only += 1 } else if marked { missed += 1 }
      }
      #expect(both / (both + only) >= 0.85, "precision of \(element)")
      #expect(both / (both + missed) >= 0.85, "recall of \(element)")
    }
  }

  /// The floors lie a little below what five folds said of these rows (Benchmarks/README.md).
  @Test(arguments: LanguageTag.allCases)
  func `in our own introductions most elements are found, and few that are not there`(
    _ language: LanguageTag
  ) throws {
    let book = try #require(Shelf.playbook().speech(language))
    let rows = try Shelf.lines("marked/\(language.rawValue).txt").map(MarkedText.init)
    #expect(rows.count >= 100)
    for element in PitchElement.allCases {
      var (both, only, missed) = (0.0, 0.0, 0.0)
      for row in rows {
        let found = ElementFinder(row.text, in: language, book).all()[element]?.isEmpty == false
        let marked = row.elements.contains(element)
        if found, marked { both += 1 } else if found { only += 1 } else if marked { missed += 1 }
      }
      #expect(both / (both + only) >= 0.75, "precision of \(element)")
      #expect(both / (both + missed) >= 0.7, "recall of \(element)")
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `what is weighed is met somewhere, and stands for words of the text`(
    _ language: LanguageTag
  ) throws {
    let book = try #require(Shelf.playbook().speech(language))
    let rows = try Shelf.lines("marked/\(language.rawValue).txt").map(MarkedText.init)
    var met: Set<String> = []
    for row in rows {
      let finder = ElementFinder(row.text, in: language, book)
      met.formUnion(finder.features(finder.signed()).all.joined())
      for evidence in finder.all().values.joined() { #expect(row.text.contains(evidence.words)) }
    }
    for clue in book.clues.clues { #expect(met.contains(clue.name), "\(clue.name) is met nowhere") }
  }

  @Test func `an element without weights is found by its signs alone`() throws {
    let book = try #require(Shelf.playbook().speech(.en))
    let plain = SpeechBook(
      elements: book.elements, lists: book.lists, marks: book.marks, swaps: book.swaps)
    let finder = ElementFinder("I'm a nurse. I'm looking for a job.", in: .en, plain)
    #expect(
      finder.all().filter { !$0.value.isEmpty } == finder.signed().filter { !$0.value.isEmpty })
    #expect(finder.all()[.goal]?.isEmpty == false)
  }

  @Test(arguments: [
    ("Ho 57 anni.", LanguageTag.it), ("I'm 61.", .en), ("Alle otto di sera chiudo.", .it),
    ("I was born in 1980.", .en), ("È un errore 500.", .it),
  ])
  func `a number that measures nothing is none`(_ text: String, _ language: LanguageTag) throws {
    let book = try #require(Shelf.playbook().speech(language))
    #expect(ElementFinder(text, in: language, book).all()[.number]?.isEmpty ?? true)
  }

  @Test(arguments: [
    "", "?!", "{x} [y] <z>", String(repeating: "e ", count: 4000), "\u{1B}[31mciao",
  ])
  func `whatever is typed is measured without harm`(_ text: String) throws {
    for language in LanguageTag.allCases {
      let book = try #require(Shelf.playbook().speech(language))
      let measure = PitchMeasure(text, in: language, book)
      _ = PitchReview(measure, seconds: 30, in: language, book)
      #expect(measure.length.words >= 0)
    }
  }
}
