import Language
import Voice

/// A message ready to be read, changed and sent.
public struct Draft: Hashable, Sendable {
  /// The subject of an e-mail.
  public var subject: String?
  /// The text.
  public var body: String

  /// A message.
  public init(subject: String?, body: String) {
    self.subject = subject
    self.body = body
  }

  /// The message a template gives with these values.
  public init(_ template: Template, _ values: [String: VoiceValue], _ speaker: Speaker) {
    subject = template.subject.map { speaker.say($0, values) }
    body = speaker.say(template.body, values)
  }

  /// How many words the text has.
  public var wordCount: Int { Words.count(body) }

  /// How easily the text is read, 0 to 100; nothing when it is too short to measure.
  public func ease(in language: LanguageTag) -> Int? { Readability.ease(body, in: language) }
}
