import Ground
import Language

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
  }
}
