import Drafts
import Language

/// Where the drafting of a message stands, as the moves of its step tell.
public struct Drafting {
  /// Something done to a message.
  public enum Move: Hashable, Sendable {
    /// Another version was asked for.
    case wish(TemplateChoice.Wish)
    /// The other way of addressing somebody.
    case register(String)
    /// The other language.
    case language(LanguageTag)
    /// The person's own words for an answer, in the other language.
    case words(step: String, String)
    /// The person changed the text.
    case edited(String)
  }

  /// What was done, in order.
  public private(set) var moves: [Move] = []
  /// Whether the text is the one to send.
  public private(set) var isAccepted = false
  /// Whether it was handed over.
  public private(set) var isHandedOver = false

  /// Reads the moves of a step.
  public init(_ words: [String]) {
    for word in words {
      let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
      let rest = parts.count > 1 ? parts[1] : ""
      switch parts.first ?? "" {
      case "edited": moves.append(.edited(rest))
      case "register": moves.append(.register(rest))
      case "language": LanguageTag(rawValue: rest).map { moves.append(.language($0)) }
      case "own":
        let own = rest.split(separator: "=", maxSplits: 1).map(String.init)
        if own.count == 2 { moves.append(.words(step: own[0], own[1])) }
      case "accepted": isAccepted = true
      case "later": (isAccepted, isHandedOver) = (false, false)
      case "handed": isHandedOver = true
      case let wish: TemplateChoice.Wish(rawValue: wish).map { moves.append(.wish($0)) }
      }
    }
  }

  /// How a move is written down.
  public static func word(_ move: Move) -> String {
    switch move {
    case .wish(let wish): wish.rawValue
    case .register(let register): "register:" + register
    case .language(let language): "language:" + language.rawValue
    case .words(let step, let words): "own:" + step + "=" + words
    case .edited(let text): "edited:" + text
    }
  }

  /// The register asked for last; nothing when it was left as answered.
  public var register: String? {
    moves.reversed().lazy.compactMap { if case .register(let word) = $0 { word } else { nil } }
      .first
  }

  /// The language asked for last; nothing when it is the one spoken.
  public var language: LanguageTag? {
    moves.reversed().lazy.compactMap { if case .language(let tag) = $0 { tag } else { nil } }.first
  }

  /// Answers in the person's words of the other language, by step.
  public var words: [String: String] {
    var words: [String: String] = [:]
    for case .words(let step, let text) in moves { words[step] = text }
    return words
  }

  /// Whether the person changed the text.
  public var isEdited: Bool {
    moves.contains { if case .edited = $0 { true } else { false } }
  }
}
