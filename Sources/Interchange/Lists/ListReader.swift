import Foundation
import Language

/// Reads lists of people as they are typed, copied from the web or kept in files: lines, bullets, columns,
/// cards of several lines, exhibitors alone.
public struct ListReader: Sendable {
  /// The characters a list may have; what is longer is cut.
  static let longest = 400_000
  /// The characters a line may have.
  static let longestLine = 20_000
  /// The entries a list may have.
  static let most = 5000
  let sense: ListSense

  /// A reader with the names and the words it goes by.
  public init(names: NameLexicon, words: ListWords) { sense = ListSense(names, words) }

  /// The people and organisations of a list, in order, each once.
  public func read(_ text: String) -> [ListedPerson] {
    let lines = Self.lines(text)
    let found = ListTable(lines, sense)?.people ?? ListLines(lines, sense).people
    var seen: Set<String> = []
    return found.prefix(Self.most).filter { person in
      let key = (person.name?.fullName ?? "") + "\t" + (person.organisation ?? "")
      return seen.insert(Folding.fold(key)).inserted
    }
  }

  /// The lines of a text without control signs, tabs kept.
  private static func lines(_ text: String) -> [String] {
    // What colours a terminal is no part of a name.
    text.prefix(longest).replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    )
    .prefix(20_000)
    .map { line in
      // A line without end is cut.
      let line = line.prefix(longestLine)
      return String(
        String.UnicodeScalarView(
          line.unicodeScalars.filter { scalar in
            scalar == "\t"
              || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
                && !(0x200B...0x200F).contains(scalar.value)
                && !(0x202A...0x202E).contains(scalar.value) && scalar.value != 0xFEFF
          })
      ).replacing("\u{A0}", with: " ")
    }
  }
}
