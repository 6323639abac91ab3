import Hearing
import Language
import Questions

/// What the words behind a command that makes a page name, and whether its file is to be opened, too.
struct PageMeant {
  /// The name.
  let name: String
  /// Whether its file is to be opened.
  let isOpened: Bool

  /// Reads what is typed behind the command.
  init(_ rest: String, _ talk: TalkView) {
    let opens = talk.hearer.listed("open-words")
    let words = rest.split(separator: " ").map(String.init)
    let naming = words.filter { !opens.contains(Folding.fold($0)) }
    isOpened = words.count > naming.count
    name = naming.joined(separator: " ")
  }
}
