import Foundation
import Language
import Practice

/// The features of the sentences of many introductions, for the script that fits their weights.
struct PitchFeatures {
  private struct Row: Decodable {
    let text: String
  }

  private struct Answer: Encodable {
    struct Sentence: Encodable {
      let text: String
      let features: [String]
    }
    let sentences: [Sentence]
    let found: [String]
    let signed: [String]
  }

  private let path: String

  init(_ path: String) { self.path = path }

  func show(_ language: LanguageTag, _ book: SpeechBook) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for line in lines {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      let finder = ElementFinder(row.text, in: language, book)
      let signed = finder.signed()
      let features = finder.features(signed)
      let texts = features.all.indices.map { sentence -> String in
        let words = finder.finder.words.filter { $0.sentence == sentence }
        guard let first = words.first, let last = words.last else { return "" }
        return String(row.text[first.range.lowerBound..<last.range.upperBound])
      }
      print(
        try JSON.line(
          Answer(
            sentences: zip(texts, features.all).map {
              Answer.Sentence(text: $0, features: $1.sorted())
            }, found: names(finder.all()), signed: names(signed))
        ))
    }
  }

  private func names(_ found: [PitchElement: [ElementEvidence]]) -> [String] {
    found.filter { !$0.value.isEmpty }.map(\.key.rawValue).sorted()
  }
}
