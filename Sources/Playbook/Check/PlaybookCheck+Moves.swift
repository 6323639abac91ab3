import Ground
import Language

/// Whether the moves are heard as their examples say, and two of them never in one example.
extension PlaybookCheck {
  /// H06 to H08 for a language.
  static func moves(_ playbook: Playbook, _ language: LanguageTag) -> [Finding] {
    let book = playbook.moves(language)
    return book.moves.flatMap { move -> [Finding] in
      let path = "hearing/moves/" + move.id + "/" + language.rawValue + ".yaml"
      guard let item = playbook.library.item(path) else { return [] }
      return located(item, "examples").compactMap { example(move, $0, book) }
        + located(item, "near").compactMap { near(move, $0, book) }
    }
  }

  private static func example(
    _ move: Move, _ example: Located<String>, _ book: MoveBook
  ) -> Finding? {
    let heard = book.heard(example.value)
    let width = example.value.count
    guard let own = heard.first(where: { $0.id == move.id }), own.share == 1 else {
      return Finding("H06", example.mark, width: width, ["move": move.id])
    }
    // What explains as many words of it is as likely.
    let other = heard.first { $0.id != move.id && $0.share == 1 && $0.count >= own.count }
    return other.map {
      Finding("H07", example.mark, width: width, ["move": move.id, "other": $0.id])
    }
  }

  private static func near(
    _ move: Move, _ near: Located<String>, _ book: MoveBook
  ) -> Finding? {
    let heard = book.heard(near.value).first { $0.id == move.id }
    guard let heard, heard.share == 1 || heard.isLead, heard.about.isEmpty else { return nil }
    return Finding("H08", near.mark, width: near.value.count, ["move": move.id])
  }
}
