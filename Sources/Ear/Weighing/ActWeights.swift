import Foundation

/// What each term of a clause says for each act, fitted to sentences of which people have said what they mean.
///
/// A multinomial logistic regression over terms weighted by their rarity; `Benchmarks/ear/fit.py` writes it. The lines of
/// the file stand in order, so that a term is found by halving and nothing is read before it is needed.
public struct ActWeights: Sendable {
  /// An act and how likely it is meant, from 0 to 1.
  struct Share: Sendable, Equatable {
    let act: String
    let share: Double
  }

  /// The act of lines that mean nothing here.
  static let none = "none"

  private let bytes: [UInt8]
  private let acts: [String]
  private let bias: [Double]
  /// Where the first term stands.
  private let start: Int

  /// Weights as they were written; nothing when the file does not begin as it should.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    var head: [String: [Substring]] = [:]
    for line in text.prefix(20_000).split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: " ")
      if let key = parts.first, key == "acts:" || key == "bias:" {
        head[String(key)] = Array(parts.dropFirst())
      } else if !line.hasPrefix("#") {
        break
      }
      start += line.utf8.count + 1
    }
    acts = (head["acts:"] ?? []).map(String.init)
    bias = (head["bias:"] ?? []).compactMap { Double($0) }
    guard !acts.isEmpty, acts.count == bias.count else { return nil }
    (self.bytes, self.start) = (bytes, start)
  }

  /// How likely each act is meant by what has some terms, the likeliest first.
  func shares(_ terms: Set<String>) -> [Share] {
    var length = 0.0
    var found: [(rarity: Double, weights: ArraySlice<UInt8>)] = []
    for term in terms {
      guard let (rarity, weights) = entry(term) else { continue }
      length += rarity * rarity
      found.append((rarity, weights))
    }
    var sums = bias
    let unit = length > 0 ? 1 / length.squareRoot() : 0
    for (rarity, weights) in found { add(weights, rarity * unit, to: &sums) }
    let top = sums.max() ?? 0
    let powers = sums.map { exp($0 - top) }
    let all = powers.reduce(0, +)
    return zip(acts, powers).map { Share(act: $0, share: $1 / all) }.sorted {
      ($0.share, $1.act) > ($1.share, $0.act)
    }
  }

  /// Adds `act weight` pairs, the weight in hundredths.
  private func add(_ pairs: ArraySlice<UInt8>, _ value: Double, to sums: inout [Double]) {
    var number = 0
    var isNegative = false
    var act = 0
    for byte in pairs {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: ":"): (act, number) = (number, 0)
      default:
        if act < sums.count {
          sums[act] += Double(isNegative ? -number : number) / 100 * value
        }
        (number, isNegative) = (0, false)
      }
    }
  }

  /// The rarity of a term and what it says, up to and with the end of its line.
  private func entry(_ term: String) -> (Double, ArraySlice<UInt8>)? {
    let wanted = Array(term.utf8)
    var (low, high) = (start, bytes.count)
    while low < high {
      var line = (low + high) / 2
      while line > low, bytes[line - 1] != Self.newline { line -= 1 }
      let end = bytes[line..<high].firstIndex(of: Self.newline) ?? high
      guard let tab = bytes[line..<end].firstIndex(of: Self.tab) else { return nil }
      if bytes[line..<tab].elementsEqual(wanted) {
        let rest = bytes[(tab + 1)..<end]
        guard let second = rest.firstIndex(of: Self.tab) else { return nil }
        let rarity = Double(String(decoding: rest[..<second], as: UTF8.self)) ?? 0
        return (rarity / 100, bytes[(second + 1)..<min(end + 1, bytes.count)])
      }
      if bytes[line..<tab].lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = line }
    }
    return nil
  }

  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
}
