import Drafts
import Language
import Voice

/// What the first and the last line of a message say.
extension CriticReading {
  /// A greeting that is missing, or that greets somebody else.
  func greeting(_ check: CriticCheck) -> [CriticFinding] {
    if context.channel?.isSpoken == true || context.channel?.isPublic == true { return [] }
    let names = Set(context.names.flatMap { Words.split($0).map(\.folded) })
    guard let greeting = message.greeting else {
      let begins = Words.split(message.body).first.map { isName($0.folded, names) } ?? false
      return check.of.contains("missing") && !begins ? [found(check, message.opening)] : []
    }
    guard check.of.contains("name"), !context.names.isEmpty else { return [] }
    let greeted = Words.split(String(message.body[greeting]))
    if greeted.contains(where: { isName($0.folded, names) }) { return [] }
    let words = Set(places("address").map { Folding.fold(message.body[$0]) })
    // Somebody is named, but not the one it is for.
    let place = Words.split(message.body).first { word in
      greeting.contains(word.range.lowerBound) && word.range.lowerBound > greeting.lowerBound
        && message.body[word.range.lowerBound].isUppercase && !words.contains(word.folded)
    }
    return place.map { [found(check, $0.range, ["name": .text(context.names[0])])] } ?? []
  }

  /// Whether a word is one of the names, or a short form of one: *Ale* for Alessandro.
  private func isName(_ word: String, _ names: Set<String>) -> Bool {
    names.contains { $0 == word || (word.count > 1 && $0.hasPrefix(word)) || word.hasPrefix($0) }
  }

  /// A message that ends without a closing or a name.
  func closing(_ check: CriticCheck) -> [CriticFinding] {
    if context.channel?.isSpoken == true || context.channel?.isPublic == true { return [] }
    guard message.sentences.count > 2, let last = message.sentences.last else { return [] }
    let tail = message.body[last]
    let closes = places("closing").contains { range in
      message.sentences.suffix(3).contains { $0.contains(range.lowerBound) }
    }
    // A last line of a word or two without a stop is a name.
    let isName = Words.count(tail) <= 4 && !(tail.last.map { ".?!".contains($0) } ?? false)
    return closes || isName ? [] : [found(check, last)]
  }
}
