import Contacts
import Ear
import Language

/// A line that answers nothing, as it was heard: the acts it holds, and whom it names.
public struct HeardLine: Sendable {
  /// Somebody whom a line names.
  public struct Named: Sendable {
    /// Those who are known and may be meant.
    public let known: [EntityID]
    /// Whether the name is written as it is known.
    public let isSure: Bool
    /// The name as it was typed.
    public let typed: String
    /// Where they belong to, when that stands beside the name.
    public let organisation: String?

    /// The same where what stands beside is no organisation.
    var withoutOrganisation: Named {
      Named(known: known, isSure: isSure, typed: typed, organisation: nil)
    }
  }

  /// The line.
  public let text: String
  /// The language it was heard in.
  public let language: LanguageTag
  /// What is to become of it.
  public let band: EarHeard.Band
  /// What share of it is explained.
  public let score: Double
  /// The acts, in order.
  public internal(set) var acts: [HeardAct]
  /// What was told only as the occasion of an act, in order.
  public internal(set) var occasions: [HeardAct] = []
  /// The acts whose examples are most like it.
  public let alike: [String]
  /// The words that no act explains.
  public let rest: String
  /// Whether more was said than its acts tell, which is to be kept as it was typed.
  public internal(set) var isInPart = false
  /// Whom it names, by the names that the acts hold.
  public internal(set) var names: [String: Named]
  /// The known organisations that it names.
  public let organisations: [String]

  /// A line of which nothing was understood.
  init(_ text: String, _ language: LanguageTag) {
    self.init(
      text: text, language: language, band: .none, score: 0, acts: [], alike: [], rest: text,
      names: [:], organisations: [])
  }

  /// What was heard of a line.
  init(
    text: String, language: LanguageTag, band: EarHeard.Band, score: Double, acts: [HeardAct],
    alike: [String], rest: String, names: [String: Named], organisations: [String]
  ) {
    (self.text, self.language, self.band, self.score) = (text, language, band, score)
    (self.acts, self.alike, self.rest) = (acts, alike, rest)
    (self.names, self.organisations) = (names, organisations)
  }

  /// Whether its one act only keeps the line as it was typed.
  var keepsAll: Bool {
    guard acts.count == 1 else { return false }
    return acts[0].slots.values.contains(.words(text.trimmingPunctuation))
      || acts[0].slots.values.contains(.words(text))
  }

  /// The name of its first act.
  public var act: String? { acts.first?.act }

  /// The same line with other acts.
  public func with(_ acts: [HeardAct], names more: [String: Named] = [:]) -> HeardLine {
    var line = self
    line.acts = acts
    line.occasions = []
    line.names.merge(more) { $1 }
    return line
  }

  /// The same line with other acts and occasions.
  public func with(_ acts: [HeardAct], occasions: [HeardAct]) -> HeardLine {
    var line = with(acts)
    line.occasions = occasions
    return line
  }

  /// The names of the people that the acts speak of.
  public var people: [String] {
    acts.flatMap { act in
      act.slots.sorted { $0.key < $1.key }.flatMap { _, value -> [String] in
        if case .people(let names) = value { return names }
        return []
      }
    }
  }

  /// Whether somebody who is surely known is named.
  public var namesSomebodyKnown: Bool {
    people.contains { names[$0].map { $0.isSure && !$0.known.isEmpty } ?? false }
  }
}
