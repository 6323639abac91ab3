import Drafts
import Ground
import Language
import Voice

/// Reads what may be recalled of somebody, and the ways to say it.
struct MemoryReader {
  var reader = ItemReader()

  /// What memories may mention, and what each is made of.
  struct Structure {
    var scope = TextScope()
    var memories: [(name: Located<String>, needs: [String])] = []
  }

  mutating func structure(_ item: Item) -> Structure {
    reader.allow(["names", "memories"], in: item)
    var names: [String: TextScope.Entry] = [:]
    for entry in item["names"]?.entries ?? [] {
      if let text = entry.value.text, let made = ScopeEntry.read(text.value) {
        names[entry.key.value] = made
      } else {
        reader.report("P09", entry.key.mark, ["value": entry.key.value, "key": "names"])
      }
    }
    let memories = reader.list("memories", in: item, isNeeded: true).compactMap { element in
      memory(element, names)
    }
    return Structure(scope: TextScope(names), memories: memories)
  }

  private mutating func memory(
    _ item: Item, _ names: [String: TextScope.Entry]
  ) -> (name: Located<String>, needs: [String])? {
    reader.allow(["memory", "needs"], in: item)
    guard let name = reader.scalar("memory", in: item, isNeeded: true) else { return nil }
    let needs = reader.words("needs", in: item)
    for need in needs where names[need.value] == nil {
      reader.report(
        "M09", need.mark, width: need.value.count, ["name": need.value],
        suggestion: Likeness.nearest(need.value, in: names.keys))
    }
    return (name, needs.map(\.value))
  }

  /// The book of a language: under each memory `tu` and `lei`, a way on each line.
  mutating func book(_ item: Item, _ structure: Structure, _ language: LanguageTag) -> MemoryBook {
    reader.allow(structure.memories.map(\.name.value), in: item)
    let memories = structure.memories.map { memory -> Memory in
      let texts = item[memory.name.value]
      if texts == nil { reader.report("P02", item.mark, ["key": memory.name.value]) }
      var ways: [String: [VoiceText]] = [:]
      for register in ["tu", "lei"] {
        let lines = lines(texts?[register])
        if texts != nil, lines.isEmpty {
          reader.report("P02", texts?.mark ?? item.mark, ["key": register])
        }
        ways[register] = lines.map { line in
          let (text, found) = TextParser.parse(line.value, at: line.mark, indent: line.mark.column)
          // A form that a shape has not only makes the next way be taken.
          let open = TextScope(
            structure.scope.names.mapValues { TextScope.Entry($0.kind) })
          reader.findings += found
          reader.findings += TextCheck(open, language: language).findings(in: text)
            .filter { $0.code != "T04" }
          return text
        }
      }
      return Memory(
        name: memory.name.value, needs: memory.needs, ways: ways,
        mark: texts?.mark ?? memory.name.mark)
    }
    return MemoryBook(memories, scope: structure.scope)
  }

  /// The lines of a block scalar with their places.
  private func lines(_ item: Item?) -> [Located<String>] {
    guard case .scalar(let located, let block?)? = item else { return [] }
    return located.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty }
      .map { offset, line in
        Located(
          String(line), Mark(file: block.file, line: block.line + offset, column: block.column))
      }
  }
}

extension Playbook {
  /// What may be recalled of somebody, in a language.
  public func memories(_ language: LanguageTag) -> MemoryBook {
    if let known = memoryBooks[language] { return known }
    var reader = MemoryReader()
    let structure = library.item("memories/memories.yaml").map { reader.structure($0) } ?? .init()
    let texts = library.item("memories/" + language.rawValue + ".yaml")
    let book =
      texts.map { reader.book($0, structure, language) } ?? MemoryBook([], scope: structure.scope)
    library.add(reader.reader.findings)
    memoryBooks[language] = book
    return book
  }

  /// The names of the memories a situation tells, the dearest first.
  public func memories(of situation: String) -> [String] {
    self.situation(situation).memories.map(\.value)
  }

  /// The names whose values a situation takes from what is known of the person.
  public func known(of situation: String) -> [String] { self.situation(situation).known.map(\.value) }

  /// The kind of day in the calendar that a situation is for.
  public func occasion(of situation: String) -> String? { self.situation(situation).occasion }
}
