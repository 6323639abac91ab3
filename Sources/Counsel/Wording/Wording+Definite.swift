import Language
import Voice

extension Wording {
  /// A common noun with its article where it was told without one: *fotovoltaico*, *il fotovoltaico*;
  /// names and what begins in another way stay as they are.
  public func definite(_ text: String) -> String {
    guard language == .it, text.first?.isLowercase ?? false else { return text }
    let words = Words.split(text).map(\.folded)
    guard let first = words.first, first.count > 2, !Self.leading.contains(first),
      words.count <= 3 || Self.joints.contains(words[1])
    else { return text }
    return speaker.definite(noun(text))
  }

  /// A thing that is spoken of again: *un progetto sulle frodi* becomes *il progetto sulle frodi*.
  public func again(_ text: String) -> String {
    let first = Self.indefinite.first { text.lowercased().hasPrefix($0) }
    guard let first else { return definite(text) }
    let rest = String(text.dropFirst(first.count))
    return language == .en ? "the " + rest : speaker.definite(noun(rest))
  }

  private static let indefinite = ["un ", "uno ", "una ", "un'", "un’", "a ", "an "]
  private static let joints: Set<String> = [
    "di", "del", "della", "dello", "dei", "degli", "delle", "dell", "in", "per", "a", "da", "con",
    "e", "senza", "su", "tra",
  ]
  /// Words that stand where an article would.
  private static let leading: Set<String> = [
    "gli", "uno", "una", "del", "dei", "della", "delle", "degli", "dello", "questo", "questa",
    "quel", "quella", "quello", "quelle", "quei", "cosa", "dove", "come", "che", "chi", "suo",
    "sua", "suoi", "sue",
    "tuo", "tua", "tuoi", "tue", "mio", "mia", "due", "tre", "tutto", "tutta", "tutti", "tutte",
  ]
}
