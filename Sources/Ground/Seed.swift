/// A small deterministic random source (SplitMix64), kept with a conversation so that it replays.
public struct Seed: RandomNumberGenerator, Hashable, Sendable, Codable {
  /// The state; the same state gives the same sequence.
  public var state: UInt64

  /// A source that begins at a state.
  public init(_ state: UInt64) { self.state = state }

  /// The next number of the sequence.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
