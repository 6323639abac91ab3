/// The pace at which a person speaks, learned from their readings aloud.
///
/// Seconds are told by syllables: words are of different lengths, and a steady reader is steady in
/// syllables (Pellegrino, Coupé and Marsico, 2011).
public struct OwnPace: Sendable, Hashable {
  /// Syllables a second, pauses included.
  public let rate: Double

  /// A pace from readings, each so many syllables in so many seconds; nothing of fewer than two.
  ///
  /// The middle one counts, so that one reading that was broken off does not.
  public init?(_ readings: [(syllables: Int, seconds: Int)]) {
    let rates = readings.filter { $0.syllables > 20 && $0.seconds > 3 }
      .map { Double($0.syllables) / Double($0.seconds) }
      .filter { (1.5...9).contains($0) }.suffix(5).sorted()
    guard rates.count >= 2 else { return nil }
    let middle = rates.count / 2
    rate = rates.count % 2 == 1 ? rates[middle] : (rates[middle - 1] + rates[middle]) / 2
  }

  /// How many seconds so many syllables take; nothing for none.
  public func seconds(syllables: Int) -> Double? {
    syllables > 0 ? Double(syllables) / rate : nil
  }
}
