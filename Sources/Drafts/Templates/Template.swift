import Ground
import Voice

/// A message for one situation, channel and register, with places for what is known.
public struct Template: Sendable {
  /// Its name, unique in its language.
  public let name: String
  /// The channel, such as `email`.
  public let channel: String
  /// `tu` or `lei`; informal or formal.
  public let register: String
  /// `short` or `standard`.
  public let length: Length
  /// `plain` or `warm`.
  public let tone: Tone
  /// The subject of an e-mail.
  public let subject: VoiceText?
  /// The message.
  public let body: VoiceText
  /// The values without which it would claim what is not so; it is offered only where they stand.
  public let claims: [String]
  /// Where it is written.
  public let mark: Mark

  /// How long a version is.
  public enum Length: String, Sendable, CaseIterable { case standard, short }
  /// How warm a version is.
  public enum Tone: String, Sendable, CaseIterable { case plain, warm }

  /// A template.
  public init(
    name: String, channel: String, register: String, length: Length, tone: Tone,
    subject: VoiceText?, body: VoiceText, claims: [String] = [], mark: Mark
  ) {
    self.name = name
    self.channel = channel
    self.register = register
    self.length = length
    self.tone = tone
    self.subject = subject
    self.body = body
    self.claims = claims
    self.mark = mark
  }
}
