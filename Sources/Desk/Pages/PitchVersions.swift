import Contacts
import Counsel
import Dialogue
import Language
import Playbook
import Practice
import Voice

/// The introduction of a conversation in its lengths, with what the person changed.
public struct PitchVersions {
  /// The versions, the shortest first.
  public let all: [(seconds: Int, text: String)]

  /// The versions as the answers and the edits give them.
  public init(
    _ wording: Wording, _ conversation: Conversation, _ state: DialogueState, _ step: Step
  ) {
    let moves = state.moves[step.name] ?? []
    func edited(_ seconds: Int) -> String? {
      let prefix = "edited-\(seconds):"
      return moves.last { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
    let talk = TalkWording(wording, conversation, state)
    let (values, sentences) = (talk.values, talk.sentences)
    let texts = conversation.texts.steps[step.name]?.parts ?? [:]
    all = texts.compactMap { key, text in
      Int(key).map { ($0, edited($0) ?? Self.with(sentences, wording.speaker.say(text, values))) }
    }
    .sorted { $0.0 < $1.0 }
  }

  /// A text with the sentences that were kept as they are: before the question it ends with.
  private static func with(_ sentences: [String], _ text: String) -> String {
    guard !sentences.isEmpty else { return text }
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let asks = text.hasSuffix("?")
    let end = asks ? parts.dropLast().lastIndex { ".!?".contains($0.last ?? " ") } : nil
    let place = asks ? end.map { $0 + 1 } ?? 0 : parts.count
    return (parts[..<place] + sentences + parts[place...]).joined(separator: " ")
  }

  /// The version kept last that is read aloud: that of half a minute, where there is one.
  public static func latest(_ wording: Wording) -> Pitch? {
    let pitches = ((try? wording.source.all(Pitch.self)) ?? []).filter {
      $0.language == wording.language.rawValue
    }
    let last = pitches.last
    return pitches.last { $0.day == last?.day && $0.seconds == 30 } ?? last
  }
}

extension Wording {
  /// How long a version of an introduction is, in words and in seconds to expect.
  public func title(ofPitch text: String, seconds: Int) -> String {
    let length = SpokenLength(text, in: language)
    return words(
      "pitch-version",
      [
        "seconds": .number(seconds), "count": .number(length.words),
        "least": .number(length.least), "most": .number(length.most),
      ])
  }
}
