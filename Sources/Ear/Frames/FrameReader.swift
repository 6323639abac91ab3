import Foundation
import Language

/// Reads frames as an author writes them, one a line.
///
/// `<did scrivere mandare>` is a verb with what is asked of it, `{a who}` a slot behind a preposition,
/// `(x|y z)` one of some words, `[x|y]` what may be missing, `=> kind birthday` what the words say.
public struct FrameReader {
  private let language: LanguageTag
  private let small: SmallWords

  /// A reader of frames in a language, with its small words.
  public init(_ language: LanguageTag, _ small: SmallWords) {
    self.language = language
    self.small = small
  }

  /// The frame of a line; nothing when it cannot be read, with the reason as an offset.
  public func read(_ line: String) -> Frame? {
    let parts = line.components(separatedBy: "=>")
    var rest = Substring(parts[0])
    let elements = sequence(&rest, until: "")
    guard !elements.isEmpty, rest.allSatisfy(\.isWhitespace) else { return nil }
    var constants: [String: String] = [:]
    for pair in parts.dropFirst().joined().split(separator: ",") {
      let words = pair.split(separator: " ").map(String.init)
      if words.count >= 2 { constants[words[0]] = words.dropFirst().joined(separator: " ") }
    }
    return Frame(
      elements: elements, constants: constants, anchors: anchors(elements),
      weight: weight(elements))
  }

  private func sequence(_ rest: inout Substring, until stops: String) -> [Frame.Element] {
    var found: [Frame.Element] = []
    while let first = rest.first, !stops.contains(first) {
      switch first {
      case " ": rest.removeFirst()
      case "<": if let verb = verb(&rest) { found.append(.verb(verb)) }
      case "{": if let slot = slot(&rest) { found.append(slot) }
      case "[":
        rest.removeFirst()
        found.append(.optional(ways(&rest, until: "]")))
      case "(":
        rest.removeFirst()
        let ways = rest.prefix { $0 != ")" }
        rest = rest.dropFirst(ways.count + 1)
        found.append(.words(ways.split(separator: "|").map(folded)))
      default:
        let word = rest.prefix { !" <{[(|])".contains($0) }
        if word.isEmpty { return found }
        rest = rest.dropFirst(word.count)
        found.append(.words([folded(word)]))
      }
    }
    return found
  }

  private func ways(_ rest: inout Substring, until stop: Character) -> [[Frame.Element]] {
    var found: [[Frame.Element]] = []
    repeat {
      found.append(sequence(&rest, until: "|" + String(stop)))
      if rest.first == stop {
        rest.removeFirst()
        break
      }
      if rest.first == "|" { rest.removeFirst() }
    } while !rest.isEmpty
    return found
  }

  private func folded(_ text: some StringProtocol) -> [String] {
    EarWord.split(String(text), language).map(\.folded)
  }

  private func slot(_ rest: inout Substring) -> Frame.Element? {
    let inside = rest.dropFirst().prefix { $0 != "}" }
    rest = rest.dropFirst(inside.count + 2)
    let words = inside.split(separator: " ").map(String.init)
    guard let parts = words.last?.split(separator: ":").map(String.init), let name = parts.first
    else { return nil }
    let kind = parts.count > 1 ? ActFrames.SlotKind(rawValue: parts[1]) : nil
    let prepositions =
      words.count < 2
      ? []
      : words[0].split(separator: "|").flatMap {
        Self.articulated[String($0)] ?? [String($0)]
      }
    return .slot(name, prepositions: prepositions, kind: kind)
  }

  private func verb(_ rest: inout Substring) -> VerbNeed? {
    let inside = rest.dropFirst().prefix { $0 != ">" }
    rest = rest.dropFirst(inside.count + 2)
    var need = VerbNeed()
    for word in inside.split(separator: " ") {
      switch word {
      case "did": need.aspects.insert(.did); need.subject = .me
      case "does": need.aspects.insert(.does); need.subject = .me
      case "wish" where need.aspects.isEmpty || need.aspects == [.does]:
        need.aspects.insert(.wish)
      case "they-did": need.aspects.insert(.did); need.subject = .others
      case "they-do": need.aspects.insert(.does); need.subject = .others
      case "any": break
      case "not": need.isNegated = true
      case "me": need.needsMe = true
      case "passive": need.isPassive = true
      default: need.lemmas.insert(Folding.fold(word))
      }
    }
    return need.lemmas.isEmpty ? nil : need
  }

  private func anchors(_ elements: [Frame.Element]) -> Set<String> {
    for element in elements {
      switch element {
      case .verb(let need): return Set(need.lemmas.map { "<" + $0 })
      case .words(let ways):
        // Small words are everywhere and say nothing.
        let first = ways.compactMap { way in
          way.first { !small.all.contains($0) } ?? way.first
        }
        return Set(first)
      default: continue
      }
    }
    return [Frame.slotsAlone]
  }

  private func weight(_ elements: [Frame.Element]) -> Double {
    elements.reduce(0.0) { sum, element in
      switch element {
      case .verb: sum + 1
      case .words(let ways):
        sum
          + (ways.allSatisfy { $0.allSatisfy { small.all.contains($0) } }
            ? 0.3 : 1)
      default: sum
      }
    }
  }

  private static let articulated: [String: [String]] = [
    "a": ["a", "ad", "al", "allo", "alla", "all", "ai", "agli", "alle"],
    "di": ["di", "del", "dello", "della", "dell", "dei", "degli", "delle", "d"],
    "da": ["da", "dal", "dallo", "dalla", "dall", "dai", "dagli", "dalle"],
    "in": ["in", "nel", "nello", "nella", "nell", "nei", "negli", "nelle"],
    "su": ["su", "sul", "sullo", "sulla", "sull", "sui", "sugli", "sulle"],
    "con": ["con", "col", "coi"], "tra": ["tra", "fra"],
  ]
}
