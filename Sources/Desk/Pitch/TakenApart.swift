import Language
import Playbook
import Practice

/// A paragraph taken apart into the parts of an introduction: each sentence goes where it belongs.
public struct TakenApart: Sendable {
  /// The sentences of each part.
  public private(set) var parts: [String: String] = [:]
  /// The parts that sentences of others hold beside their own.
  public private(set) var covered: Set<String> = []
  /// The sentences that belong nowhere.
  public private(set) var rest: [String] = []

  /// The part that goes last when time is short takes a sentence that holds several.
  private static let order: [PitchElement] = [
    .role, .goal, .result, .forWhom, .question, .help, .difference,
  ]

  /// Takes a text apart.
  public init(_ text: String, in language: LanguageTag, _ book: SpeechBook) {
    let found = ElementFinder(text, in: language, book).all()
    for (number, range) in Sentences.ranges(text).enumerated() {
      let sentence = text[range].drop { "•·–-*📩📬 \t".contains($0) }
      let here = Self.order.filter { element in
        found[element]?.contains { $0.sentence == number } ?? false
      }
      guard let own = here.first else {
        rest.append(String(sentence))
        continue
      }
      let whole = PitchFitter.whole(String(sentence))
      parts[own.rawValue] = parts[own.rawValue].map { $0 + " " + whole } ?? whole
      covered.formUnion(here.dropFirst().map(\.rawValue))
    }
    covered.subtract(parts.keys)
  }
}
