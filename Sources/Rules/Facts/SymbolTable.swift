/// Words as numbers: each word has one number, given in the order of first use.
public final class SymbolTable {
  private var numbers: [String: Int32] = [:]
  private var words: [String] = []

  var all: [String] { words }

  /// A table without words.
  public init() {}

  /// The number of a word, given now when it is new.
  public func number(_ word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  /// The number of a word that has one.
  public func known(_ word: String) -> Int32? { numbers[word] }

  /// The word behind a number.
  public func word(_ number: Int32) -> String? {
    words.indices.contains(Int(number)) ? words[Int(number)] : nil
  }
}
