import Drafts
import Language
import Voice

/// Reads a message as a kind colleague would, by checks that are data.
public struct Critic: Sendable {
  /// The checks, in the order in which findings are told.
  public let checks: [CriticCheck]
  /// Signs by name: what words show that something is asked, given, greeted.
  public let signs: [String: [PhraseQuery]]
  /// The language of the messages.
  public let language: LanguageTag

  /// What weighs the features of the whole message.
  public let judge: Judge?

  /// A critic.
  public init(
    checks: [CriticCheck], signs: [String: [PhraseQuery]], language: LanguageTag,
    judge: Judge? = nil
  ) {
    self.checks = checks
    self.judge = judge
    self.signs = signs
    self.language = language
  }

  /// A text taken apart as this critic's language greets.
  public func message(subject: String?, body: String) -> MessageText {
    MessageText(subject: subject, body: body, greetings: signs["greeting", default: []])
  }

  /// What the features of a whole message come to, beside what the checks find in it.
  public func judged(
    _ message: MessageText, _ context: CriticContext
  ) -> (findings: [CriticFinding], judgement: Judgement?) {
    let findings = review(message, context)
    return (findings, judge?.judge(message.body, context, findings))
  }

  /// What is to be said about a message, one finding for each check and place.
  public func review(_ message: MessageText, _ context: CriticContext) -> [CriticFinding] {
    let reading = CriticReading(message, context, signs, language)
    var greetings = 0
    return checks.flatMap { check -> [CriticFinding] in
      // Without a channel, what it asks of the greeting is said once.
      if context.channel == nil, check.kind == .greeting, check.of.contains("missing") {
        greetings += 1
        if greetings > 1 { return [] }
      }
      if let channel = context.channel {
        guard check.channels.isEmpty || check.channels.contains(channel.name) else { return [] }
      } else if check.kind == .subject || check.kind == .length {
        return []
      }
      return reading.findings(check)
    }
  }
}
