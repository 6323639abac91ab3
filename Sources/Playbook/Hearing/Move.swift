import Language

/// Something a person says about the conversation itself: that they do not know, want to go back.
public struct Move: Sendable {
  /// Its id, the name of its folder.
  public let id: String
  /// The ways it is said, where nothing but small words stands beside them.
  public let triggers: [PhraseQuery]
  /// The ways it begins, where what it is about stands behind them: `change the …`.
  public let openings: [PhraseQuery]
  /// What people say for it.
  public let examples: [String]
  /// What only looks like it.
  public let nearMisses: [String]
}

/// What people say about a conversation itself, in one language.
public struct MoveBook: Sendable {
  /// The moves, by the names of their folders.
  public let moves: [Move]
  /// Words that say nothing of their own.
  public let fillers: Set<String>
}

extension Playbook {
  /// The moves that are understood at every question, in a language.
  public func moves(_ language: LanguageTag) -> MoveBook {
    if let known = moveBooks[language] { return known }
    let names = library.folder.folders(in: "hearing/moves")
    let moves = names.compactMap { name -> Move? in
      let path = "hearing/moves/" + name + "/" + language.rawValue + ".yaml"
      guard let item = library.item(path) else { return nil }
      var reader = ItemReader()
      reader.allow(["triggers", "openings", "examples", "near"], in: item)
      library.add(reader.findings)
      func queries(_ key: String) -> [PhraseQuery] {
        ItemReader.lines(item[key]).map { PhraseQuery($0) }
      }
      return Move(
        id: name, triggers: queries("triggers"), openings: queries("openings"),
        examples: ItemReader.lines(item["examples"]), nearMisses: ItemReader.lines(item["near"]))
    }
    let fillers = library.item("hearing/fillers/" + language.rawValue + ".yaml")
    let words = ItemReader.lines(fillers?["fillers"]).flatMap { $0.split(separator: " ") }
    let book = MoveBook(moves: moves, fillers: Set(words.map { Folding.fold($0) }))
    moveBooks[language] = book
    return book
  }
}
