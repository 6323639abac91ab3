import Ground
import Language

/// Reads the days of an invented person: how long ago, and what was typed.
struct SampleReader {
  var reader = ItemReader()

  mutating func days(_ item: Item) -> [SampleDay] {
    reader.allow(["days"], in: item)
    var days: [SampleDay] = []
    for element in reader.list("days", in: item, isNeeded: true) {
      reader.allow(["ago", "lines"], in: element)
      guard let ago = reader.scalar("ago", in: element, isNeeded: true),
        let text = reader.scalar("lines", in: element, isNeeded: true)
      else { continue }
      // Days follow each other: what is told later may lean on what was told before.
      guard let number = Int(ago.value), number >= 0, number <= days.last?.ago ?? number else {
        reader.report("P09", ago.mark, ["value": ago.value, "key": "ago"])
        continue
      }
      let lines = text.value.split(separator: "\n", omittingEmptySubsequences: false)
      days.append(SampleDay(ago: number, lines: lines.map(String.init)))
    }
    return days
  }
}

extension Playbook {
  /// The days of an invented person in a language, the earliest first; none where nobody wrote any.
  public func sampleDays(_ language: LanguageTag) -> [SampleDay] {
    guard let item = library.item("samples/" + language.rawValue + ".yaml") else { return [] }
    var reader = SampleReader()
    let days = reader.days(item)
    library.add(reader.reader.findings)
    return days
  }
}
