import Ground

/// A text in the language of the drafts, parsed.
public struct VoiceText: Sendable {
  /// Its parts in order.
  public let segments: [Segment]

  /// A part of a text.
  public indirect enum Segment: Sendable {
    /// Words as written.
    case literal(String)
    /// A value, with what is done to it.
    case value(Placeholder)
    /// The first of several wordings whose values are all there; dropped when there is none.
    case optional([[Segment]])
  }

  /// A text of segments.
  public init(_ segments: [Segment]) { self.segments = segments }

  /// The names of all values the text mentions.
  public var names: Set<String> {
    func collect(_ segments: [Segment]) -> [String] {
      segments.flatMap { segment -> [String] in
        switch segment {
        case .literal: []
        case .value(let place): [place.name] + place.forms.flatMap(collect)
        case .optional(let wordings): wordings.flatMap(collect)
        }
      }
    }
    return Set(collect(segments))
  }
}

/// A place in a text where a value is put.
public struct Placeholder: Sendable {
  /// The word before the name that is made to agree, such as `al` or `un`, in lower case.
  public let article: String?
  /// Whether that word was written with a capital.
  public let isCapital: Bool
  /// The name of the value.
  public let name: String
  /// The part of the value that is meant, such as `given`.
  public let part: String?
  /// What is done to the value, in order.
  public let transforms: [String]
  /// The forms to choose from by number, gender or register; empty for the value itself.
  public let forms: [[VoiceText.Segment]]
  /// Where it stands.
  public let mark: Mark
}
