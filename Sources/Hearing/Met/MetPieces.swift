import Foundation
import Language

/// What is told of somebody, cut into pieces that each say one thing.
struct MetPieces {
  /// The pieces, without the words that only join them.
  let pieces: [String]

  /// Cuts at commas, stops, brackets and dashes that stand apart; `joints` are folded words that join.
  init(_ text: String, joints: Set<String>) {
    var line = text
    for sign in [" - ", " – ", " — ", " | ", " / ", "…"] { line = line.replacing(sign, with: ", ") }
    var pieces: [String] = []
    var piece = ""
    let characters = Array(line)
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      let isEnd =
        switch character {
        case ",", ".", "!", "?": next == " " || next.isNewline
        case "(", ")", ":", "\n": true
        default: false
        }
      if isEnd {
        pieces.append(piece)
        piece = ""
      } else {
        piece.append(character)
      }
    }
    pieces.append(piece)
    self.pieces = pieces.compactMap { Self.bare($0, joints) }.filter {
      $0.count(where: \.isLetter) > 1
    }
  }

  /// A piece without the joints at its beginning and end.
  private static func bare(_ piece: String, _ joints: Set<String>) -> String? {
    var words = piece.split(separator: " ").map(String.init)
    while let first = words.first, joints.contains(Folding.fold(first).trimmingPunctuation) {
      words.removeFirst()
    }
    while let last = words.last, joints.contains(Folding.fold(last).trimmingPunctuation) {
      words.removeLast()
    }
    return words.isEmpty ? nil : words.joined(separator: " ").trimmingCharacters(in: .whitespaces)
  }
}
