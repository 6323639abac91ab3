import Counsel
import Foundation
import Language
import Playbook
import Practice
import Voice

/// A measured introduction in words.
public struct PitchPages {
  private let playbook: Playbook
  private let speaker: Speaker
  private let language: LanguageTag

  /// The words of a language for it.
  public init(_ playbook: Playbook, _ speaker: Speaker, _ language: LanguageTag) {
    self.playbook = playbook
    self.speaker = speaker
    self.language = language
  }

  private func words(_ label: String, _ values: [String: VoiceValue] = [:]) -> String {
    playbook.label(label, language).map { speaker.say($0, values) } ?? label
  }

  /// A finding as a coach says it: what it is, and the rewrite or the question.
  public func say(_ finding: PitchFinding) -> String {
    var values: [String: VoiceValue] = [:]
    if !finding.words.isEmpty { values["words"] = .text(Self.short(finding.words)) }
    if let count = finding.count { values["count"] = .number(count) }
    let said = words("pitch-find-" + finding.kind.rawValue, values)
    guard let rewrite = finding.rewrite else { return said }
    return said + " " + words("pitch-rewrite", ["text": .text(rewrite)])
  }

  /// The name of an element.
  public func name(_ element: PitchElement) -> String { words("element-" + element.rawValue) }

  /// The measures with their bands, what is there and what is missing, and what to change.
  public func lines(
    _ measure: PitchMeasure, _ review: PitchReview, seconds: Int?
  ) -> [String] {
    var lines = [
      words(
        "pitch-length",
        [
          "count": .number(measure.length.words), "least": .number(measure.length.least),
          "most": .number(measure.length.most),
        ])
    ]
    if let ease = measure.ease {
      let band = ease >= 60 ? "easy" : ease >= 40 ? "middling" : "hard"
      lines.append(words("pitch-ease-" + band, ["count": .number(ease)]))
    }
    if let longest = measure.sentences.max(), measure.sentences.count > 1 {
      lines.append(
        words(
          "pitch-sentences",
          ["count": .number(measure.sentences.count), "most": .number(longest)]))
    }
    for element in PitchElement.allCases {
      guard let found = measure.elements[element]?.first else { continue }
      lines.append(
        words(
          "pitch-there", ["what": .text(name(element)), "words": .text(Self.short(found.words))]))
    }
    let missing = PitchElement.allCases.filter { !measure.has($0) }.map {
      VoiceValue.text(name($0))
    }
    if !missing.isEmpty { lines.append(words("pitch-missing", ["what": .list(missing)])) }
    if review.findings.isEmpty { lines.append(words("pitch-fine")) }
    for (place, finding) in review.findings.enumerated() {
      lines.append("\(place + 1)  " + say(finding))
    }
    return lines
  }

  static func short(_ text: String) -> String {
    text.count > 90 ? text.prefix(88).trimmingCharacters(in: .whitespaces) + "…" : text
  }
}

extension Wording {
  /// How long a version of an introduction is, in words and in seconds to expect.
  public func title(ofPitch text: String, seconds: Int, shape: String, pace: OwnPace?) -> String {
    let length = SpokenLength(text, in: language, pace: pace)
    return words(
      "pitch-version",
      [
        "seconds": .number(seconds), "count": .number(length.words), "shape": .text(shape),
        "least": .number(length.least), "most": .number(length.most),
      ])
  }
}
