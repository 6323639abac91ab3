import Ear
import Ground
import Language

/// Reads the acts that can be said: a folder each, with its slots, and the ways to say it by language.
struct ActReader {
  var reader = ItemReader()
  let small: SmallWords

  init(_ small: SmallWords) { self.small = small }

  /// What an act is, whatever the language.
  struct Structure {
    let name: String
    let mood: ActFrames.Mood
    let slots: [ActFrames.Slot]
    let relations: ActRelations
  }

  mutating func structure(_ item: Item) -> Structure? {
    reader.allow(
      ["act", "mood", "slots", "takes", "yields", "becomes", "part"] + ActDoingReader.keys, in: item
    )
    guard let name = reader.scalar("act", in: item, isNeeded: true),
      let mood = reader.scalar("mood", in: item, isNeeded: true)
    else { return nil }
    guard let known = ActFrames.Mood(rawValue: mood.value) else {
      reader.report("P09", mood.mark, ["value": mood.value, "key": "mood"])
      return nil
    }
    let slots = reader.words("slots", in: item).compactMap { word -> ActFrames.Slot? in
      let parts = word.value.split(separator: " ").map(String.init)
      guard parts.count == 2, let kind = ActFrames.SlotKind(rawValue: parts[1]) else {
        reader.report("P09", word.mark, ["value": word.value, "key": "slots"])
        return nil
      }
      let mayBeMissing = parts[0].hasSuffix("?")
      return ActFrames.Slot(
        name: mayBeMissing ? String(parts[0].dropLast()) : parts[0], kind: kind,
        mayBeMissing: mayBeMissing)
    }
    let becomes = reader.words("becomes", in: item).compactMap { word -> (String, String)? in
      let parts = word.value.split(separator: " ").map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    return Structure(
      name: name.value, mood: known, slots: slots,
      relations: ActRelations(
        takes: Set(reader.words("takes", in: item).map(\.value)),
        yields: Set(reader.words("yields", in: item).map(\.value)),
        becomes: Dictionary(becomes, uniquingKeysWith: { first, _ in first })))
  }

  mutating func act(_ item: Item, _ structure: Structure, _ language: LanguageTag) -> ActFrames {
    reader.allow(ActTextReader.keys + ["frames", "examples", "near-misses"], in: item)
    let frameReader = FrameReader(language, small)
    let frames = ItemReader.lines(item["frames"]).compactMap { line -> Frame? in
      guard let frame = frameReader.read(line) else {
        reader.report("P09", item["frames"]?.mark ?? item.mark, ["value": line, "key": "frames"])
        return nil
      }
      return frame
    }
    var act = ActFrames(
      act: structure.name, mood: structure.mood, slots: structure.slots, frames: frames,
      examples: ItemReader.lines(item["examples"]),
      nearMisses: ItemReader.lines(item["near-misses"]))
    act.relations = structure.relations
    return act
  }
}
