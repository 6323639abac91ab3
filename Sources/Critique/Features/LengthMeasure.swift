import Drafts
import Language

/// How long a message is for its channel.
public enum LengthMeasure: Measure {
  /// What authors call it.
  public static let word = "length"
  /// Where the channel is not known, as many words as an e-mail may have.
  private static let usual = 200.0

  /// The length as a share of what the channel takes: 1 is just right.
  public static func measure(_ feature: Feature, _ message: MessageReading) -> Measured {
    guard let channel = message.context.channel,
      let most = channel.mostCharacters ?? channel.mostWords
    else { return Measured(Double(Words.count(message.text)) / usual) }
    return Measured(Double(channel.length(message.text)) / Double(most))
  }
}
