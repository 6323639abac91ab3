import Language

/// What people say about a conversation itself, in one language.
public struct MoveBook: Sendable {
  /// The moves, by the names of their folders.
  public let moves: [Move]
  /// Words that say nothing of their own.
  public let fillers: Set<String>
  /// What only leads over to what is said: *by the way*, *mm*.
  let bridges: Frames
  /// What leads over to something that is told, though it may be put as a question: *did I tell you*.
  let tellings: Frames
  /// Words that bring in what is settled on: *quindi*, *let's say*.
  public let deciding: Set<String>
  /// What stands for all that is offered: *all of the above*.
  let all: [PhraseQuery]
  /// Words that take back what was said before them: *anzi*.
  public let turning: Set<String>
  /// Words as they are typed in haste, with what they stand for.
  let spelling: [String: String]

  /// Whether there is a move of a name.
  public func has(_ id: String) -> Bool { moves.contains { $0.id == id } }

  /// The ways to take a line that may be about the conversation: as it is, and without what only leads
  /// over to it.
  func said(_ line: String) -> [String] {
    let whole = respelt(line)
    var ways = [line]
    for way in [whole, bridges.unwrapped(whole)] where !ways.contains(way) { ways.append(way) }
    return ways
  }

  /// Whether a line, small words aside, names everything that is offered.
  public func namesAll(_ line: String) -> Bool {
    let words = Words.split(respelt(line)).map(\.folded)
    guard let match = all.lazy.compactMap({ PhraseFinder(line).matches($0).first }).first else {
      return false
    }
    let named = Words.split(String(line[match])).count
    return words.filter { !fillers.contains($0) }.count <= named
  }

  /// A line written out and without what only leads over to it; nothing where that changes nothing.
  ///
  /// Behind words that bring in what is told no question is asked.
  public func led(_ line: String) -> String? {
    let whole = respelt(line)
    let bare = bridges.unwrapped(whole)
    let told = tellings.unwrapped(bare)
    if told != bare { return told }
    let asked = whole.last == "?" && bare.last != "?" ? bare + "?" : bare
    return asked == line ? nil : asked
  }

  /// A line with the words that were typed in haste written out.
  public func respelt(_ line: String) -> String {
    let words = Words.split(line)
    guard words.contains(where: { spelling[$0.folded] != nil }) else { return line }
    var (text, end) = ("", line.startIndex)
    for word in words {
      guard let whole = spelling[word.folded] else { continue }
      text += line[end..<word.range.lowerBound] + whole
      end = word.range.upperBound
    }
    return text + line[end...]
  }
}
