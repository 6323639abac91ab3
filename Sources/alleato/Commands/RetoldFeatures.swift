import Foundation
import Language
import Practice

/// What is met of the points of many introductions in their retellings, for the script that fits the weights.
struct RetoldFeatures {
  private struct Row: Decodable {
    struct Point: Decodable {
      let element: String
      let words: String
    }
    let points: [Point]
    let retelling: String
  }

  private struct Answer: Encodable {
    let element: String
    let features: [String: Double]
    let heard: Bool
  }

  private let path: String

  init(_ path: String) { self.path = path }

  func show(_ language: LanguageTag, _ book: SpeechBook) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for line in lines {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      let points = row.points.compactMap { point in
        PitchElement(rawValue: point.element).map { PitchPoint(element: $0, words: point.words) }
      }
      let listener = RetellingListener(row.retelling, points, in: language, book)
      let told = Retelling(row.retelling, points, in: language, book)
      print(
        try JSON.line(
          points.map { point in
            Answer(
              element: point.element.rawValue, features: listener.features(of: point),
              heard: told.covered.contains(point))
          }))
    }
  }
}
