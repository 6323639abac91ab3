import Ground
import Language
import Practice

/// Reads what shows the elements of an introduction, and the words it is measured by.
struct SpeechReader {
  var reader = ItemReader()

  /// The elements, each with those in whose sentences it does not count; and the names of the marks.
  mutating func structure(
    _ item: Item
  ) -> (outside: [PitchElement: Set<PitchElement>], marks: [String]) {
    reader.allow(["elements", "marks"], in: item)
    var outside: [PitchElement: Set<PitchElement>] = [:]
    for element in reader.list("elements", in: item, isNeeded: true) {
      reader.allow(["element", "outside"], in: element)
      guard let name = reader.scalar("element", in: element, isNeeded: true),
        let own = self.element(name)
      else { continue }
      outside[own] = Set(reader.words("outside", in: element).compactMap { self.element($0) })
    }
    return (outside, reader.words("marks", in: item).map(\.value))
  }

  /// P09 for what is no element.
  private mutating func element(_ name: Located<String>) -> PitchElement? {
    if let known = PitchElement(rawValue: name.value) { return known }
    reader.report(
      "P09", name.mark, width: name.value.count, ["value": name.value, "key": "element"],
      suggestion: Likeness.nearest(name.value, in: PitchElement.allCases.map(\.rawValue)))
    return nil
  }

  /// The book of a language.
  mutating func book(
    _ item: Item, _ outside: [PitchElement: Set<PitchElement>], _ markNames: [String],
    _ clues: ElementClues = ElementClues(), _ retold: [PitchElement: ElementClues.Weights] = [:]
  ) -> SpeechBook {
    reader.allow(["lists", "groups", "elements", "marks", "swaps", "alike"], in: item)
    var lists: [String: WordList] = [:]
    for entry in item["lists"]?.entries ?? [] {
      lists[entry.key.value] = WordList(
        ItemReader.lines(entry.value).flatMap { $0.split(separator: " ").map(String.init) })
    }
    var groups: [String: [String]] = [:]
    for entry in item["groups"]?.entries ?? [] {
      groups[entry.key.value] = ItemReader.lines(entry.value)
    }
    func signs(_ item: Item?) -> [Sign] { ItemReader.lines(item).map { Sign($0, groups: groups) } }
    var elements: [PitchElement: SpeechBook.Signs] = [:]
    if let own = item["elements"] { reader.allow(outside.keys.map(\.rawValue), in: own) }
    for (element, closed) in outside {
      let own = item["elements"]?[element.rawValue]
      if let own { reader.allow(["look", "not"], in: own) }
      let look = signs(own?["look"])
      if look.isEmpty {
        reader.report("P07", (item["elements"] ?? item).mark, ["key": element.rawValue])
      }
      elements[element] = SpeechBook.Signs(look: look, not: signs(own?["not"]), outside: closed)
    }
    if let own = item["marks"] { reader.allow(markNames, in: own) }
    var marks: [String: [Sign]] = [:]
    for name in markNames {
      marks[name] = signs(item["marks"]?[name])
      if marks[name]?.isEmpty ?? true {
        reader.report("P07", (item["marks"] ?? item).mark, ["key": name])
      }
    }
    let swaps = ItemReader.lines(item["swaps"]).compactMap {
      line -> (sign: Sign, instead: String)? in
      guard let middle = line.firstRange(of: " =") else { return nil }
      let instead = line[middle.upperBound...].drop { $0 == " " }
      return (Sign(String(line[..<middle.lowerBound]), groups: groups), String(instead))
    }
    let alike = ItemReader.lines(item["alike"]).map {
      WordList($0.split(separator: " ").map(String.init))
    }
    return SpeechBook(
      elements: elements, lists: lists, marks: marks, swaps: swaps, alike: alike,
      clues: clues, retold: retold)
  }
}
