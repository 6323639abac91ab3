/// A way to say an act: verbs, words and slots in their order.
public struct Frame: Sendable {
  /// A part of a frame.
  indirect enum Element: Sendable {
    /// One of some words, or of some runs of words.
    case words([[String]])
    /// Something that may be missing: one of some runs of elements.
    case optional([[Element]])
    /// A verb.
    case verb(VerbNeed)
    /// Something the act is about, behind one of some prepositions where there are any, and of a kind of
    /// its own where one is named.
    case slot(String, prepositions: [String], kind: ActFrames.SlotKind?)
  }

  /// The anchor of frames without any word or verb.
  static let slotsAlone = "{}"

  let elements: [Element]
  /// The values that the words themselves give: `kind=birthday`.
  let constants: [String: String]
  /// The verbs and words one of which the line must have.
  let anchors: Set<String>
  /// How many words and verbs it asks for.
  let weight: Double

  /// The verbs it names, by their infinitives.
  public var lemmas: Set<String> { Self.lemmas(elements) }

  private static func lemmas(_ elements: [Element]) -> Set<String> {
    elements.reduce(into: []) { found, element in
      switch element {
      case .verb(let need): found.formUnion(need.lemmas)
      case .optional(let ways): for way in ways { found.formUnion(lemmas(way)) }
      case .words, .slot: break
      }
    }
  }
}

/// What a frame asks of a verb.
struct VerbNeed: Sendable {
  var lemmas: Set<String> = []
  var aspects: Set<VerbGroup.Aspect> = []
  var subject: VerbGroup.Subject?
  var isNegated = false
  var isPassive = false
  /// Whether it must be done to the person: *mi ha scritto*.
  var needsMe = false

  func fits(_ group: VerbGroup) -> Bool {
    guard lemmas.contains(group.lemma), aspects.isEmpty || aspects.contains(group.aspect),
      group.isPassive == isPassive, !isNegated || group.isNegated
    else { return false }
    if let subject, subject != group.subject, group.aspect != .wish { return false }
    return !needsMe || !group.clitics.isDisjoint(with: ["mi", "m", "me", "ci"])
  }
}
