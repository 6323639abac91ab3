/// Counts syllables well enough for measures of reading and speech; expect one more or less.
public enum Syllables {
  /// The number of syllables of a folded word, at least one.
  public static func count(_ word: String, in language: LanguageTag) -> Int {
    let letters = Array(word)
    switch language {
    case .it: return max(1, italian(letters))
    case .en: return max(1, english(letters))
    }
  }

  private static func italian(_ letters: [Character]) -> Int {
    let strong: Set<Character> = ["a", "e", "o"]
    let weak: Set<Character> = ["i", "u"]
    var count = 0
    var previous: Character = " "
    for letter in letters {
      if strong.contains(letter) {
        count += weak.contains(previous) && count > 0 && previous != " " ? 0 : 1
      } else if weak.contains(letter) {
        count += strong.contains(previous) || weak.contains(previous) ? 0 : 1
      }
      previous = letter
    }
    return count
  }

  private static func english(_ letters: [Character]) -> Int {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    var count = 0
    var inGroup = false
    for letter in letters {
      let isVowel = vowels.contains(letter)
      if isVowel && !inGroup { count += 1 }
      inGroup = isVowel
    }
    if letters.count > 2, letters.last == "e", !vowels.contains(letters[letters.count - 2]),
      !(letters[letters.count - 2] == "l" && letters.count > 3
        && !vowels.contains(letters[letters.count - 3]))
    {
      count -= 1
    }
    return count
  }
}
