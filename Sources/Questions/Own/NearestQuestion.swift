import Dialogue
import Hearing
import Turns
import Voice

/// Which of the nearest readings of a line was meant, if any.
public struct NearestQuestion: Question {
  /// What it is called.
  public static let word = "nearest"

  /// A reading in words.
  public struct Nearest {
    /// What would be done.
    public let label: String
    /// The line as it would be done.
    public let line: HeardLine

    /// A reading.
    public init(label: String, line: HeardLine) {
      self.label = label
      self.line = line
    }
  }

  private let readings: [Nearest]
  private let known: String?

  private static let none = "none"

  /// A question between readings, the nearest first; `known` says what was understood.
  public init(_ readings: [Nearest], _ known: String?) {
    self.readings = readings
    self.known = known
  }

  /// One of them, or none.
  public func expected(_ view: TalkView) -> Expected { Expected(.option(offers(view))) }

  private func offers(_ view: TalkView) -> [Offer] {
    readings.enumerated().map { Offer(id: String($0.offset), label: $0.element.label) }
      + [
        Offer(
          id: Self.none,
          label: view.words("nearest-none", ["count": .number(readings.count)]))
      ]
  }

  /// What was understood, and what it may mean.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    if let known {
      outcome.effects.put(.ask, known)
    } else {
      var values: [String: VoiceValue] = ["first": .text(readings[0].label)]
      if readings.count > 1 { values["second"] = .text(readings[1].label) }
      outcome.effects.put(.ask, view.words("nearest-ask", values))
    }
    outcome.effects.offer(offers(view))
    return outcome
  }

  /// What was meant is done; none is left at that.
  public func answered(_ reading: Reading, _ view: TalkView) -> Outcome? {
    switch reading.meaning {
    case .answer(.option(let id)):
      // What only resembles a reading is not it: a number, or its words.
      guard reading.score >= Sureness.beginning else { return nil }
      if let place = Int(id), readings.indices.contains(place) {
        return Outcome(.fulfil(readings[place].line, meant: [:]))
      }
      return left(view)
    case .answer(.flag(false)), .move("no", _): return left(view)
    default: return nil
    }
  }

  private func left(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.again)
    outcome.effects.say(view.words("nearest-left"))
    return outcome
  }

  /// It is left at that.
  public func skipped(_ view: TalkView) -> Outcome? { left(view) }

  /// The readings again.
  public func misheard(_ text: String, _ view: TalkView) -> Outcome { asked(view) }
}
