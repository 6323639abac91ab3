import Ground

/// Which of several options an answer means.
public enum Choosing {
  /// How an answer means an option, the surest way first.
  public enum Likeness: Int, Sendable, Comparable {
    /// A number, an id, a whole label.
    case exact
    /// The beginning of a label.
    case beginning
    /// Words of a label.
    case words
    /// A label with a slip of the keys.
    case near

    /// Orders by sureness: the surer is the smaller.
    public static func < (left: Likeness, right: Likeness) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The id of the option that a number, a label, its beginning or its own words mean.
  ///
  /// `small` holds folded words too common to choose by.
  public static func option(
    _ text: String, labels: [String], ids: [String], small: Set<String> = []
  ) -> String? {
    place(text, labels: labels, ids: ids, small: small).map { ids[$0.place] }
  }

  /// The place of the option that an answer means, and how it means it.
  public static func place(
    _ text: String, labels: [String], ids: [String], small: Set<String> = []
  ) -> (place: Int, likeness: Likeness)? {
    let typed = plain(text)
    if let number = Int(typed) {
      return ids.indices.contains(number - 1) ? (number - 1, .exact) : nil
    }
    guard !typed.isEmpty else { return nil }
    let folded = labels.map(plain)
    if let exact = ids.firstIndex(of: typed) ?? folded.firstIndex(of: typed) {
      return (exact, .exact)
    }
    let beginning = folded.indices.filter {
      folded[$0].hasPrefix(typed) && endsWord(typed, folded[$0])
    }
    if beginning.count == 1 { return (beginning[0], .beginning) }
    if let place = byWords(typed, folded, small) { return (place, .words) }
    let near = folded.indices.filter { place in
      typed.count > 3 && Ground.Likeness.distance(typed, folded[place]) <= max(1, typed.count / 5)
    }
    return near.count == 1 ? (near[0], .near) : nil
  }

  private static func plain(_ text: String) -> String {
    Folding.fold(text).replacing("-", with: "").replacing("’", with: "'").trimmingPunctuation
  }

  /// A beginning of two letters must be a whole word: `no` is no beginning of `non`.
  private static func endsWord(_ typed: String, _ label: String) -> Bool {
    typed.count > 3 || typed.count == label.count
      || !(label[label.index(label.startIndex, offsetBy: typed.count)].isLetter)
  }

  /// The only label whose words are all in the answer, else the one that shares most with it.
  private static func byWords(_ typed: String, _ labels: [String], _ small: Set<String>) -> Int? {
    let words = split(typed)
    guard (1...10).contains(words.count) else { return nil }
    let own = labels.map(split)
    let whole = own.indices.filter { place in
      !own[place].isEmpty && own[place].allSatisfy { word in words.contains { alike(word, $0) } }
    }
    if whole.count == 1 { return whole[0] }
    let scores = own.map { label in
      label.count { word in
        word.count > 2 && !small.contains(word) && words.contains { alike(word, $0) }
      }
    }
    guard let best = scores.max(), best > 0 else { return nil }
    let places = scores.indices.filter { scores[$0] == best }
    return places.count == 1 ? places[0] : nil
  }

  private static func split(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func alike(_ left: String, _ right: String) -> Bool {
    left == right
      || (min(left.count, right.count) > 4
        && (left.hasPrefix(right) || right.hasPrefix(left)
          || Ground.Likeness.distance(left, right) == 1))
  }
}
