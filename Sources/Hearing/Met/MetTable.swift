import Foundation
import Language

/// The people who were met so far, a row each, and how a line adds to them or corrects them.
public struct MetTable: Sendable {
  /// The rows, in the order they were told.
  public private(set) var people: [MetPerson]

  /// A table of rows.
  public init(_ people: [MetPerson] = []) { self.people = people }

  /// What a line did.
  public enum Change: Sendable, Hashable {
    /// The rows from a place on are new.
    case added(from: Int)
    /// A row was corrected.
    case corrected(Int)
    /// Somebody was taken away.
    case removed(String)
  }

  /// The places of the rows by urgency; of two that are as urgent, the one told first.
  public var byUrgency: [Int] {
    people.indices.sorted { (people[$0].urgency, $0) < (people[$1].urgency, $1) }
  }

  /// Takes a line: more people, or a correction by the number or the name of a row.
  ///
  /// - Returns: what it did; nothing when it was not understood. Lines without a name are in `nameless`.
  public mutating func take(
    _ line: String, _ reader: MetReader
  ) -> (change: Change?, nameless: [String]) {
    if !line.contains(where: \.isNewline), let change = correct(line, reader) {
      return (change, [])
    }
    let (found, nameless) = reader.read(line)
    guard !found.isEmpty else { return (nil, nameless) }
    let start = people.count
    people += found
    return (.added(from: start), nameless)
  }

  private mutating func correct(_ line: String, _ reader: MetReader) -> Change? {
    guard !people.isEmpty else { return nil }
    var rest = Substring(line).trimmed
    let removes = reader.takesAway(&rest)
    guard let (place, words) = row(rest, reader) else { return nil }
    var after = words.trimmed
    if removes || reader.takesAway(&after) && after.isEmpty {
      // «togli il 2»: nothing else may stand beside it.
      guard after.allSatisfy({ !$0.isLetter }) else { return nil }
      return .removed(people.remove(at: place).fullName)
    }
    guard after.contains(where: \.isLetter) else { return nil }
    var person = people[place]
    reader.correct(String(after), of: &person)
    if person == people[place] { return nil }
    people[place] = person
    return .corrected(place)
  }

  /// The row a line begins with, by its number or its name, and the words behind.
  private func row(_ line: Substring, _ reader: MetReader) -> (Int, Substring)? {
    var rest = line
    reader.dropLead(&rest)
    let digits = rest.prefix(while: \.isNumber)
    if let number = Int(digits), (1...people.count).contains(number) {
      let behind = rest[digits.endIndex...]
      if behind.first.map({ !$0.isLetter }) ?? true {
        return (number - 1, behind.drop { " .:,)-–=".contains($0) })
      }
    }
    let folded = Folding.fold(rest)
    let named = people.indices.filter { place in
      [people[place].fullName, people[place].given].contains { name in
        let key = Folding.fold(name)
        return folded == key || folded.hasPrefix(key + " ") || folded.hasPrefix(key + ",")
          || folded.hasPrefix(key + ":")
      }
    }
    guard named.count == 1, let place = named.first else { return nil }
    let name = people[place]
    let isWhole = folded.hasPrefix(Folding.fold(name.fullName))
    let count = (isWhole ? name.fullName : name.given).split(separator: " ").count
    for _ in 0..<count { rest = rest.drop { $0 == " " }.drop { !" ,:".contains($0) } }
    // «Ugo Berti, tennis» is somebody else with the same first name, unless it says what he is called.
    if !isWhole, let next = rest.trimmed.first, next.isUppercase { return nil }
    return (place, rest.drop { " ,:".contains($0) })
  }
}

extension Substring {
  /// The text without the spaces at its ends.
  fileprivate var trimmed: Substring {
    var rest = drop { $0.isWhitespace }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest
  }
}
