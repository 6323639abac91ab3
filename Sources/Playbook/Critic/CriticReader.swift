import Critique
import Drafts
import Ground
import Language
import Voice

/// The texts of a check, for one language.
public struct CriticTexts: Sendable {
  /// What is said of a finding.
  public let reason: VoiceText
  /// A better way.
  public let better: VoiceText?
}

/// A message that a check finds something in, or nothing.
public struct CriticExample: Sendable {
  /// The name of the check.
  public let check: String
  /// The message.
  public let text: String
  /// Whether the check finds something.
  public let isFound: Bool
  /// Where it is written.
  public let mark: Mark
}

/// The critic of one language with its words.
public struct CriticBook: Sendable {
  /// What reads a message.
  public var critic: Critic
  /// What is said of findings, by the name of the check.
  public let texts: [String: CriticTexts]
  /// What is said of features, by their names.
  public var features: [String: FeatureTexts] = [:]
  /// The examples of the checks.
  public let examples: [CriticExample]
  /// The word that begins a line with a subject, such as `Subject`.
  public let subjectWord: String

  /// A subject and the rest of a text whose first line may give the subject.
  public func parted(_ text: String) -> (subject: String?, body: Substring) {
    if let mail = MailHeaders(text) { return (mail.subject ?? "", mail.body) }
    let line = text.prefix { $0 != "\n" }
    let words = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, Folding.fold(words[0]) == Folding.fold(subjectWord) else {
      return (nil, text[...])
    }
    let rest = text[line.endIndex...].drop { $0.isNewline || $0 == " " }
    return (String(words[1].drop { $0 == " " }), rest)
  }
}

/// Reads what messages are looked at for.
struct CriticReader {
  var reader = ItemReader()
  private let scope: TextScope = TextScope([
    "words": .init(.text), "count": .init(.number), "most": .init(.number),
    "other": .init(.number), "name": .init(.text), "better": .init(.text),
    "reason": .init(.text),
  ])

  /// The structure of a check, before its words are known.
  struct Frame {
    let name: Located<String>
    let kind: CriticCheck.Kind
    let level: CriticCheck.Level
    let place: CriticCheck.Place
    let sources: [Located<String>]
    let has: [String]
    let lacks: [String]
    let of: [String]
    let channels: Set<String>
    let limit: Int?
    let longest: Int?
  }

  /// The signs, the features of the relationship, and the checks.
  mutating func frames(_ item: Item) -> (signs: [String], frames: [Frame]) {
    reader.allow(["signs", "features", "checks"], in: item)
    let signs = reader.words("signs", in: item).map(\.value)
    let features = reader.words("features", in: item).map(\.value)
    let known = signs + features
    let frames = reader.list("checks", in: item, isNeeded: true).compactMap { element in
      frame(element, known)
    }
    return (signs, frames)
  }

  private mutating func frame(_ item: Item, _ known: [String]) -> Frame? {
    reader.allow(
      [
        "check", "kind", "level", "place", "source", "has", "lacks", "of", "channels", "limit",
        "longest",
      ], in: item)
    guard let name = reader.scalar("check", in: item, isNeeded: true),
      let kind = allowed("kind", in: item, CriticCheck.Kind.self),
      let level = allowed("level", in: item, CriticCheck.Level.self)
    else { return nil }
    let isLine = [.greeting, .closing, .length, .held].contains(kind)
    return Frame(
      name: name, kind: kind, level: level,
      place: item["place"] == nil
        ? .anywhere : allowed("place", in: item, CriticCheck.Place.self) ?? .anywhere,
      sources: reader.words("source", in: item), has: signs("has", in: item, known),
      lacks: signs("lacks", in: item, known),
      of: isLine ? reader.words("of", in: item).map(\.value) : signs("of", in: item, known),
      channels: Set(reader.words("channels", in: item).map(\.value)),
      limit: reader.scalar("limit", in: item).flatMap { Int($0.value) },
      longest: reader.scalar("longest", in: item).flatMap { Int($0.value) })
  }

  /// C01 for a sign that nothing shows.
  private mutating func signs(_ key: String, in item: Item, _ known: [String]) -> [String] {
    let words = reader.words(key, in: item)
    for word in words where !known.contains(word.value) {
      reader.report(
        "C01", word.mark, width: word.value.count, ["name": word.value],
        suggestion: Likeness.nearest(word.value, in: known))
    }
    return words.map(\.value)
  }

  private mutating func allowed<T: RawRepresentable & CaseIterable>(
    _ key: String, in item: Item, _ type: T.Type
  ) -> T? where T.RawValue == String {
    guard let text = reader.scalar(key, in: item, isNeeded: true) else { return nil }
    if let value = T(rawValue: text.value) { return value }
    reader.report(
      "P09", text.mark, width: text.value.count, ["value": text.value, "key": key],
      suggestion: Likeness.nearest(text.value, in: T.allCases.map(\.rawValue)))
    return nil
  }

  /// The critic of a language.
  mutating func book(
    _ item: Item, _ signNames: [String], _ frames: [Frame], _ language: LanguageTag
  ) -> CriticBook {
    reader.allow(["subject-line", "signs", "checks"], in: item)
    var signs: [String: [PhraseQuery]] = [:]
    if let list = item["signs"] { reader.allow(signNames, in: list) }
    for name in signNames {
      signs[name] = ItemReader.lines(item["signs"]?[name]).map { PhraseQuery($0) }
      if signs[name]?.isEmpty ?? true {
        reader.report("P07", (item["signs"] ?? item).mark, ["key": name])
      }
    }
    if let list = item["checks"] { reader.allow(frames.map(\.name.value), in: list) }
    var checks: [CriticCheck] = []
    var texts: [String: CriticTexts] = [:]
    var examples: [CriticExample] = []
    for frame in frames {
      guard let own = item["checks"]?[frame.name.value] else {
        reader.report("P07", (item["checks"] ?? item).mark, ["key": frame.name.value])
        continue
      }
      reader.allow(["look", "swaps", "reason", "better", "found", "quiet"], in: own)
      guard let reason = reader.voice(own["reason"], scope, language) else {
        reader.report("P02", own.mark, ["key": "reason"])
        continue
      }
      texts[frame.name.value] = CriticTexts(
        reason: reason, better: reader.voice(own["better"], scope, language))
      checks.append(check(frame, own))
      for (key, isFound) in [("found", true), ("quiet", false)] {
        if let text = own[key]?.text {
          examples.append(
            CriticExample(
              check: frame.name.value, text: text.value, isFound: isFound, mark: text.mark))
        } else if frame.kind != .held, frame.kind != .length || !frame.channels.isEmpty {
          reader.report("C02", own.mark, ["name": frame.name.value, "key": key])
        }
      }
    }
    return CriticBook(
      critic: Critic(checks: checks, signs: signs, language: language), texts: texts,
      examples: examples, subjectWord: ItemReader.lines(item["subject-line"]).first ?? "")
  }

  private func check(_ frame: Frame, _ item: Item) -> CriticCheck {
    let swaps = ItemReader.lines(item["swaps"]).compactMap {
      line -> (query: PhraseQuery, better: String)? in
      let sides = line.split(separator: "=", maxSplits: 1).map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return sides.count == 2 ? (PhraseQuery(sides[0]), sides[1]) : nil
    }
    return CriticCheck(
      name: frame.name.value, kind: frame.kind, level: frame.level, place: frame.place,
      sources: frame.sources.map(\.value), has: frame.has, lacks: frame.lacks, of: frame.of,
      channels: frame.channels, limit: frame.limit, longest: frame.longest,
      queries: ItemReader.lines(item["look"]).map { PhraseQuery($0) }, swaps: swaps)
  }
}
