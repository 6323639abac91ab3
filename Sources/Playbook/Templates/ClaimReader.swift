import Drafts
import Ground
import Language
import Voice

/// Reads the words that claim something of the person who writes.
struct ClaimReader {
  var reader = ItemReader()

  /// The claims by name with what each needs.
  mutating func structure(_ item: Item) -> [(name: Located<String>, needs: Set<String>)] {
    reader.allow(["claims"], in: item)
    return reader.list("claims", in: item, isNeeded: true).compactMap { element in
      reader.allow(["claim", "needs"], in: element)
      guard let name = reader.scalar("claim", in: element, isNeeded: true) else { return nil }
      return (name, Set(reader.words("needs", in: element).map(\.value)))
    }
  }

  /// The book of a language; P02 for a claim without words.
  mutating func book(
    _ item: Item, _ structure: [(name: Located<String>, needs: Set<String>)]
  ) -> ClaimBook {
    reader.allow(structure.map(\.name.value), in: item)
    return ClaimBook(
      structure.map { claim in
        let lines = ItemReader.lines(item[claim.name.value])
        if lines.isEmpty { reader.report("P02", item.mark, ["key": claim.name.value]) }
        return Claim(
          name: claim.name.value, needs: claim.needs, queries: lines.map { PhraseQuery($0) })
      })
  }
}

extension Playbook {
  /// The words of a language that claim something of the person who writes.
  func claims(_ language: LanguageTag) -> ClaimBook {
    if let known = claimBooks[language] { return known }
    var reader = ClaimReader()
    let structure = library.item("claims/claims.yaml").map { reader.structure($0) } ?? []
    let words = library.item("claims/" + language.rawValue + ".yaml")
    let book = words.map { reader.book($0, structure) } ?? ClaimBook([])
    library.add(reader.reader.findings)
    claimBooks[language] = book
    return book
  }
}
