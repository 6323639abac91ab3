import Ground
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
      reader.allow(["triggers", "openings", "examples", "near", "hedge"], in: item)
      library.add(reader.findings)
      func queries(_ key: String) -> [PhraseQuery] {
        ItemReader.lines(item[key]).map { PhraseQuery($0) }
      }
      return Move(
        id: name, triggers: queries("triggers"), openings: queries("openings"),
        examples: ItemReader.lines(item["examples"]), nearMisses: ItemReader.lines(item["near"]),
        mayHedge: reader.scalar("hedge", in: item)?.value == "yes")
    }
    let fillers = library.item("hearing/fillers/" + language.rawValue + ".yaml")
    func words(_ key: String) -> Set<String> {
      let words = ItemReader.lines(fillers?[key]).flatMap { $0.split(separator: " ") }
      return Set(words.map { Folding.fold($0) })
    }
    let book = MoveBook(
      moves: moves, fillers: words("fillers"),
      bridges: Frames(
        leads: ItemReader.lines(fillers?["bridges"]).map { PhraseQuery($0) },
        tails: ItemReader.lines(fillers?["asides"]).map { PhraseQuery($0) }),
      tellings: Frames(
        leads: ItemReader.lines(fillers?["tellings"]).map { PhraseQuery($0) }, tails: []),
      deciding: words("deciding"),
      all: ItemReader.lines(fillers?["all"]).map { PhraseQuery($0) },
      turning: words("turning"),
      spelling: spelling(fillers?["spelling"]))
    moveBooks[language] = book
    return book
  }

  /// Words as they are typed in haste, with what they stand for: `nn: non`.
  private func spelling(_ item: Item?) -> [String: String] {
    let pairs = ItemReader.lines(item).compactMap { line -> (String, String)? in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard let short = parts.first, let whole = parts.dropFirst().first else { return nil }
      return (Folding.fold(short), whole.trimmingPrefix(" ").description)
    }
    return Dictionary(pairs) { first, _ in first }
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
