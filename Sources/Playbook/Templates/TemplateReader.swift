import Drafts
import Ground
import Language
import Voice

/// Reads the templates of a situation.
struct TemplateReader {
  var reader = ItemReader()

  /// What a situation's texts may mention, and its principles.
  struct Situation {
    var scope = TextScope()
    var sources: [Located<String>] = []
    /// The channels it has templates for.
    var channels: [Located<String>] = []
    /// What its messages do, as actions that rules may hold back.
    var acts: [Located<String>] = []
    /// How many versions each of its cells needs.
    var versions = 2
    /// What is recalled of the person where it is known, the dearest first.
    var memories: [Located<String>] = []
    /// The names whose values may be taken from what is known of the person.
    var known: [Located<String>] = []
    /// The kind of day in the calendar it is for, such as `birthday`.
    var occasion: String?
    /// The channels that stay empty, with the names of the reasons.
    var empty: [(channel: Located<String>, reason: String)] = []
    /// Where it is written.
    var mark: Mark?
  }

  /// Why a channel may have no templates for a situation.
  static let reasons = ["known-already", "better-written", "too-soon", "one-to-one", "public"]

  mutating func situation(_ item: Item) -> Situation {
    reader.allow(
      [
        "situation", "source", "does", "names", "channels", "versions", "empty", "memories", "occasion",
        "known",
      ],
      in: item)
    _ = reader.scalar("situation", in: item, isNeeded: true)
    var names: [String: TextScope.Entry] = [:]
    for entry in item["names"]?.entries ?? [] {
      guard let text = entry.value.text else { continue }
      if let made = ScopeEntry.read(text.value) {
        names[entry.key.value] = made
      } else {
        reader.report("P09", text.mark, ["value": text.value, "key": entry.key.value])
      }
    }
    return Situation(
      scope: TextScope(names), sources: reader.words("source", in: item),
      channels: reader.words("channels", in: item), acts: reader.words("does", in: item),
      versions: reader.scalar("versions", in: item).flatMap { Int($0.value) } ?? 2,
      memories: reader.words("memories", in: item),
      known: reader.words("known", in: item),
      occasion: reader.scalar("occasion", in: item)?.value,
      empty: empty(item), mark: item.mark)
  }

  /// The channels without templates: `phone better-written, group one-to-one`.
  private mutating func empty(_ item: Item) -> [(channel: Located<String>, reason: String)] {
    reader.words("empty", in: item).compactMap { entry in
      let words = entry.value.split(separator: " ").map(String.init)
      guard words.count == 2, Self.reasons.contains(words[1]) else {
        reader.report(
          "P09", entry.mark, width: entry.value.count, ["value": entry.value, "key": "empty"],
          suggestion: words.last.flatMap { Likeness.nearest($0, in: Self.reasons) })
        return nil
      }
      return (Located(words[0], entry.mark), words[1])
    }
  }

  mutating func templates(
    _ item: Item, _ situation: Situation, _ language: LanguageTag
  ) -> [Template] {
    reader.allow(["templates"], in: item)
    var names: Set<String> = []
    return reader.list("templates", in: item, isNeeded: true).compactMap { element in
      template(element, situation, language, &names)
    }
  }

  private mutating func template(
    _ item: Item, _ situation: Situation, _ language: LanguageTag, _ names: inout Set<String>
  ) -> Template? {
    reader.allow(
      ["template", "channel", "register", "length", "tone", "claims", "subject", "body"], in: item)
    guard let name = reader.scalar("template", in: item, isNeeded: true),
      let channel = reader.scalar("channel", in: item, isNeeded: true),
      let register = reader.scalar("register", in: item, isNeeded: true)
    else { return nil }
    if !names.insert(name.value).inserted {
      reader.report("P05", name.mark, width: name.value.count, ["name": name.value])
    }
    if !["tu", "lei"].contains(register.value) {
      reader.report(
        "P09", register.mark, width: register.value.count,
        ["value": register.value, "key": "register"])
    }
    let length = allowed("length", in: item, Template.Length.self) ?? .standard
    let tone = allowed("tone", in: item, Template.Tone.self) ?? .plain
    let claims = reader.words("claims", in: item)
    for claim in claims where situation.scope.names[claim.value] == nil {
      reader.report(
        "M09", claim.mark, width: claim.value.count, ["name": claim.value],
        suggestion: Likeness.nearest(claim.value, in: situation.scope.names.keys))
    }
    let subject = reader.voice(item["subject"], situation.scope, language)
    guard let body = reader.voice(item["body"], situation.scope, language) else {
      reader.report("P02", item.mark, ["key": "body"])
      return nil
    }
    return Template(
      name: name.value, channel: channel.value, register: register.value, length: length,
      tone: tone, subject: subject, body: body, claims: claims.map(\.value), mark: name.mark)
  }

  private mutating func allowed<T: RawRepresentable & CaseIterable>(
    _ key: String, in item: Item, _ type: T.Type
  ) -> T? where T.RawValue == String {
    guard let text = reader.scalar(key, in: item) else { return nil }
    if let value = T(rawValue: text.value) { return value }
    reader.report(
      "P09", text.mark, width: text.value.count, ["value": text.value, "key": key],
      suggestion: Likeness.nearest(text.value, in: T.allCases.map(\.rawValue)))
    return nil
  }
}

/// A name a text may mention, as structure files write it: `person`, `noun?`.
enum ScopeEntry {
  static func read(_ word: String) -> TextScope.Entry? {
    let mayBeMissing = word.hasSuffix("?")
    return ValueKind(rawValue: mayBeMissing ? String(word.dropLast()) : word)
      .map { TextScope.Entry($0, mayBeMissing: mayBeMissing) }
  }
}
