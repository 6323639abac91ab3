import Ground

/// Which of several options an answer means.
public enum Choosing {
  /// The id of the option that a number, a label or its beginning means.
  public static func option(_ text: String, labels: [String], ids: [String]) -> String? {
    let typed = Folding.fold(text).trimmingPunctuation
    if let number = Int(typed) {
      return ids.indices.contains(number - 1) ? ids[number - 1] : nil
    }
    guard !typed.isEmpty else { return nil }
    let folded = labels.map { Folding.fold($0).trimmingPunctuation }
    if let exact = ids.firstIndex(of: typed) ?? folded.firstIndex(of: typed) { return ids[exact] }
    let beginning = folded.indices.filter { folded[$0].hasPrefix(typed) }
    if beginning.count == 1 { return ids[beginning[0]] }
    let words = Set(typed.split(separator: " "))
    let sharing = folded.indices.filter { place in
      let own = Set(folded[place].split(separator: " "))
      return words.isSubset(of: own)
    }
    if sharing.count == 1 { return ids[sharing[0]] }
    if let first = typed.split(whereSeparator: { ", ".contains($0) }).first.map(String.init),
      let place = folded.firstIndex(of: first)
    {
      return ids[place]
    }
    let near = folded.indices.filter { place in
      typed.count > 3 && Likeness.distance(typed, folded[place]) <= max(1, typed.count / 5)
    }
    return near.count == 1 ? ids[near[0]] : nil
  }
}
