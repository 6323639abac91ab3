import Dialogue
import Ear
import Ground

/// Reads what is done about an act: `record:`, `open:`, `ask:` and `command:`, alone or in ways.
struct ActDoingReader {
  var reader = ItemReader()

  /// The keys of `act.yaml` that say what is done.
  static let keys = wayKeys + ["ways", "last", "offered", "advised", "keeps"]
  private static let wayKeys = ["record", "open", "ask", "command", "move", "cite"]

  mutating func doing(_ item: Item, _ structure: ActReader.Structure) -> ActDoing {
    let listed = reader.list("ways", in: item).map { element in
      reader.allow(Self.wayKeys + ["way", "when"], in: element)
      return way(element, structure)
    }
    let hasOwn = Self.wayKeys.contains { item[$0] != nil }
    return ActDoing(
      act: structure.name, mood: structure.mood, slots: structure.slots,
      ways: hasOwn ? [way(item, structure)] : listed, last: value("last", item),
      offered: value("offered", item), advised: reader.scalar("advised", in: item),
      keeps: value("keeps", item))
  }

  private mutating func value<Value: RawRepresentable<String>>(
    _ key: String, _ item: Item
  ) -> Value? {
    guard let word = reader.scalar(key, in: item) else { return nil }
    if let value = Value(rawValue: word.value) { return value }
    reader.report("P09", word.mark, width: word.value.count, ["value": word.value, "key": key])
    return nil
  }

  private mutating func way(_ item: Item, _ structure: ActReader.Structure) -> ActDoing.Way {
    var condition: Guard?
    if let when = reader.scalar("when", in: item) {
      let (read, found) = GuardReader.read(when)
      reader.findings += found
      condition = read
      for name in read?.steps ?? [] { check(name, when.mark, structure) }
    }
    let records = reader.list("record", in: item).compactMap {
      element -> Conversation.RecordLine? in
      let lines = element.entries.filter { $0.key.value != "when" }
      guard lines.count == 1, let line = lines.first, let words = line.value.text else {
        reader.report("D06", element.mark)
        return nil
      }
      var own: Guard?
      if let when = reader.scalar("when", in: element) {
        let (read, found) = GuardReader.read(when)
        reader.findings += found
        own = read
        for name in read?.steps ?? [] { check(name, when.mark, structure) }
      }
      slots(words).forEach { check($0.value, $0.mark, structure) }
      return Conversation.RecordLine(
        relation: line.key, words: words, condition: own, after: nil)
    }
    let open = reader.scalar("open", in: item)
    if let open { slots(open).forEach { check($0.value, $0.mark, structure) } }
    return ActDoing.Way(
      name: reader.scalar("way", in: item)?.value, condition: condition, records: records,
      open: open, inquiry: reader.scalar("ask", in: item),
      command: reader.scalar("command", in: item),
      move: reader.scalar("move", in: item)?.value, sources: reader.words("cite", in: item))
  }

  /// The slots that a line names, without their sign.
  private func slots(_ line: Located<String>) -> [Located<String>] {
    ItemReader.split(line, at: ",").compactMap { part in
      guard let sign = part.value.firstIndex(of: "$") else { return nil }
      let name = part.value[sign...].dropFirst().prefix { $0 != " " }
      return Located(String(name), part.mark)
    }
  }

  /// H09 for a slot that the act does not have.
  private mutating func check(_ slot: String, _ mark: Mark, _ structure: ActReader.Structure) {
    if slot == ActDoing.line || structure.slots.contains(where: { $0.name == slot }) { return }
    reader.report("H09", mark, ["act": structure.name, "slot": slot])
  }
}
