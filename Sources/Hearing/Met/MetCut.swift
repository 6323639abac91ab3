import Contacts
import Language

/// Cuts what is told of several people where each begins.
struct MetCut {
  /// Somebody who is named and what is told of them, before and behind the name.
  struct Part {
    /// The name and where it stands; nothing where no name was found.
    let mention: PersonMention<EntityID>?
    /// The words that it stands in, up to the next one.
    let text: Substring
    /// The words behind the name.
    let behind: Substring
  }

  private let find: (String) -> [PersonMention<EntityID>]
  private let joints: Set<String>
  private let objects: (Substring) -> Bool

  /// - Parameters:
  ///   - find: whom a line names.
  ///   - joints: folded words that lead from one person to the next: `e`, `poi`, `then`.
  ///   - objects: whether words end in what somebody else can be the object of: `le presento`.
  init(
    find: @escaping (String) -> [PersonMention<EntityID>], joints: Set<String>,
    objects: @escaping (Substring) -> Bool
  ) {
    (self.find, self.joints, self.objects) = (find, joints, objects)
  }

  /// The people of a text: a line each, or parted by semicolons, or one after the other.
  func parts(of text: String) -> [Part] {
    text.split(whereSeparator: { $0.isNewline || $0 == ";" }).flatMap { line -> [Part] in
      let line = Self.withoutMark(String(line))
      return line.contains(where: \.isLetter) ? people(in: line) : []
    }
  }

  /// A line without the bullet or number before it.
  private static func withoutMark(_ line: String) -> String {
    var rest = line.drop { " \t•-–—*·>".contains($0) }
    let digits = rest.prefix(while: \.isNumber)
    let behind = rest.dropFirst(digits.count)
    if !digits.isEmpty, let sign = behind.first, ".):".contains(sign) {
      rest = behind.dropFirst().drop { $0 == " " }
    }
    return String(rest)
  }

  private func people(in line: String) -> [Part] {
    var starts: [PersonMention<EntityID>] = []
    var wasObject = false
    for mention in find(line) {
      let before = line[..<mention.range.lowerBound]
      if starts.isEmpty {
        starts.append(mention)
      } else if begins(before, wasObject: wasObject),
        !isLone(mention, before, after: starts.last)
      {
        starts.append(mention)
        wasObject = false
      } else {
        wasObject = true
      }
    }
    if starts.isEmpty {
      return [Part(mention: nil, text: line[...], behind: line[...])]
    }
    return starts.enumerated().map { place, mention in
      let end = place + 1 < starts.count ? starts[place + 1].range.lowerBound : line.endIndex
      let start = place == 0 ? line.startIndex : mention.range.lowerBound
      return Part(
        mention: mention, text: line[start..<end], behind: line[mention.range.upperBound..<end])
    }
  }

  /// Whether one name alone stands behind the comma after a whole name: an employer, `David Green, Chase`.
  private func isLone(
    _ mention: PersonMention<EntityID>, _ before: Substring,
    after last: PersonMention<EntityID>?
  ) -> Bool {
    guard let last, before.last(where: { $0 != " " }) == ",", mention.name.family == nil else {
      return false
    }
    let between = before[last.range.upperBound...]
    return last.name.family != nil || between.contains(where: \.isLetter)
  }

  /// Whether somebody new begins behind some words: after a stop, or after a word that leads on.
  private func begins(_ before: Substring, wasObject: Bool) -> Bool {
    let trimmed = before.reversed().drop { $0 == " " }
    guard let sign = trimmed.first else { return true }
    if ".!?".contains(sign) { return true }
    let words = Words.split(String(before))
    guard let last = words.last else { return true }
    if joints.contains(last.folded) {
      let head = before[..<last.range.lowerBound]
      // «gli presento Marco e Anna»: both are what he is promised.
      return !wasObject && !objects(head) && !(head.last { $0 != " " }.map { $0 == ":" } ?? false)
    }
    return sign == "," && !wasObject && !objects(before)
  }
}
