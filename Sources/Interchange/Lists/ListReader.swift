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
    let lines = Self.columns(Self.lines(text))
    let found =
      ListRecords(lines, sense)?.people ?? ListTable(lines, sense)?.people
      ?? sections(lines).flatMap { ListLines($0, sense).people }
    var seen: Set<String> = []
    return found.prefix(Self.most).filter { person in
      let key = (person.name?.fullName ?? "") + "\t" + (person.organisation ?? "")
      return seen.insert(Folding.fold(key)).inserted
    }
  }

  /// The sections of a list, each beneath what it is called: speakers are people, sponsors are not.
  private func sections(_ lines: [String]) -> [[String]] {
    var sections: [[String]] = [[]]
    for line in lines {
      if sense.isSection(line) {
        sections.append([])
      } else {
        sections[sections.count - 1].append(line)
      }
    }
    return sections.filter { $0.contains { $0.contains(where: \.isLetter) } }
  }

  /// Lines whose columns are parted by several blanks, parted by tabs instead.
  private static func columns(_ lines: [String]) -> [String] {
    let filled = lines.filter { $0.contains(where: \.isLetter) }
    let parted = filled.count { !$0.contains("\t") && $0.contains(/\S\ {2,}\S/) }
    guard parted >= 2, parted * 10 >= filled.count * 8 else { return lines }
    return lines.map { $0.replacing(/\ {2,}/, with: "\t").trimmingCharacters(in: .whitespaces) }
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
