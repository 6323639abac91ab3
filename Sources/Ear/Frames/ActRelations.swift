/// What an act makes of others that a line says of the same person.
public struct ActRelations: Sendable {
  /// Acts that are only its occasion: a message without answer, for a reminder of it.
  public let takes: Set<String>
  /// Acts that say the same more exactly, beside which it says nothing.
  public let yields: Set<String>
  /// What it is beside another act, which is its occasion then: a message after a birthday is a wish.
  public let becomes: [String: String]

  /// Relations by the names of acts.
  public init(
    takes: Set<String> = [], yields: Set<String> = [], becomes: [String: String] = [:]
  ) {
    (self.takes, self.yields, self.becomes) = (takes, yields, becomes)
  }
}
