import Language

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

  /// What answers are wrapped in, in a language.
  public func frames(_ language: LanguageTag) -> Frames {
    if let known = frameLists[language] { return known }
    let item = library.item("hearing/frames/" + language.rawValue + ".yaml")
    func queries(_ key: String) -> [PhraseQuery] {
      ItemReader.lines(item?[key]).map { PhraseQuery($0) }
    }
    let frames = Frames(leads: queries("lead"), tails: queries("tail"))
    frameLists[language] = frames
    return frames
  }
}
