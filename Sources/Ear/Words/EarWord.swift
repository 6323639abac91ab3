import Foundation
import Language

/// A word of a line as the ear takes it: contractions are taken apart, signs are kept beside.
struct EarWord: Sendable {
  /// The word as compared.
  let folded: String
  /// Its place in the line; the parts of a contraction share it.
  let range: Range<String.Index>
  /// Whether it is written with a capital.
  let isCapital: Bool
  /// The signs between the word before and this one.
  let signs: String

  /// The words of a line, no more than `limit`, with what short ones stand for.
  static func split(
    _ line: String, _ language: LanguageTag, short: [String: String] = [:], limit: Int = 120
  ) -> [EarWord] {
    var words: [EarWord] = []
    var end = line.startIndex
    for word in Words.split(line).prefix(limit) {
      let signs = line[end..<word.range.lowerBound].filter { !$0.isWhitespace }
      end = word.range.upperBound
      let capital = line[word.range.lowerBound].isUppercase
      func add(_ folded: String, _ range: Range<String.Index>, _ signs: String) {
        words.append(EarWord(folded: folded, range: range, isCapital: capital, signs: signs))
      }
      if language == .en {
        let isSuffix = ["'", "’"].contains(signs)
        if isSuffix, let last = words.last, let whole = Contractions.joined[word.folded],
          last.range.upperBound < word.range.lowerBound
        {
          if word.folded == "t" {
            words.removeLast()
            let stem = Contractions.negated[last.folded] ?? last.folded
            let range = last.range.lowerBound..<word.range.upperBound
            words.append(
              EarWord(
                folded: stem, range: range, isCapital: last.isCapital, signs: last.signs))
            add("not", range, "")
          } else {
            add(whole, word.range, "")
          }
          continue
        }
        if let parts = Contractions.whole[word.folded] {
          for (place, part) in parts.enumerated() { add(part, word.range, place == 0 ? signs : "") }
          continue
        }
      }
      add(short[word.folded] ?? word.folded, word.range, signs)
    }
    return words
  }
}

/// English words that stand for two.
enum Contractions {
  /// What stands after an apostrophe; `'s` stays, for it may be a genitive.
  static let joined = [
    "t": "not", "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would", "s": "s",
  ]
  /// The stems before *n't*.
  static let negated = [
    "didn": "did", "don": "do", "doesn": "does", "haven": "have", "hasn": "has", "hadn": "had",
    "isn": "is", "aren": "are", "wasn": "was", "weren": "were", "won": "will", "can": "can",
    "couldn": "could", "wouldn": "would", "shouldn": "should", "mustn": "must", "needn": "need",
  ]
  /// Those that are written in one word.
  static let whole: [String: [String]] = [
    "gotta": ["got", "to"], "wanna": ["want", "to"], "gonna": ["going", "to"],
    "lemme": ["let", "me"], "gimme": ["give", "me"], "dont": ["do", "not"],
    "didnt": ["did", "not"], "havent": ["have", "not"], "hasnt": ["has", "not"],
    "doesnt": ["does", "not"], "im": ["i", "am"], "ive": ["i", "have"], "cant": ["can", "not"],
    "wont": ["will", "not"], "cannot": ["can", "not"], "isnt": ["is", "not"], "hes": ["he", "s"],
    "shes": ["she", "s"], "lets": ["let", "s"], "whats": ["what", "s"], "wasnt": ["was", "not"],
    "couldnt": ["could", "not"], "whos": ["who", "s"], "id": ["i", "would"], "hows": ["how", "s"],
    "wheres": ["where", "s"], "thats": ["that", "s"], "theres": ["there", "s"],
    "whens": ["when", "s"], "arent": ["are", "not"], "wouldnt": ["would", "not"],
    "shouldnt": ["should", "not"], "youre": ["you", "are"], "theyre": ["they", "are"],
    "youve": ["you", "have"], "theyve": ["they", "have"], "weve": ["we", "have"],
    "hadnt": ["had", "not"], "shouldve": ["should", "have"],
  ]
}
