import Foundation
import Language

/// How the lines of a list belong together: cards parted by blank lines, people under the name of where they
/// work, several people in a line.
struct ListBlocks {
  private let sense: ListSense

  init(_ sense: ListSense) { self.sense = sense }

  private func parts(_ line: String) -> [ListLine.Part] {
    sense.isNoise(line) ? [] : ListLine(line, sense).parts
  }

  private func isPerson(_ line: String) -> Bool {
    guard let first = parts(line).first else { return false }
    return sense.personLikeness(first.text) == .surely
  }

  /// The lines between blank lines.
  static func blocks(_ lines: [String]) -> [[String]] {
    lines.split { $0.allSatisfy(\.isWhitespace) }.map(Array.init)
  }

  /// The cards of a list: blocks of several lines that each tell of one person; nothing where it has none.
  func cards(_ lines: [String]) -> [[ListLine.Part]]? {
    let blocks = Self.blocks(lines).map { block in
      block.map(parts).filter { !$0.isEmpty }
    }.filter { !$0.isEmpty }
    let long = blocks.filter { $0.count > 1 }
    guard long.count > 1, long.count * 10 >= blocks.count * 6 else { return nil }
    let single = long.count { block in
      block.count { sense.personLikeness($0[0].text) == .surely && $0.count == 1 } <= 1
        && block.contains { line in line.contains { sense.personLikeness($0.text) == .surely } }
    }
    guard single * 10 >= long.count * 7, long.allSatisfy({ $0.count <= 8 }) else { return nil }
    // People one beneath the other, group by group, are no cards.
    let first = long.count { sense.personLikeness($0[0][0].text) != .none }
    let alsoNext = long.count { block in
      block.dropFirst().contains { $0.count > 1 && sense.personLikeness($0[0].text) == .surely }
    }
    if first > 0, alsoNext * 2 > long.count { return nil }
    return blocks.map { $0.flatMap(\.self) }
  }

  /// Lines in which what stands once for several people is told with each.
  func spread(_ lines: [String]) -> [String] { underHeadings(lines.flatMap(severalOf)) }

  /// `Reply: Laura Conti, Marco Bianchi` as two lines.
  private func severalOf(_ line: String) -> [String] {
    for sign in [": ", " – ", " — ", " - "] {
      guard let place = line.range(of: sign) else { continue }
      let (head, tail) = (String(line[..<place.lowerBound]), String(line[place.upperBound...]))
      let people = tail.replacing(" & ", with: ", ").replacing(" e ", with: ", ")
        .replacing(" and ", with: ", ").replacing("; ", with: ", ").components(separatedBy: ", ")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard people.count > 1, people.allSatisfy({ sense.personLikeness($0) == .surely }),
        isHeading(head)
      else { continue }
      return people.map { $0 + " @ " + ListLine.withoutMark(head) }
    }
    return [line]
  }

  /// Whether a line can be the name of where those beneath it work.
  private func isHeading(_ line: String) -> Bool {
    let bare = ListLine.withoutMark(line).trimmingPunctuation
    let words = Words.split(bare)
    guard (1...6).contains(words.count), let first = words.first else { return false }
    return sense.personLikeness(bare) != .surely && !sense.isNoise(bare)
      && !sense.words.noise.contains(first.folded) && sense.words.column(bare) == nil
      && !sense.words.stands.contains(first.folded) && !sense.words.isTrade(bare)
      && bare.first?.isUppercase ?? false
  }

  /// People beneath the name of where they work, each with it.
  private func underHeadings(_ lines: [String]) -> [String] {
    func isItem(_ line: String) -> Bool {
      line.first.map { ListLine.bullets.contains($0) || $0.isNumber } ?? false
    }
    let hasItems = lines.contains(where: isItem)
    var heading: String?
    var (headings, told, alone) = (0, 0, 0)
    var result: [String] = []
    var isFresh = true
    for line in lines {
      if line.allSatisfy(\.isWhitespace) {
        if !hasItems { heading = nil }
        isFresh = true
        result.append(line)
        continue
      }
      let startsGroup = hasItems ? !isItem(line) : isFresh
      isFresh = false
      if startsGroup, isHeading(line), !isPerson(line) {
        heading = line.trimmingPunctuation
        headings += 1
        continue
      }
      let cut = parts(line)
      let own = cut.dropFirst().contains {
        $0.isPlace || $0.text.first?.isUppercase ?? false && !sense.words.isTrade($0.text)
      }
      if let heading, isPerson(line), !own {
        told += 1
        result.append(line + " @ " + heading)
      } else {
        alone += 1
        result.append(line)
      }
    }
    return headings > 1 && told >= headings && told >= alone * 4 ? result : lines
  }
}
