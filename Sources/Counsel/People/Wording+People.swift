import Contacts
import Voice

extension Wording {
  /// Somebody's name with the words that tell them apart.
  public func name(of entry: RosterEntry) -> String {
    speaker.say(
      .whole, ["who": .person(PersonWords(given: entry.fullName, context: entry.context))])
  }

  /// The last thing that passed with somebody; nothing when nothing has.
  public func lastWords(with id: EntityID) throws -> String? {
    guard let last = try source.latestInteractions(with: id, limit: 1).first else { return nil }
    var values: [String: VoiceValue] = [
      "who": .person(person(id)), "day": .day(last.day),
      "act": .text(last.acts.names.first.map { words("act-" + $0) } ?? ""),
    ]
    values["words"] = (last.words ?? last.object).map { .text($0) }
    return words(last.direction == .in ? "last-words-in" : "last-words-out", values)
  }

  /// The first sentence of the introduction that was kept last; nothing without one.
  public var pitchLine: String? {
    get throws {
      guard let pitch = try source.all(Pitch.self).last else { return nil }
      return pitch.text.split(separator: ".").first.map(String.init) ?? pitch.text
    }
  }
}
