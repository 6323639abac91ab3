import Ground
import Language
import Voice

extension Playbook {
  /// English words as they are spelled in America, `favour = favor` a line.
  public var american: Spelling {
    let lines = ItemReader.lines(library.item("lexicons/american/en.yaml")?["words"])
    return Spelling(
      lines.compactMap { line in
        let sides = line.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else { return nil }
        return (sides[0], String(sides[1].drop { $0 == " " }))
      })
  }
}

extension PhraseLexicon {
  /// The lists of a file, a key each.
  init(_ item: Item?) {
    self.init()
    func folded(_ key: String) -> Set<String> {
      Set(ItemReader.lines(item?[key]).map { Folding.fold($0) })
    }
    func lines(_ key: String) -> [String] { ItemReader.lines(item?[key]) }
    questions = folded("questions")
    whether = lines("whether")
    that = lines("that")
    doing = lines("doing")
    infinitives = folded("infinitives")
    nouns = folded("nouns")
    determiners = folded("determiners")
    countable = folded("countable")
    singular = folded("singular")
    there = folded("there")
    first = folded("first")
    second = folded("second")
    third = folded("third")
    them = folded("them")
    after = folded("after")
    numbers = folded("numbers")
  }
}
