import Drafts
import Ground

/// Reads the channels messages go by, and what is left out first where there is little room.
struct ChannelReader {
  var reader = ItemReader()

  struct Channels: Sendable {
    var list: [MessageChannel] = []
    var drops: [String] = []
  }

  mutating func channels(_ item: Item) -> Channels {
    reader.allow(["channels", "drops"], in: item)
    let list = reader.list("channels", in: item, isNeeded: true).compactMap {
      element -> MessageChannel? in
      reader.allow(
        ["channel", "words", "characters", "subject", "spoken", "public"], in: element)
      guard let name = reader.scalar("channel", in: element, isNeeded: true) else { return nil }
      func number(_ key: String) -> Int? { element[key]?.text.flatMap { Int($0.value) } }
      return MessageChannel(
        name: name.value, mostWords: number("words"), mostCharacters: number("characters"),
        hasSubject: element["subject"] != nil, isSpoken: element["spoken"] != nil,
        isPublic: element["public"] != nil)
    }
    return Channels(list: list, drops: reader.words("drops", in: item).map(\.value))
  }
}
